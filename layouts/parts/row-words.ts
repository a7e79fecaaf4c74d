import type { Certainty } from "../../src/archive/certainty.ts";
import type { TextKind } from "../../src/entry/schema.ts";

/** The words of a list's row, which the built pages and the browser's scripts say alike. */

export const certaintyWords: Record<Certainty, string> = {
  certain: "belagt",
  likely: "troligen",
  possible: "kanske",
  undated: "odaterat",
};

export const textWords: Record<TextKind, string> = { verbatim: "", excerpt: "utdrag", abstract: "sammanfattning" };

/**
 * How surely, where the date's own words do not say it; "" where they do. A day may be a suggestion where the month is
 * beyond doubt.
 */
export function sayBeside(certainty: Certainty, isSuggested: boolean): string {
  if (certainty === "likely" || certainty === "undated") return "";
  return certainty === "certain" && isSuggested ? "månaden belagd" : certaintyWords[certainty];
}
