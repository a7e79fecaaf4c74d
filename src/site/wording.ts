import { diffWordsWithSpace } from "diff";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { capturedOn } from "../entry/capture-record.ts";
import { textLines } from "./markdown.ts";

/** A line of a capture that reads otherwise than the text of its post. */
export interface ComparedWording {
  capture: string;
  /** When that capture was made, in EDTF; absent where nothing states it. */
  captured?: string | undefined;
  /** Its number in the capture. */
  line: number;
  /** The words of the line beside those of the text; null where they are too many to be compared in time. */
  words: readonly WordsInTwo[] | null;
}

/** Words that are in both wordings, in the text alone, or in the other capture alone. */
export interface WordsInTwo {
  words: string;
  only: "text" | "capture" | null;
}

/** How long one line is compared, in milliseconds. */
const longest = 500;

/** A line of the text of which less than this share is in the other line is another line, and not another wording. */
const leastShare = 0.3;

/**
 * What other captures of a post have in another wording, word by word: lines of text captures, and what the entry has of
 * captures in markup. Empty where texts may not be shown.
 */
export function comparedWordings(
  { body, sources, otherWordings = [] }: ArchivedPost,
  archive: Archive,
): ComparedWording[] {
  const { captureByName, capturedLines, site } = archive;
  if (site.texts === "withheld" || !sources.some(({ differs }) => differs)) return [];
  const text = textLines(body);
  return sources.flatMap(({ capture, differs = [] }) => {
    const record = captureByName.get(capture)?.record;
    const lines = capturedLines.get(capture) ?? [];
    const worded =
      record?.counted === "pieces"
        ? otherWordings.filter((one) => one.capture === capture)
        : differs.map((line) => ({ line, words: lines[line - 1]?.trim() ?? "" }));
    return worded
      .filter(({ words }) => words !== "")
      .map(({ line, words }) => ({
        capture,
        captured: record && capturedOn(record),
        line,
        words: compare(nearest(text, words), words),
      }));
  });
}

function compare(text: string, line: string): WordsInTwo[] | null {
  const changes = diffWordsWithSpace(text, line, { timeout: longest });
  return (
    changes?.map(({ value, added, removed }) => ({
      words: value,
      only: added ? ("capture" as const) : removed ? ("text" as const) : null,
    })) ?? null
  );
}

/** The line of a text that has most words in common with another line; "" where none has enough. */
function nearest(text: readonly string[], line: string): string {
  const words = new Set(wordsOf(line));
  let [found, most] = ["", leastShare];
  for (const one of text) {
    const own = new Set(wordsOf(one));
    const share = (2 * [...own].filter((word) => words.has(word)).length) / (own.size + words.size);
    if (share > most) [found, most] = [one, share];
  }
  return found;
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
