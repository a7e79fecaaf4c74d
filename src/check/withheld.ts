import { readCapturedLines } from "../entry/captured-lines.ts";
import type { Content } from "../entry/content.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";
import type { Checked } from "./checked.ts";

/** A plain phrase of fewer letters is likely to be part of words that nobody meant. */
const fewLetters = 5;

/** What is wrong with the list of what is withheld, and the rows that remove nothing or may remove too much. */
export function checkWithheld(content: Content): Checked {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return { problems, findings: [] };
  const { idle } = takeDown(content, readCapturedLines(content.folder, content.captures), rows);
  const where = (row: number): string => `${file}: ${row}`;
  const short = rows.flatMap(({ phrase }, row) =>
    phrase !== undefined && lettersOf(phrase).length < fewLetters ? [row] : [],
  );
  return {
    problems,
    findings: [
      ...idle.map((row) => ({ kind: "withheld-idle" as const, where: where(row) })),
      ...short.map((row) => ({ kind: "withheld-short" as const, where: where(row), letters: fewLetters })),
    ],
  };
}
