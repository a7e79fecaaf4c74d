import { claimSayer } from "../claim-sayer.ts";
import { certaintyWords } from "./certainty-words.ts";
import { sayDate, sayDays } from "./date-phrases.ts";

export const { sayClaim, sayDated } = claimSayer(certaintyWords, sayDate, sayDays);

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
