/**
 * How certain it is that a post belongs to a month: `stated` (a source itself states the month), `derived` (what bounds the
 * date leaves no other month, but no source states it), `likely` (only with a suggestion is there one month), `possible`
 * (there are several) or `undated` (its date gives no month or year).
 */
export const certainties = ["stated", "derived", "likely", "possible", "undated"] as const;

export type Certainty = (typeof certainties)[number];

/** The degrees of a post that a month or a year lists. */
export const listedCertainties = ["stated", "derived", "likely", "possible"] as const satisfies readonly Certainty[];

/** A post's date as it is told: the claim in EDTF, how certain its month is, and whether a source contradicts it. */
export interface DatedClaim {
  date?: string | undefined;
  certainty: Certainty;
  isDisputed: boolean;
}

/** True for a date that other programs may take for a plain fact: a source states it, and none contradicts it. */
export function isPlainFact({ date, certainty, isDisputed }: DatedClaim): boolean {
  return date !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(date) && certainty === "stated" && !isDisputed;
}
