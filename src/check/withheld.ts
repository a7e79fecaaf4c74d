import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { capturedLinesOf, type KeptCapture } from "../entry/kept-captures.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";

/** A plain phrase of fewer letters is likely to be part of words that nobody meant. */
const fewLetters = 5;

/** The rows of the list of what is withheld that remove nothing or may remove too much. */
export function checkWithheld(content: Content, kept: readonly KeptCapture[]): Finding[] {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return [];
  const { idle } = takeDown(content, capturedLinesOf(kept), rows);
  const where = (row: number): string => `${file}: ${row}`;
  const short = rows.flatMap(({ phrase }, row) =>
    phrase !== undefined && lettersOf(phrase).length < fewLetters ? [row] : [],
  );
  return [
    ...idle.map((row) => ({ kind: "withheld-idle" as const, where: where(row) })),
    ...short.map((row) => ({ kind: "withheld-short" as const, where: where(row), letters: fewLetters })),
  ];
}
