import type { DatedClaim } from "../../entry/certainty.ts";
import type { SaidClaim } from "../language.ts";
import { certaintyWords } from "./certainty-words.ts";
import { sayDate, sayDays } from "./date-phrases.ts";

/** "september 2017" and "härlett; troligen den 19". */
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

/** "från januari 2016", "2014–2018", "mars 2014 – juni 2018". */
export function sayTerm(edtf: string): string {
  const [start = "", end] = edtf.split("/");
  if (end === "..") return `från ${sayDate(start)}`;
  if (start === "..") return `till ${sayDate(end)}`;
  if (end === undefined) return sayDate(edtf);
  const dash = /^\d{4}\/\d{4}$/.test(edtf) ? "–" : " – ";
  return sayDate(start) + dash + sayDate(end);
}

/** "16 månader senare; inget bevarat däremellan". */
export function saySilence(
  { months, isLeast }: { months: number; isLeast: boolean },
  direction: "later" | "earlier",
  what: "posts" | "all",
  areAllDated: boolean,
): string {
  const nothing = `inget ${areAllDated ? "" : "daterat "}${what === "posts" ? "inlägg " : ""}bevarat däremellan`;
  return `${isLeast ? "minst " : ""}${months} månader ${direction === "later" ? "senare" : "tidigare"}; ${nothing}`;
}
