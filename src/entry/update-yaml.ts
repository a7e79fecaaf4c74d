import { type Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, visit, YAMLSeq } from "yaml";

/** True if two nodes or documents have the same values in the same order, whatever their comments and layout. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns a document with the values of `fresh` and everything else of `old`, which was parsed from `source`. Changes both. */
export function updateDocument(old: Document.Parsed, fresh: Document, source: string): Document {
  placeComments(old, source);
  const { node, displaced } =
    old.errors.length === 0
      ? updateNode<Node | null>(old.contents, fresh.contents)
      : { node: fresh.contents, displaced: commentsOf([old.contents]) };
  fresh.contents = node;
  fresh.commentBefore = join(...displaced, old.commentBefore);
  fresh.comment = old.comment;
  return fresh;
}

/**
 * The parser gives every comment between a key and a block collection to the collection. This function gives a comment that
 * is beside the key to the key, and one on a line of its own to the first item, with which it moves.
 */
function placeComments(document: Document.Parsed, source: string): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isCollection(value) || value.flow || !value.commentBefore) return;
      const [, beside = ""] = /^:[ \t]+#(.*)/.exec(source.slice(key.range?.[1])) ?? [];
      const below = value.commentBefore.slice(beside.length).replace(/^\n/, "");
      const first = isPair(value.items[0]) ? value.items[0].key : value.items[0];
      value.commentBefore = null;
      key.commentBefore = join(key.commentBefore, beside);
      if (isNode(first)) first.commentBefore = join(below, first.commentBefore);
    },
  });
}

/**
 * Edits a node or pair of a parsed document so that it has the value of a new one, and returns the one to use. What is the
 * same stays as it is, with its layout and its comments. `displaced` are the comments that have no place in it any more.
 */
function updateNode<Part>(old: Part, fresh: Part): { node: Part; displaced: string[] } {
  if (sameValue(old, fresh)) return { node: old, displaced: [] };
  if (isPair(old) && isPair(fresh)) {
    const { node, displaced } = updateNode(old.value, fresh.value);
    old.value = node;
    return { node: old, displaced };
  }
  if (isScalar(old) && isScalar(fresh)) {
    fresh.commentBefore = old.commentBefore ?? null;
    fresh.comment = old.comment ?? null;
    return { node: fresh, displaced: [] };
  }
  const isOfOneKind = (isMap(old) && isMap(fresh)) || (isSeq(old) && isSeq(fresh));
  if (isOfOneKind && fresh.items.length > 0) return { node: old, displaced: updateItems(old, fresh) };
  return { node: fresh, displaced: commentsOf([old]) };
}

interface Collection {
  items: unknown[];
  flow?: boolean;
}

/** Gives a collection the items of a new one, and returns the comments of the items that are gone. */
function updateItems(old: Collection, fresh: Collection): string[] {
  const free = new Map<string, unknown[]>();
  for (const item of old.items) free.set(identity(item), [...(free.get(identity(item)) ?? []), item]);
  old.items = fresh.items.map((item) => {
    const same = free.get(identity(item))?.shift();
    if (same === undefined) return item;
    const { node, displaced } = updateNode(same, item);
    const place = isPair(node) ? node.key : node;
    if (isNode(place)) place.commentBefore = join(place.commentBefore, ...displaced);
    return node;
  });
  // A comment needs a line of its own.
  old.flow = fresh.flow === true && commentsOf(old.items).length === 0;
  return commentsOf([...free.values()].flat());
}

/** What makes two items the same: the key of a field, the `id` of a list item that has one, otherwise the whole value. */
function identity(item: unknown): string {
  if (isPair(item)) return String(item.key);
  return isMap(item) && item.has("id") ? `id ${item.get("id")}` : JSON.stringify(item);
}

/** All comments in and on some nodes or pairs. */
function commentsOf(items: unknown[]): string[] {
  const found: string[] = [];
  const all = new YAMLSeq();
  all.items = items;
  visit(all, {
    Node: (_, { commentBefore, comment }) => {
      for (const one of [commentBefore, comment]) if (one) found.push(one);
    },
  });
  return found;
}

function join(...comments: (string | null | undefined)[]): string | null {
  return comments.filter((comment) => comment).join("\n") || null;
}
