import type { Line } from "../capture/line.ts";
import type { Evidence, EvidenceKind } from "../entry/evidence.ts";
import { calendarDay, parseMonthName, parseYear } from "../language/index.ts";
import { allDays, type DaySet, daysOf, firstOf } from "./interval.ts";

/** A reason for a date: a row of evidence before it is known whether it holds. */
export type Claim = Omit<Evidence, "holds">;

/**
 * What each kind of claim does. `bounds` must hold: the days it leaves. `suggests` narrows where it fits: the days, and
 * the round in which it is tried. Strongest first; a text that looks ahead is the weakest bound.
 */
const kinds: readonly {
  kind: EvidenceKind;
  bounds?: (says: string) => DaySet;
  suggests?: { round: number; days: (says: string) => DaySet };
}[] = [
  { kind: "editor", bounds: daysOf },
  { kind: "explicit", bounds: daysOf },
  { kind: "archive-heading", bounds: daysOf },
  { kind: "image-name", bounds: notBefore, suggests: { round: 1, days: daysOf } },
  { kind: "text", bounds: daysOf },
  { kind: "week", suggests: { round: 2, days: daysOf } },
  { kind: "visit", suggests: { round: 3, days: daysOf } },
  { kind: "order", bounds: certainEnds, suggests: { round: 4, days: daysOf } },
];

export const rounds = [1, 2, 3] as const;

function notBefore(says: string): DaySet {
  return [{ from: firstOf(daysOf(says)), to: Infinity }];
}

/** Of a place on a page, the ends that rest on no suggestion. */
function certainEnds(says: string): DaySet {
  const [start = "", end = start] = says.split("/");
  return daysOf(`${start.endsWith("?") ? ".." : start}/${end.endsWith("?") ? ".." : end}`);
}

/** How strong a claim is: 0 is the strongest. A text that looks ahead comes after one that looks back. */
function rankOf({ kind, says }: Pick<Claim, "kind" | "says">): number {
  const ahead = kind === "text" && says.startsWith("../");
  return kinds.findIndex((one) => one.kind === kind) + (ahead ? 0.5 : 0);
}

/** The days that a claim leaves as a bound; all of them where it is none. */
export function boundsOf({ kind, says }: Pick<Claim, "kind" | "says">): DaySet {
  return kinds.find((one) => one.kind === kind)?.bounds?.(says) ?? allDays;
}

/** The days that a claim suggests, and in which round; null where it suggests none. */
export function suggestionOf({ kind, says }: Pick<Claim, "kind" | "says">): { round: number; days: DaySet } | null {
  const suggests = kinds.find((one) => one.kind === kind)?.suggests;
  return suggests ? { round: suggests.round, days: suggests.days(says) } : null;
}

/** Strongest first; equal ones in an order that does not depend on the order they came in. */
export function byStrength(one: Claim, other: Claim): number {
  return (
    rankOf(one) - rankOf(other) ||
    compare(one.says, other.says) ||
    compare(JSON.stringify(one.from), JSON.stringify(other.from))
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Evidence rows → the claims to date an entry again; its place in the order comes from its pages. */
export function claimsOf(evidence: readonly Evidence[]): Claim[] {
  return evidence.filter(({ kind }) => kind !== "order").map(({ holds: _, ...claim }) => claim);
}

type WrittenLine = Pick<Line, "number" | "text">;

/** The claim of a page that archives one month. */
export function headingClaim(month: string, { number, text }: WrittenLine): Claim {
  return { kind: "archive-heading", says: month, strength: "bounds", from: { words: text }, line: number };
}

/** The claim of a date that the blog itself sets at the post. */
export function explicitClaim(day: string, { number, text }: WrittenLine): Claim {
  return { kind: "explicit", says: day, strength: "bounds", from: { words: text }, line: number };
}

/** The claim of an image whose file name contains a date ("20170919 …", "2017-09-18 …", "sept2017"); null if it contains none. */
export function imageClaim(name: string, line?: number): Claim | null {
  const date = dateInFileName(name);
  if (date === null) return null;
  return { kind: "image-name", says: date, strength: "suggests", from: { name }, ...(line !== undefined && { line }) };
}

/** The claim of a visit that the post tells of: the months of its occasions. `said` is the post's own word for the day. */
export function visitClaim(visit: { number: number; dates: readonly string[] }, said: string, line?: number): Claim {
  const months = [...new Set(visit.dates)];
  const says = months.length === 1 ? String(months[0]) : `[${months.join(",")}]`;
  const from = { ...(said !== "" && { words: said }), visit: visit.number };
  return { kind: "visit", says, strength: "suggests", from, ...(line !== undefined && { line }) };
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
