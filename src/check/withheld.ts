import { join } from "node:path";
import { commentersOf, tellCommenters } from "../entry/comments.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { KeptCapture } from "../entry/kept-captures.ts";
import type { Problem } from "../entry/problem.ts";
import { type Disguise, problemOf } from "../takedown/disguises.ts";
import { readWithheld, type WithheldList } from "../takedown/list.ts";
import { type TakenDown, takeDown } from "../takedown/take-down.ts";
import { lettersOf } from "../takedown/words.ts";
import { shownLinesOf } from "./shown-lines.ts";

/** A plain phrase of fewer letters is likely to be part of words that nobody meant. */
const fewLetters = 5;

/** The list of what is withheld, and the content without that; null where the list has problems. */
export interface Withholding {
  list: WithheldList;
  taken: TakenDown<Content> | null;
}

/** Reads the list of what is withheld and applies it. */
export function withhold(content: Content, kept: readonly KeptCapture[]): Withholding {
  const list = readWithheld(content.folder);
  const shown = withCommenters(content);
  return { list, taken: list.problems.length > 0 ? null : takeDown(shown, shownLinesOf(content, kept), list.rows) };
}

/** Content that tells who commented as its settings say now: the last import may have known other settings. */
function withCommenters(content: Content): Content {
  const commenters = commentersOf(content.site);
  const posts = content.posts.map((post) =>
    post.comments ? { ...post, comments: tellCommenters(post.comments, commenters) } : post,
  );
  return { ...content, posts };
}

/** What is wrong with the list of what is withheld, and where a phrase of it stands in disguise. */
export function faultyWithheld({ folder }: Content, { list, taken }: Withholding): Problem[] {
  const disguised = (taken?.disguises ?? []).filter(({ isDisguised }) => isDisguised);
  return [...list.problems, ...disguised.map((disguise) => problemOf(disguise, folder, list.file))];
}

/** The rows of the list of what is withheld that remove nothing or may remove too much, and look-alikes. */
export function checkWithheld(content: Content, { list: { file, rows }, taken }: Withholding): Finding[] {
  if (!taken) return [];
  const { idle, disguises } = taken;
  const where = (row: number): string => `${file}: ${row}`;
  const short = rows.flatMap(({ phrase }, row) =>
    phrase !== undefined && lettersOf(phrase).length < fewLetters ? [row] : [],
  );
  return [
    ...disguises.filter(({ isDisguised }) => !isDisguised).map((disguise) => findingOf(disguise, content.folder)),
    ...(content.faults.length > 0 ? [] : idle).map((row) => ({
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
