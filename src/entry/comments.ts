import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from "yaml";

/**
 * Puts the comments of a YAML text into a document with newer values, each at the field or item where it stood. One whose
 * place is gone goes above the field that held it, or to the top: it is a person's words.
 */
export function carryComments(source: string, document: Document): void {
  const before = parseDocument(source);
  const homeless: string[] = [];
  for (const side of ["commentBefore", "comment"] as const) document[side] = join(before[side], document[side]);
  if (isNode(before.contents) && isNode(document.contents)) {
    carry(before.contents, document.contents, homeless);
    document.contents.commentBefore = join(document.contents.commentBefore, ...homeless);
  }
}

function carry(from: Node, to: Node, homeless: string[]): void {
  if ((!isScalar(from) && !isCollection(from)) || (!isScalar(to) && !isCollection(to))) return;
  to.commentBefore = join(from.commentBefore, to.commentBefore);
  to.comment = join(from.comment, to.comment);
  if (isMap(from) && isMap(to)) {
    for (const { key, value } of from.items) {
      const place = to.items.find((pair) => String(pair.key) === String(key));
      if (!place || !isNode(place.key)) {
        homeless.push(...commentsIn(key), ...commentsIn(value));
        continue;
      }
      const left: string[] = [];
      if (isNode(key)) carry(key, place.key, left);
      if (isNode(value) && isNode(place.value)) carry(value, place.value, left);
      else left.push(...commentsIn(value));
      place.key.commentBefore = join(place.key.commentBefore, ...left);
    }
  } else if (isSeq(from) && isSeq(to)) {
    const free = new Set(to.items);
    for (const item of from.items) {
      const place = [...free].find((one) => identity(one) === identity(item));
      if (place !== undefined) free.delete(place);
      if (isNode(item) && isNode(place)) carry(item, place, homeless);
      else homeless.push(...commentsIn(item));
    }
  } else if (isCollection(from)) for (const item of from.items) homeless.push(...commentsIn(item));
}

/** What makes two items of a list the same: their `id` where they have one, else all they hold. */
function identity(item: unknown): string {
  return isMap(item) && item.has("id") ? `id ${item.get("id")}` : JSON.stringify(item);
}

function commentsIn(part: unknown): string[] {
  if (isPair(part)) return [...commentsIn(part.key), ...commentsIn(part.value)];
  if (!isNode(part)) return [];
  const found: string[] = [];
  visit(part, (_, node) => {
    if (isNode(node)) for (const comment of [node.commentBefore, node.comment]) if (comment) found.push(comment);
  });
  return found;
}

function join(...comments: (string | null | undefined)[]): string | null {
  return comments.filter((comment) => comment).join("\n") || null;
}
