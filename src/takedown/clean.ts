import type { Filed, Image, Post } from "../entry/schema.ts";
import { mark } from "../language/index.ts";
import type { Entry } from "./fields.ts";
import type { Note } from "./notes.ts";
import type { Cleaned, Phrases } from "./phrases.ts";
import type { Replacements } from "./rename.ts";
import { changeStrings, type Place } from "./strings.ts";

/** A value without phrases, and a note for each phrase that was removed from it. */
export interface CleanedValue<Value> {
  value: Value;
  notes: Note[];
}

/** Removes the phrases from every string of a value of that file. */
export type Clean = <Value>(value: Value, file: string) => CleanedValue<Value>;

/** Returns what cleans values. Each different string is cleaned once. */
export function cleaner(phrases: Phrases, replacements: Replacements): Clean {
  const known = { plain: new Map(replacements), markdown: new Map<string, Cleaned>(), slug: new Map(replacements) };
  const cleanText = (text: string, kind: Place["kind"]): Cleaned => {
    const cleaned = known[kind].get(text) ?? phrases.clean(text, kind);
    known[kind].set(text, cleaned);
    return cleaned;
  };
  return (value, file) => {
    const notes: Note[] = [];
    const cleaned = changeStrings(value, (text, { field, kind }) => {
      const { text: without, rows } = cleanText(text, kind);
      notes.push(...rows.map((row) => ({ file, row, field })));
      return without;
    });
    return { value: cleaned, notes };
  };
}

/** The fields of a post with names that the site shows in a row, where a phrase may be in several of them together. */
const inARow = ["categories", "possibleImages", "images"] as const;

/** The names that the site shows in a row, each list as one text. */
export function rowsOf(entry: Filed<Post>): string[] {
  return inARow.map((field) => namesIn(entry[field]).join("\n"));
}

function namesIn(list: readonly (string | Image)[] = []): string[] {
  return list.map((one) => (typeof one === "string" ? one : one.name));
}

/** Removes from a post the phrases that several names of a list form together. */
export function cleanRows(
  { value: entry, notes }: CleanedValue<Filed<Post>>,
  phrases: Phrases,
): CleanedValue<Filed<Post>> {
  const cleaned = inARow.flatMap((field) => {
    const list: readonly (string | Image)[] = entry[field] ?? [];
    const { names, rows } = phrases.cleanRow(namesIn(list));
    if (rows.length === 0) return [];
    const value = list.map((one, at) => (typeof one === "string" ? names[at] : { ...one, name: names[at] }));
    return [{ field, value, notes: rows.map((row) => ({ file: entry.file, row, field })) }];
  });
  const changed = Object.fromEntries(cleaned.map(({ field, value }) => [field, value]));
  return { value: { ...entry, ...changed }, notes: [...notes, ...cleaned.flatMap((one) => one.notes)] };
}

/** Titles that other entries may quote → what replaces them. */
export type Titles = ReadonlyMap<string, string>;

/** Removes the phrases from an entry, and the titles that it quotes from other entries. */
export function cleanEntry<E extends Entry>(entry: E, clean: Clean, titles: Titles): CleanedValue<E> {
  const { value, notes } = clean(entry, entry.file);
  return {
    value: { ...value, ...requotedEvidence(entry, value, titles), ...mentionsLeft(entry, value, titles) },
    notes,
  };
}

/** The evidence of an entry. The titles of neighbours are those of other entries, and are replaced as they are. */
function requotedEvidence(before: Entry, entry: Entry, titles: Titles): object {
  if (!("evidence" in before) || !("evidence" in entry) || titles.size === 0) return {};
  return {
    evidence: entry.evidence.map((claim, at) => {
      const { above = "", below = "" } = before.evidence[at]?.from ?? {};
      const [newAbove, newBelow] = [replacementOf(above, titles), replacementOf(below, titles)];
      return {
        ...claim,
        from: { ...claim.from, ...(newAbove && { above: newAbove }), ...(newBelow && { below: newBelow }) },
      };
    }),
  };
}

/** What replaces a title. An earlier version shortened long titles to their first words and " …". */
function replacementOf(title: string, titles: Titles): string | undefined {
  if (!title.endsWith(" …")) return titles.get(title);
  const beginning = title.slice(0, -2);
  return titles.get(title) ?? [...titles].find(([was]) => was.startsWith(beginning))?.[1];
}

/** A mention of a removed title names no post. With the mark as its title it would name any post whose title is removed. */
function mentionsLeft(before: Entry, entry: Entry, titles: Titles): object {
  if (!("mentions" in before) || !("mentions" in entry) || !entry.mentions) return {};
  return {
    mentions: entry.mentions.map((mention, at) => {
      const { title, ...withoutTitle } = mention;
      return title === mark || titles.get(before.mentions?.[at]?.title ?? "") === mark ? withoutTitle : mention;
    }),
  };
}
