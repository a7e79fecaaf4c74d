import { normalise } from "../capture/line.ts";
import { mark, type Phrases } from "./phrases.ts";

/** The lines of an original without the phrases, also those that go over several lines, and the rows that changed each line, by its place from 0. */
export function withoutFromLines(
  lines: readonly string[],
  phrases: Phrases,
): { lines: readonly string[]; rows: ReadonlyMap<number, readonly number[]> } {
  const rows = new Map<number, number[]>();
  // As saved, and as the declared normalisations read them: a phrase in mojibake is still to be read by a person.
  const asSaved = lines.join("\n");
  const asRead = lines.map((line) => normalise(line).text).join("\n");
  const inSaved = phrases.clean(asSaved);
  const inRead = phrases.rowsIn(asRead).length > 0 ? phrases.clean(asRead) : { text: asRead, rows: [] };
  const found = [...new Set([...inSaved.rows, ...inRead.rows])];
  if (found.length === 0) return { lines, rows };
  const cleaned = inSaved.text.split("\n");
  const read = asRead.split("\n");
  const readCleaned = inRead.text.split("\n");
  for (const at of lines.keys()) {
    const isHeld = cleaned[at] === lines[at] || phrases.rowsIn(normalise(cleaned[at] ?? "").text).length > 0;
    if (isHeld && readCleaned[at] !== read[at]) cleaned[at] = mark;
    if (cleaned[at] !== lines[at]) rows.set(at, found);
  }
  return { lines: cleaned, rows };
}
