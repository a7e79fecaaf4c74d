import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Source } from "../entry/schema.ts";

/** A captured page that lists posts, and the entries of those posts, newest first. */
export interface CapturedPage<Entry> {
  names: readonly string[];
  entries: Entry[];
}

/** Entries and captures → the pages that list the entries, by the lines that each entry has in each capture. */
export function capturedPages<Entry extends { sources: readonly Source[] }>(
  entries: readonly Entry[],
  captures: readonly CaptureRecord[],
): CapturedPage<Entry>[] {
  const places = new Map<string, { entry: Entry; line: number; item: number }[]>();
  for (const entry of entries) {
    for (const { capture, lines, item = 0 } of entry.sources) {
      const page = places.get(capture);
      if (page) page.push({ entry, line: lines[0], item });
      else places.set(capture, [{ entry, line: lines[0], item }]);
    }
  }
  return captures
    .filter(({ order }) => order !== undefined)
    .map(({ names, order }) => {
      const page = names
        .flatMap((name) => places.get(name) ?? [])
        .sort((one, other) => one.line - other.line || one.item - other.item);
      const listed = page.map(({ entry }) => entry);
      return { names, entries: order === "oldest-first" ? listed.reverse() : listed };
    });
}
