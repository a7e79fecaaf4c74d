import { isCaptured } from "../entry/comments.ts";
import { digest } from "../entry/digest.ts";
import { type Digests, digestOfField, isImported, isOneOf, settledDigests } from "../entry/imported.ts";
import type { Comment, OtherWording, TextKind, Theme } from "../entry/schema.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import { mergeInOrder } from "./merge-in-order.ts";

/** What an import does with fields that a person has edited, and whether it may write texts. */
export interface ImportOptions {
  /** Only facts: no text and no body of a capture is written. */
  facts: boolean;
  /** The capture's side is taken where a person has edited. */
  force: boolean;
  /** Deleted entries that are to come back, as captures.yaml lists them: `posts/<slug>`. */
  restore: readonly string[];
}

/** A field that a person has edited and the capture has otherwise. */
export interface Difference {
  field: string;
  kept: unknown;
  offered: unknown;
}

/** An entry before and after an import, and what the import did with it. */
export interface Reconciled<Front> {
  entry: ComposedEntry<Front>;
  /** The digests of what the importer wrote, now or before. */
  digests: Digests;
  differences: Difference[];
  /** An abstract was replaced by the text. */
  gaveWay: boolean;
}

interface Front {
  type: string;
  text: TextKind;
  keepText?: boolean | undefined;
  themes?: readonly Theme[];
  comments?: readonly Comment[] | undefined;
  otherWordings?: readonly OtherWording[] | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields of a person. No capture says anything of them, so they neither differ nor give way. */
const personsFields: ReadonlySet<string> = new Set(["keepText", "language"]);

/** Fields that name the entry. They are given once, and are no matter of an import's text. */
const identityFields: ReadonlySet<string> = new Set(["nr", "formerNr"]);

const textFields: ReadonlySet<string> = new Set(["text", "body"]);

/** Fields that repeat words of captures beside the text. */
const wordFields: ReadonlySet<string> = new Set(["comments", "otherWordings"]);

/**
 * What is in the content folder and what the captures give → what the import writes. `written` are the digests of what
 * the importer last wrote: a field that has another value was edited by a person, and is kept and reported. An abstract
 * is replaced by the text when an import brings it, unless a person made the abstract from a text or wrote
 * `keepText: true`.
 */
export function reconcile<There extends Front, Given extends Front>(
  existing: ComposedEntry<There> | null,
  written: Digests,
  composed: ComposedEntry<Given>,
  { facts, force }: Pick<ImportOptions, "facts" | "force">,
): Reconciled<Given> {
  const noText = facts || existing?.front.keepText === true;
  const gaveWay = !noText && existing?.front.text === "abstract" && (force || isOneOf(written.text, undefined));
  const found = existing ? fieldsOf(existing) : {};
  const given = withPersonsComments(facts ? withoutWords(composed, existing) : composed, existing);
  const offered = fieldsOf(noText ? withoutText(given, existing) : given);
  const before = settledDigests(written, found);
  const rows = [...new Set([...Object.keys(offered), ...Object.keys(found)])].map((field) => {
    const sides = { field, has: found[field], gets: offered[field], written: written[field], before: before[field] };
    const givesWay = gaveWay && (textFields.has(field) || field === "themes");
    const takes = existing === null || force || givesWay || isImported(written, field, sides.has);
    return settleField(sides, {
      takes,
      isLeftOut: (noText && textFields.has(field)) || (facts && wordFields.has(field)),
    });
  });
  const { body, ...front } = definedOf(rows.map(({ field, value }) => [field, value]));
  return {
    entry: { front: front as unknown as Given, body: body as string },
    digests: definedOf(rows.map(({ field, digest }) => [field, digest])) as Digests,
    differences: rows.flatMap(({ difference }) => difference ?? []),
    gaveWay,
  };
}

/** One field: its value in the file and in the captures, and its digests in imported.yaml, as read and after a kill. */
interface Sides {
  field: string;
  has: unknown;
  gets: unknown;
  written: string | undefined;
  before: string | undefined;
}

/** `takes`: the captures' side is written. `isLeftOut`: the field is a text, and no text may be written. */
function settleField(
  { field, has, gets, written, before }: Sides,
  { takes, isLeftOut }: { takes: boolean; isLeftOut: boolean },
): { field: string; value: unknown; digest?: string | undefined; difference?: Difference } {
  if (personsFields.has(field) && gets === undefined && written === undefined) return { field, value: has };
  if (isLeftOut) return { field, value: takes ? gets : has, digest: before };
  if (takes || digest(has) === digest(gets)) return { field, value: gets, digest: digestOfField(field, gets) };
  return { field, value: has, digest: before, difference: { field, kept: has, offered: gets } };
}

/** The fields of an entry that are not as the importer last wrote them. Those that it never wrote are not among them. */
export function editedFields(entry: ComposedEntry<object>, written: Digests): string[] {
  const fields = fieldsOf(entry);
  return Object.keys(written).filter((field) => !isImported(written, field, fields[field]));
}

/** A composed entry with facts only: texts stay as they are, and a new entry has an empty abstract. */
function withoutText<There extends Front, Given extends Front>(
  { front }: ComposedEntry<Given>,
  existing: ComposedEntry<There> | null,
): ComposedEntry<Given> {
  const kept = new Map(existing?.front.themes?.map(({ title, introduction }) => [title, introduction]));
  const themes = front.themes?.map((theme) =>
    "introduction" in theme ? { ...theme, introduction: kept.get(theme.title) ?? "" } : theme,
  );
  return {
    front: { ...front, text: existing?.front.text ?? "abstract", ...(themes && { themes }) },
    body: existing?.body ?? "",
  };
}

/** A composed entry whose comments and other wordings are those that are there: with facts only, none is written. */
function withoutWords<There extends Front, Given extends Front>(
  { front, body }: ComposedEntry<Given>,
  existing: ComposedEntry<There> | null,
): ComposedEntry<Given> {
  const { comments, otherWordings } = existing?.front ?? {};
  return { front: { ...front, comments, otherWordings }, body };
}

/** A composed entry with the comments that a person has entered, where they stand among the others. */
function withPersonsComments<There extends Front, Given extends Front>(
  composed: ComposedEntry<Given>,
  existing: ComposedEntry<There> | null,
): ComposedEntry<Given> {
  const { comments = [] } = existing?.front ?? {};
  const captured = composed.front.comments ?? [];
  if (comments.every(isCaptured)) return composed;
  const ids = new Set(captured.map(({ id }) => id));
  const there = comments.filter((comment) => !isCaptured(comment) || ids.has(comment.id));
  const keyOf = (comment: Comment): string =>
    isCaptured(comment) ? String(comment.id) : JSON.stringify([comment.id, comment.author, comment.body]);
  return { ...composed, front: { ...composed.front, comments: mergeInOrder(captured, there, keyOf) } };
}

/** The fields of an entry that captures and persons have a say in, the body among them. */
export function fieldsOf({ front, body }: ComposedEntry<object>): Fields {
  return { ...Object.fromEntries(Object.entries(front).filter(([field]) => !identityFields.has(field))), body };
}

function definedOf(rows: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(rows.filter(([, value]) => value !== undefined));
}
