import { claimSayer } from "../claim-sayer.ts";
import { certaintyWords } from "./certainty-words.ts";
import { count } from "./counts-and-lists.ts";
import { sayDate, sayDays } from "./date-phrases.ts";

export const { sayClaim, sayDated } = claimSayer(certaintyWords, sayDate, sayDays);

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
