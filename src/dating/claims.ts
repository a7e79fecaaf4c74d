import type { EvidenceKind } from "../entry/schema.ts";
import { calendarDay, parseMonthName, parseYear } from "../swedish.ts";

/** A reason for a date: an interval in EDTF, and in Swedish why. */
export interface Claim {
  kind: EvidenceKind;
  says: string;
  because: string;
}

/** The claim of a page that archives one month. */
export function headingClaim(month: string, asWritten: string): Claim {
  return { kind: "archive-heading", says: month, because: `månadsarkivets rubrik är ”${asWritten}”` };
}

/** The claim of a date that the blog itself sets at the post. */
export function explicitClaim(day: string, asWritten: string): Claim {
  return { kind: "explicit", says: day, because: `bloggen anger ”${asWritten}”` };
}

/** The claim of an image whose file name holds a date ("20170919 …", "2017-09-18 …", "sept2017"); null where it holds none. */
export function imageClaim(name: string): Claim | null {
  const date = dateInFileName(name);
  return date === null ? null : { kind: "image-name", says: date, because: `bilden heter ”${name}”` };
}

/** The claim of a visit that the post tells of: the months of its occasions. */
export function visitClaim(visit: { number: number; dates: readonly string[] }): Claim {
  const says = visit.dates.length === 1 ? String(visit.dates[0]) : `[${visit.dates.join(",")}]`;
  const when = visit.dates.length === 1 ? "besökets månad" : "någon av besökets månader";
  return { kind: "visit", says, because: `inlägget berättar om besök ${visit.number}; ${when} enligt rapporten` };
}

function dateInFileName(name: string): string | null {
  const digits = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  if (digits) return calendarDay(Number(digits[1]), Number(digits[3]), Number(digits[4]));
  for (const [, word = "", digitsOfYear = ""] of name.matchAll(/(?<!\p{L})(\p{L}{3,9})[ _.-]?(\d{4})(?!\d)/gu)) {
    const month = parseMonthName(word);
    const year = parseYear(digitsOfYear);
    if (month !== null && year !== null) return `${year}-${String(month).padStart(2, "0")}`;
  }
  return null;
}
