import type { RemovedEntry } from "../archive/removals.ts";
import type { Source } from "../entry/schema.ts";
import type { Withheld } from "../entry/withheld.ts";
import { mark } from "../language/index.ts";
import { type Entry, withoutComment, withoutField } from "./fields.ts";
import type { Note } from "./notes.ts";
import type { Phrases } from "./phrases.ts";

/** An entry after the rows that name it. */
export interface Stripped<E extends Entry> {
  /** Without the fields that rows name; null where a row names the whole entry. */
  entry: E | null;
  /** What replaces the entry where it is removed whole, and the row that does so. */
  whole: { row: number; removed: RemovedEntry } | null;
  notes: Note[];
  /** A title that was removed → what replaces it. */
  titles: [was: string, is: string][];
  /** The captured lines that may repeat a removed field. */
  sources: readonly Source[];
}

/** Removes what rows name by entry: `name` is "posts/slug", "report/slug" or "report/index". */
export function strip<E extends Entry>(
  name: string,
  entry: E,
  rows: readonly Withheld[],
  phrases: Phrases,
): Stripped<E> {
  const naming = rows.flatMap((row, at) => (row.entry === name ? [{ ...row, at }] : []));
  const end = naming.findIndex(({ field }) => field === undefined);
  const whole = naming[end];
  const stripped = withoutFields(entry, end < 0 ? naming : naming.slice(0, end));
  if (!whole) return { ...stripped, whole: null };
  const slug = phrases.rowsIn(entry.slug, "slug").length > 0 ? null : entry.slug;
  const removal = { date: whole.date, reason: whole.reason, fields: [] };
  return {
    ...stripped,
    entry: null,
    whole: { row: whole.at, removed: { kind: entry.type, slug, removal } },
    titles: [[entry.title, mark]],
  };
}

function withoutFields<E extends Entry>(entry: E, rows: readonly (Withheld & { at: number })[]) {
  let left = entry;
  const notes: Note[] = [];
  for (const { at, field, comment } of rows) {
    const without =
      field === undefined ? null : comment === undefined ? withoutField(left, field) : withoutComment(left, comment);
    if (field === undefined || without === null) continue;
    notes.push({ file: entry.file, row: at, field });
    left = without;
  }
  const isTitleRemoved = notes.some(({ field }) => field === "title");
  return {
    entry: left,
    notes,
    titles: isTitleRemoved ? [[entry.title, mark] satisfies [string, string]] : [],
    // No line of a comment is shown.
    sources: notes.some(({ field }) => field !== "comments") ? entry.sources : [],
  };
}
