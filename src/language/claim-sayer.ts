import type { DatedClaim } from "../entry/certainty.ts";
import type { CertaintyWords, ClaimWords, SaidClaim } from "./language.ts";

/** What a language says of the date of a claim, from its words of certainty, and from what says a date and its days. */
export function claimSayer(
  words: CertaintyWords,
  sayDate: (edtf: string | undefined) => string,
  sayDays: (edtf: string) => string,
): Pick<ClaimWords, "sayClaim" | "sayDated"> {
  /** "September 2017" and "derived; probably the 19th". */
  function sayClaim({ date, certainty, isDisputed }: DatedClaim): SaidClaim {
    const { word } = words[certainty];
    const disputed = isDisputed ? words.disputed.word : "";
    const said = (date: string, beside: string): SaidClaim => ({ date, beside, disputed });
    if (date === undefined) return said(word, "");
    const isMonthCertain = certainty === "stated" || certainty === "derived";
    if (isMonthCertain && date.includes("?")) {
      const month = /\d{4}-\d{2}/.exec(date)?.[0] ?? date;
      const finer = sayDays(date);
      return said(sayDate(month), finer === "" ? word : `${word}; ${finer}`);
    }
    // The words of a date that only suggestions give begin with this word.
    return said(sayDate(date), certainty === "likely" && date.includes("?") ? "" : word);
  }

  /** The same in one phrase, as references and descriptions have it. */
  function sayDated(claim: DatedClaim): string {
    return Object.values(sayClaim(claim))
      .filter((words) => words !== "")
      .join(", ");
  }

  return { sayClaim, sayDated };
}
