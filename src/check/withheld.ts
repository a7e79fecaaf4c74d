import { join } from "node:path";
import { readCapturedLines } from "../entry/captured-lines.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { type Disguise, problemOf } from "../takedown/disguises.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";
import type { Checked } from "./checked.ts";

/** A plain phrase of fewer letters is likely to be part of words that nobody meant. */
const fewLetters = 5;

/** What is wrong with the list of what is withheld, the rows that remove nothing or may remove too much, and look-alikes. */
export function checkWithheld(content: Content): Checked {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return { problems, findings: [] };
  const { idle, disguises } = takeDown(content, readCapturedLines(content.folder, content.captures), rows);
  const where = (row: number): string => `${file}: ${row}`;
  const short = rows.flatMap(({ phrase }, row) =>
    phrase !== undefined && lettersOf(phrase).length < fewLetters ? [row] : [],
  );
  return {
    problems: disguises
      .filter(({ isDisguised }) => isDisguised)
      .map((disguise) => problemOf(disguise, content.folder, file)),
    findings: [
      ...disguises.filter(({ isDisguised }) => !isDisguised).map((disguise) => findingOf(disguise, content.folder)),
      ...idle.map((row) => ({
        kind: "withheld-idle" as const,
        where: where(row),
        isAllowing: rows[row]?.allow !== undefined,
      })),
      ...short.map((row) => ({ kind: "withheld-short" as const, where: where(row), letters: fewLetters })),
    ],
  };
}

function findingOf({ file, field, line, words, row }: Disguise, folder: string): Finding {
  const where = [join(folder, file), field].filter((part) => part !== undefined).join(": ");
  return { kind: "withheld-look-alike", where, ...(line !== undefined && { line }), words, row };
}
