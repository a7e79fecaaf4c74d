import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { capturedLinesOf, type KeptCapture } from "../entry/kept-captures.ts";
import type { Problem } from "../entry/problem.ts";
import { type Disguise, problemOf } from "../takedown/disguises.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";

/** A plain phrase of fewer letters is likely to be part of words that nobody meant. */
const fewLetters = 5;

/** What is wrong with the list of what is withheld, and where a phrase of it stands in disguise. */
export function faultyWithheld(content: Content, kept: readonly KeptCapture[]): Problem[] {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return problems;
  return takeDown(content, capturedLinesOf(kept), rows)
    .disguises.filter(({ isDisguised }) => isDisguised)
    .map((disguise) => problemOf(disguise, content.folder, file));
}

/** The rows of the list of what is withheld that remove nothing or may remove too much, and look-alikes. */
export function checkWithheld(content: Content, kept: readonly KeptCapture[]): Finding[] {
  const { file, rows, problems } = readWithheld(content.folder);
  if (problems.length > 0 || rows.length === 0) return [];
  const { idle, disguises } = takeDown(content, capturedLinesOf(kept), rows);
  const where = (row: number): string => `${file}: ${row}`;
  const short = rows.flatMap(({ phrase }, row) =>
    phrase !== undefined && lettersOf(phrase).length < fewLetters ? [row] : [],
  );
  return [
    ...disguises.filter(({ isDisguised }) => !isDisguised).map((disguise) => findingOf(disguise, content.folder)),
    ...idle.map((row) => ({
      kind: "withheld-idle" as const,
      where: where(row),
      isAllowing: rows[row]?.allow !== undefined,
    })),
    ...short.map((row) => ({ kind: "withheld-short" as const, where: where(row), letters: fewLetters })),
  ];
}

function findingOf({ file, field, line, words, row }: Disguise, folder: string): Finding {
  const where = [join(folder, file), field].filter((part) => part !== undefined).join(": ");
  return { kind: "withheld-look-alike", where, ...(line !== undefined && { line }), words, row };
}
