import type { CaptureRecord } from "./capture-record.ts";
import type { Source } from "./schema.ts";

/** A captured page and the entries that it lists, newest first. */
export interface CapturedPage<Entry> {
  names: readonly string[];
  entries: Entry[];
}

/** The pages that list posts in an order, from what the entries say of their sources. */
export function capturedPages<Entry extends { sources: readonly Source[] }>(
  entries: readonly Entry[],
  captures: readonly CaptureRecord[],
): CapturedPage<Entry>[] {
  const places = new Map<string, { entry: Entry; line: number }[]>();
  for (const entry of entries) {
    for (const { capture, lines } of entry.sources) {
      const page = places.get(capture);
      if (page) page.push({ entry, line: lines[0] });
      else places.set(capture, [{ entry, line: lines[0] }]);
    }
  }
  return captures
    .filter(({ order }) => order !== undefined)
    .map(({ names, order }) => {
      const page = names.flatMap((name) => places.get(name) ?? []).sort((one, other) => one.line - other.line);
      const listed = page.map(({ entry }) => entry);
      return { names, entries: order === "oldest-first" ? listed.reverse() : listed };
    });
}
