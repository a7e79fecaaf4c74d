import type { Comment, Filed, Post, Report, Section } from "../entry/schema.ts";
import type { FieldToWithhold } from "../entry/withheld.ts";
import { mark } from "../language/index.ts";
import { markInMarkdown } from "./mark.ts";
import { Phrases } from "./phrases.ts";
import { changeStrings, stringsIn } from "./strings.ts";
import { lettersOf } from "./words.ts";

export type Entry = Filed<Post> | Filed<Section> | Filed<Report>;

/** Fields whose values the rest of an entry repeats: the name of an image is in the body too. */
const repeated: readonly FieldToWithhold[] = ["title", "images", "possibleImages"];

/** Fields that quote the body. */
const quotingBody = ["lostLinks", "mentions", "possibleImages", "otherWordings"] as const;

/** Fields that an entry may lack. Any other list is required and becomes empty, and any other text becomes the mark. */
const optional: readonly FieldToWithhold[] = ["comments", "originalUrl", ...quotingBody];

/** An entry without a field, and without the field's values where the rest repeats them; null if it has no such field. */
export function withoutField<E extends Entry>(entry: E, field: FieldToWithhold): E | null {
  const value = (entry as Partial<Record<FieldToWithhold, unknown>>)[field];
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  const dropped: readonly string[] = field === "body" ? [field, ...quotingBody] : [field];
  const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => !dropped.includes(name)));
  const left = { ...rest, ...replacementOf(field, value) };
  return (repeated.includes(field) ? withoutStrings(left, stringsIn({ [field]: value })) : left) as unknown as E;
}

/** An entry without the words and the name of one of its comments, whose place stays; null if it has no such comment. */
export function withoutComment<E extends Entry>(entry: E, id: number): E | null {
  if (entry.type !== "post") return null;
  const { comments = [] } = entry;
  if (!comments.some((comment) => comment.id === id)) return null;
  const left = comments.map((comment): Comment => {
    if (comment.id !== id) return comment;
    const { author: _, date: __, ...rest } = comment;
    return { ...rest, body: markInMarkdown() };
  });
  return { ...entry, comments: left };
}

/** What remains in place of a field. */
function replacementOf(field: FieldToWithhold, value: unknown): object {
  if (optional.includes(field)) return {};
  return { [field]: Array.isArray(value) ? [] : field === "body" ? markInMarkdown() : mark };
}

/** An entry without strings that it repeats; its slug and sources, which identify it, are kept. */
function withoutStrings(entry: Record<string, unknown>, strings: readonly string[]): object {
  const { slug, sources, ...words } = entry;
  const phrases = Phrases.of(strings.filter((one) => lettersOf(one).length > 2).map((phrase) => ({ phrase })));
  const cleaned = changeStrings(words, (text, { kind }) => phrases.clean(text, kind).text);
  return { ...cleaned, slug, sources };
}
