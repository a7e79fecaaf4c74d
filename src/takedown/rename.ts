import { extname } from "node:path";
import { addressOfEntry } from "../archive/entry-address.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Filed, Page, Post, Section } from "../entry/schema.ts";
import { freeSlug, slugOf, TakenNames } from "../entry/slug.ts";
import { mark } from "../language/index.ts";
import type { Note } from "./notes.ts";
import type { Cleaned, Phrases } from "./phrases.ts";

/** Strings that are replaced as a whole, because they must stay different from each other. */
export type Replacements = ReadonlyMap<string, Cleaned>;

/** The names of captures that contain a phrase or a removed title → a name of their own for each. */
export function renameCaptures(
  captures: readonly CaptureRecord[],
  phrases: Phrases,
  holdsTitle: (name: string) => boolean,
): Replacements {
  const names = captures.flatMap((capture) => capture.names);
  const taken = new TakenNames(names);
  const replacements = new Map<string, Cleaned>();
  for (const name of names) {
    const isTitled = holdsTitle(name);
    const { text, rows } = isTitled ? { text: `${mark}${extname(name)}`, rows: [] } : phrases.clean(name);
    if (rows.length === 0 && !isTitled) continue;
    const free = taken.free(text, (number) => `${text} ${number}`);
    taken.add(free);
    replacements.set(name, { text: free, rows });
  }
  return replacements;
}

/** Entries under slugs without a phrase, and what follows from their new names. */
export interface Renamed<E> {
  entries: E[];
  notes: Note[];
  /** Titles that contained a phrase → what they are now. */
  titles: [was: string, is: string][];
  /** How captures.yaml names an entry that has a new slug. */
  replacements: [name: string, cleaned: Cleaned][];
  /** The addresses of their pages. */
  moved: [was: string, is: string][];
}

/**
 * Gives a new slug to each entry whose slug, or whose title that the slug was made from, contains a phrase. `all` are the
 * entries as loaded: their slugs stay taken. `fallback` is the slug of a title that gives none.
 */
export function renameEntries<E extends Filed<Post | Section | Page>>(
  folder: string,
  all: readonly E[],
  entries: readonly E[],
  fallback: string,
  phrases: Phrases,
): Renamed<E> {
  const titleAsLoaded = new Map(all.map(({ slug, title }) => [slug, title]));
  const taken = new TakenNames(titleAsLoaded.keys());
  const renamed: Renamed<E> = { entries: [], notes: [], titles: [], replacements: [], moved: [] };
  for (const entry of entries) {
    const was = titleAsLoaded.get(entry.slug) ?? "";
    const title = phrases.clean(entry.title);
    const inSlug = phrases.clean(entry.slug, "slug");
    const isSlugOfTitle = title.text !== was && slugOf(was) !== "" && entry.slug.startsWith(slugOf(was));
    if (title.text !== was) renamed.titles.push([was, title.text]);
    if (!isSlugOfTitle && inSlug.rows.length === 0) {
      renamed.entries.push(entry);
      continue;
    }
    const slug = freeSlug(isSlugOfTitle ? title.text : inSlug.text, fallback, taken);
    taken.add(slug);
    renamed.entries.push({ ...entry, slug });
    renamed.notes.push(...[...title.rows, ...inSlug.rows].map((row) => ({ file: entry.file, row, field: "slug" })));
    renamed.moved.push([addressOfEntry(entry), addressOfEntry({ ...entry, slug })]);
    renamed.replacements.push([`${folder}/${entry.slug}`, { text: `${folder}/${slug}`, rows: inSlug.rows }]);
  }
  return renamed;
}
