import { normalise } from "../capture/line.ts";
import type { CapturedLines } from "../entry/kept-captures.ts";
import type { Source } from "../entry/schema.ts";
import { mark } from "../language/index.ts";
import type { Entry } from "./fields.ts";
import type { Note } from "./notes.ts";
import type { Phrases } from "./phrases.ts";
import type { Replacements } from "./rename.ts";

/** The captured lines with the mark in every line of these sources: no capture says which line holds a removed field. */
export function withoutLines(captured: CapturedLines, sources: readonly Source[]): CapturedLines {
  return new Map(
    Array.from(captured, ([name, lines]) => {
      const ranges = sources.filter(({ capture }) => capture === name).map((source) => source.lines);
      if (ranges.length === 0) return [name, lines];
      const isRemoved = (at: number): boolean => ranges.some(([first, last]) => at + 1 >= first && at + 1 <= last);
      return [name, lines.map((line, at) => (isRemoved(at) && line.trim() !== "" ? mark : line))];
    }),
  );
}

/** The captured lines without phrases, under names without phrases; a note for each entry whose lines have changed. */
export function cleanLines(
  captured: CapturedLines,
  entries: readonly Entry[],
  phrases: Phrases,
  names: Replacements,
): { value: CapturedLines; notes: Note[] } {
  const cleaned = new Map(Array.from(captured, ([name, lines]) => [name, withoutPhrases(lines, phrases)]));
  const notes = entries.flatMap(({ file, sources }) =>
    sources.flatMap(({ capture, lines: [first, last] }) =>
      [...(cleaned.get(capture)?.rows ?? [])]
        .filter(([at]) => at + 1 >= first && at + 1 <= last)
        .flatMap(([, rows]) => rows.map((row) => ({ file, row, field: "lines" }))),
    ),
  );
  return { value: new Map(Array.from(cleaned, ([name, { lines }]) => [names.get(name)?.text ?? name, lines])), notes };
}

/** The lines of a capture without phrases, also those over several lines, and the rows that changed each line, by index. */
function withoutPhrases(
  lines: readonly string[],
  phrases: Phrases,
): { lines: readonly string[]; rows: ReadonlyMap<number, readonly number[]> } {
  // As saved and as normalised: a reader recognises a phrase whose characters were decoded wrongly.
  const asSaved = lines.join("\n");
  const asRead = lines.map((line) => normalise(line).text).join("\n");
  const inSaved = phrases.clean(asSaved);
  const inRead = phrases.rowsIn(asRead).length > 0 ? phrases.clean(asRead) : { text: asRead, rows: [] };
  const found = [...new Set([...inSaved.rows, ...inRead.rows])];
  if (found.length === 0) return { lines, rows: new Map() };
  const [read, readCleaned] = [asRead.split("\n"), inRead.text.split("\n")];
  const cleaned = inSaved.text.split("\n").map((line, at) => {
    const hasPhrase = line === lines[at] || phrases.rowsIn(normalise(line).text).length > 0;
    return hasPhrase && readCleaned[at] !== read[at] ? mark : line;
  });
  const changed = [...lines.keys()].filter((at) => cleaned[at] !== lines[at]);
  return { lines: cleaned, rows: new Map(changed.map((at) => [at, found])) };
}
