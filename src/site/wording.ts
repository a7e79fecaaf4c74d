import { diffWordsWithSpace } from "diff";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedPost } from "../archive/archived.ts";
import { capturedOn } from "../entry/capture-record.ts";
import { grouped } from "../entry/grouped.ts";
import { nearestFinder } from "../entry/nearest-line.ts";
import { textLines } from "./markdown.ts";

/** A line of a capture that reads otherwise than the text of its post, or beside which it lacks words of the text. */
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

/**
 * What other captures of a post have in another wording, word by word: lines of text captures, what the entry has of captures
 * in markup, and what any of them lacks. Empty where texts may not be shown.
 */
export function comparedWordings(
  { body, sources, otherWordings = [] }: ArchivedPost,
  archive: Archive,
): ComparedWording[] {
  const { captureByName, capturedLines, site } = archive;
  if (site.texts === "withheld" || !sources.some(({ differs }) => differs)) return [];
  const text = textLines(body);
  const nearest = nearestFinder(text);
  return sources.flatMap(({ capture, differs = [] }) => {
    const record = captureByName.get(capture)?.record;
    const lines = capturedLines.get(capture) ?? [];
    const own = otherWordings.filter((one) => one.capture === capture);
    const captured = record && capturedOn(record);
    const worded =
      record?.counted === "pieces"
        ? own.filter(({ only }) => only === undefined)
        : differs.map((line) => ({ line, words: lines[line - 1]?.trim() ?? "" }));
    const beside = new Set(own.flatMap(({ only, line }) => (only ? line : [])));
    const compared = worded
      .filter(({ words }) => words !== "")
      .map(({ line, words }) => ({ line, words: compare(text[nearest(words) ?? -1] ?? "", words) }))
      // A line beside which something is missing may have the same words as the text, and the mark of a list before them.
      .filter(({ line, words }) => words === null || words.some((one) => isChange(one, beside.has(line))));
    const missing = [...grouped(own, ({ only, line }) => (only ? [line] : []))].map(([line, rows]) => ({
      line,
      words: rows.flatMap(({ words }, at): WordsInTwo[] => [
        ...(at === 0 ? [] : [{ words: " / ", only: null }]),
        { words, only: "text" },
      ]),
    }));
    return [...compared, ...missing]
      .sort((one, other) => one.line - other.line)
      .map((wording): ComparedWording => ({ capture, captured, ...wording }));
  });
}

/** True for words, or where `besideMissing` is false for any sign, that only one wording has. */
function isChange({ words, only }: WordsInTwo, besideMissing: boolean): boolean {
  return only !== null && (!besideMissing || /[\p{L}\p{N}]/u.test(words));
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
