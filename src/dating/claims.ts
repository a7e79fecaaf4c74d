import type { Line } from "../capture/line.ts";
import type { Evidence, EvidenceKind, MarkupRule } from "../entry/evidence.ts";
import { calendarDay, parseMonthName, parseYear } from "../language/index.ts";
import { isScreenshot } from "../language/screenshots.ts";
import { allDays, type DaySet, daysOf, firstOf, hull } from "./interval.ts";

/** A reason for a date: a row of evidence before it is known whether it holds. */
export type Claim = Omit<Evidence, "holds">;

type Strength = Evidence["strength"];

/**
 * What each kind of claim does. `bounds` must hold: the days it leaves. `suggests` narrows where it fits: the days, and
 * the round in which it is tried. Strongest first; a text that looks ahead is the weakest bound.
 */
const kinds: readonly {
  kind: EvidenceKind;
  bounds?: (says: string, strength: Strength) => DaySet;
  suggests?: { round: number; days: (says: string, strength: Strength) => DaySet };
  /** The round of claims by the rules in `late`. */
  late?: { rules: readonly (string | undefined)[]; round: number };
}[] = [
  { kind: "editor", bounds: daysOf },
  { kind: "explicit", bounds: daysOf },
  { kind: "archive-heading", bounds: daysOf },
  { kind: "original-url", bounds: ifItBounds, suggests: { round: 1, days: ifItSuggests } },
  {
    kind: "markup",
    bounds: ifItBounds,
    suggests: { round: 1, days: ifItSuggests },
    late: { rules: ["head", "json-ld", "first-time", "modified"], round: 2 },
  },
  { kind: "captured", bounds: daysOf },
  { kind: "image-name", bounds: notBefore, suggests: { round: 3, days: ifItSuggests } },
  { kind: "text", bounds: daysOf },
  { kind: "week", suggests: { round: 4, days: daysOf } },
  { kind: "visit", suggests: { round: 5, days: daysOf } },
  { kind: "order", bounds: certainEnds, suggests: { round: 6, days: daysOf } },
];

export const rounds = [1, 2, 3, 4, 5] as const;

/** Of a claim that bounds or suggests: its days where it does the one, all days where it does the other. */
function ifItBounds(says: string, strength: Strength): DaySet {
  return strength === "bounds" ? daysOf(says) : allDays;
}

function ifItSuggests(says: string, strength: Strength): DaySet {
  return strength === "suggests" ? daysOf(says) : allDays;
}

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

type Effect = Pick<Claim, "kind" | "says" | "strength" | "rule">;

/** The days that a claim leaves as a bound; all of them where it is none. */
export function boundsOf({ kind, says, strength }: Effect): DaySet {
  return kinds.find((one) => one.kind === kind)?.bounds?.(says, strength) ?? allDays;
}

/** The days that a claim suggests, and in which round; null where it suggests none. */
export function suggestionOf({ kind, says, strength, rule }: Effect): { round: number; days: DaySet } | null {
  const { suggests, late } = kinds.find((one) => one.kind === kind) ?? {};
  const round = late?.rules.includes(rule) ? late.round : suggests?.round;
  const days = suggests?.days(says, strength);
  return suggests && days && days !== allDays && round !== undefined ? { round, days } : null;
}

/** Strongest first; equal ones in an order that does not depend on the order they came in. */
export function byStrength(one: Claim, other: Claim): number {
  return (
    rankOf(one) - rankOf(other) ||
    compare(one.strength, other.strength) ||
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

/**
 * The claims of the address that the post had on the blog: the month that it states in parts of its own, which bounds, and the
 * day, which suggests; the day alone of one that states it as a number. None of an address without a year and a month.
 */
export function addressClaims(address: string, line?: number): Claim[] {
  const { pathname } = new URL(address);
  const place = { from: { words: address }, ...(line !== undefined && { line }) };
  const [, year = "", month = "", day] =
    /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?:\/(0?[1-9]|[12]\d|3[01]))?(?:\/[^/]|\/?$)/.exec(pathname) ?? [];
  if (parseYear(year) === null) return numberedDay(pathname).map((says) => ({ ...suggestedBy(says), ...place }));
  const says = `${year}-${month.padStart(2, "0")}`;
  const written = day === undefined ? null : calendarDay(Number(year), Number(month), Number(day));
  return [
    { kind: "original-url", says, strength: "bounds", ...place },
    ...(written === null ? [] : [{ ...suggestedBy(written), ...place }]),
  ];
}

function suggestedBy(says: string): Pick<Claim, "kind" | "says" | "strength"> {
  return { kind: "original-url", says, strength: "suggests" };
}

/** The day in "/2020-11-26/title", "/20201126/title" or "/title_2020-11-26.html". */
function numberedDay(pathname: string): string[] {
  const found = pathname.matchAll(/(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g);
  const days = [...found].flatMap(
    ([, year, , month, day]) => calendarDay(Number(year), Number(month), Number(day)) ?? [],
  );
  return new Set(days).size === 1 ? days.slice(0, 1) : [];
}

/** The claim of a mark in a saved page or an export. `words` are those of the mark; one of `modified` says only "not after". */
export function markupClaim(rule: MarkupRule, day: string, strength: Strength, words: string, line?: number): Claim {
  const says = rule === "modified" ? `../${day}` : day;
  return { kind: "markup", says, strength, rule, from: { words }, ...(line !== undefined && { line }) };
}

/** The claim of the time when a page was captured, in EDTF: no post on it is newer. */
export function capturedClaim(captured: string): Claim {
  return { kind: "captured", says: `../${hull(captured).to}`, strength: "bounds", from: { date: captured } };
}

/** The claim of an image whose file name contains a date ("20170919 …", "2017-09-18 …", "sept2017"); null if it contains none. One of a screenshot, which may be much older than its post, says only "not before". */
export function imageClaim(name: string, line?: number): Claim | null {
  const date = dateInFileName(name);
  if (date === null) return null;
  const from = { from: { name }, ...(line !== undefined && { line }) };
  return isScreenshot(name)
    ? { kind: "image-name", says: `${date}/..`, strength: "bounds", ...from }
    : { kind: "image-name", says: date, strength: "suggests", ...from };
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
