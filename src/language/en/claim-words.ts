import type { DatedClaim } from "../../entry/certainty.ts";
import type { SaidClaim } from "../language.ts";
import { certaintyWords } from "./certainty-words.ts";
import { count } from "./counts-and-lists.ts";
import { sayDate, sayDays } from "./date-phrases.ts";

/** "September 2017" and "derived; probably the 19th". */
export function sayClaim({ date, certainty, isDisputed }: DatedClaim): SaidClaim {
  const { word } = certaintyWords[certainty];
  const disputed = isDisputed ? certaintyWords.disputed.word : "";
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
export function sayDated(claim: DatedClaim): string {
  return Object.values(sayClaim(claim))
    .filter((words) => words !== "")
    .join(", ");
}

/** "since January 2016", "2014–2018", "March 2014 – June 2018". */
export function sayTerm(edtf: string): string {
  const [start = "", end] = edtf.split("/");
  if (end === "..") return `since ${sayDate(start)}`;
  if (start === "..") return `until ${sayDate(end)}`;
  if (end === undefined) return sayDate(edtf);
  const dash = /^\d{4}\/\d{4}$/.test(edtf) ? "–" : " – ";
  return sayDate(start) + dash + sayDate(end);
}

/** "16 months later; nothing kept in between". */
export function saySilence(
  { months, isLeast }: { months: number; isLeast: boolean },
  direction: "later" | "earlier",
  what: "posts" | "all",
  areAllDated: boolean,
): string {
  const dated = areAllDated ? "" : " dated";
  const nothing = what === "posts" ? `no${dated} post kept in between` : `nothing${dated} kept in between`;
  return `${isLeast ? "at least " : ""}${count(months, "month", "months")} ${direction}; ${nothing}`;
}
