import type { Certainty } from "../../src/archive/certainty.ts";
import type { TextKind } from "../../src/entry/schema.ts";

/** Words in the rows of lists, which pages and scripts share. */

export const certaintyWords: Record<Certainty, string> = {
  certain: "belagt",
  likely: "troligen",
  possible: "kanske",
  undated: "odaterat",
};

export const textWords: Record<TextKind, string> = { verbatim: "", excerpt: "utdrag", abstract: "sammanfattning" };

/** The certainty, if the words of the date do not express it; otherwise "". A day may be uncertain although the month is certain. */
export function sayBeside(certainty: Certainty, isSuggested: boolean): string {
  if (certainty === "likely" || certainty === "undated") return "";
  return certainty === "certain" && isSuggested ? "månaden belagd" : certaintyWords[certainty];
}
