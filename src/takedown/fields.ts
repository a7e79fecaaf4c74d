import type { Filed, Post, Report, Section } from "../entry/schema.ts";
import type { FieldToWithhold } from "../entry/withheld.ts";
import { mark, markInMarkdown, Phrases } from "./phrases.ts";
import { changeStrings, stringsIn } from "./strings.ts";
import { lettersOf } from "./words.ts";

export type Entry = Filed<Post> | Filed<Section> | Filed<Report>;

/** Fields whose values the rest of an entry repeats: an image's name stands in the body too. */
const repeated: readonly FieldToWithhold[] = ["title", "images", "possibleImages"];

/** Fields that quote the body. */
const quotingBody = ["lostLinks", "mentions", "possibleImages"] as const;

/** Lists that an entry may lack; any other is empty. */
const lacking: readonly FieldToWithhold[] = ["comments", ...quotingBody];

/** An entry without a field, and without its values where the rest repeats them; null where it has no such field. */
export function withoutField<E extends Entry>(entry: E, field: FieldToWithhold): E | null {
  const value = (entry as Partial<Record<FieldToWithhold, unknown>>)[field];
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  const { [field]: _, ...left } = entry as unknown as Record<string, unknown>;
  if (field === "body") for (const quoting of quotingBody) delete left[quoting];
  if (!Array.isArray(value)) left[field] = field === "body" ? markInMarkdown : mark;
  else if (!lacking.includes(field)) left[field] = [];
  if (!repeated.includes(field)) return left as unknown as E;
  const { slug, sources, ...words } = left;
  const values = stringsIn(value).filter((one) => lettersOf(one).length > 2);
  const own = new Phrases(values.map((phrase) => ({ phrase })));
  const cleaned = changeStrings(words, (text, { isMarkdown }) => own.clean(text, isMarkdown).text);
  return { ...cleaned, slug, sources } as unknown as E;
}
