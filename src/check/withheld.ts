import { readCapturedLines } from "../entry/captured-lines.ts";
import type { Content } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";
import type { Finding } from "./check.ts";

/** A plain phrase of fewer letters is likely to stand inside words that nobody meant. */
const fewLetters = 5;

/** What is wrong with the list of what is withheld, and the rows that remove nothing or may remove too much. */
export function checkWithheld(content: Content): { problems: Problem[]; findings: Finding[] } {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return { problems, findings: [] };
  const { idle } = takeDown(content, readCapturedLines(content.folder, content.captures), rows);
  const finding = (row: number, what: string): Finding => ({ kind: "withheld", where: `${file}: ${row}`, what });
  return {
    problems,
    findings: [
      ...idle.map((row) => finding(row, "removes nothing; correct it, or keep it for what may come again")),
      ...rows.flatMap(({ phrase }, row) =>
        phrase !== undefined && lettersOf(phrase).length < fewLetters
          ? finding(row, `is found inside longer words too; it has fewer than ${fewLetters} letters`)
          : [],
      ),
    ],
  };
}
