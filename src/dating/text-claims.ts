import { calendarDay, type DatePhrase, findDates, tenseAt, thisWeekIn } from "../language/index.ts";
import type { Claim } from "./claims.ts";
import { daysBetween, hull, weekOf } from "./interval.ts";

/** A line of a post's body, with its number in the capture. */
export interface TextLine {
  number: number;
  text: string;
}

/** What a text says of when it was written, and the dates in it that are none. */
export interface TextReading {
  claims: Claim[];
  impossible: { line: number; text: string; reason: NonNullable<DatePhrase["impossible"]> }[];
}

/** How far, in days, a day without a year may lie from what else dates the post: about six months. */
const halfYear = 184;

/**
 * The lines of a post → its claims from the text: not before a past event, not after one still ahead, and the week of
 * the latest past event where the text says "i veckan". `anchors` are the EDTF dates of the blog, the heading and the
 * images, strongest first, which give a day without a year its year.
 */
export function textClaims(lines: readonly TextLine[], anchors: readonly string[]): TextReading {
  const phrases = lines.flatMap(({ number, text }) =>
    findDates(text).map((phrase) => ({ line: number, within: text, phrase })),
  );
  /** Month and day → the first day written in full that has them. */
  const written = new Map<string, string>();
  for (const { edtf } of phrases.map(({ phrase }) => phrase)) {
    if (edtf && /^\d{4}-\d{2}-\d{2}$/.test(edtf) && !written.has(edtf.slice(4))) written.set(edtf.slice(4), edtf);
  }
  /** What the text looks back on and forward to: the interval → the date it is about, the words and the lines. */
  const bounds = new Map<string, { rule: "past" | "ahead"; date: string; words: string; lines: Set<number> }>();
  const impossible: TextReading["impossible"] = [];
  const pastDays: string[] = [];
  for (const { line, within, phrase } of phrases) {
    if (phrase.impossible) impossible.push({ line, text: phrase.text, reason: phrase.impossible });
    const date = phrase.edtf ?? withYear(phrase, written, anchors);
    const tense = date === null ? null : tenseAt(within, phrase.start, phrase.end);
    if (date === null || tense === null) continue;
    const { from, to } = hull(date);
    const says = tense === "past" ? `${from}/..` : `../${to}`;
    const bound = bounds.get(says) ?? { rule: tense, date, words: phrase.text, lines: new Set() };
    bound.lines.add(line);
    bounds.set(says, bound);
    if (tense === "past" && from === to) pastDays.push(from);
  }
  const claims = Array.from(bounds, ([says, { rule, date, words, lines }]): Claim => {
    const [line, ...also] = lines;
    const from = { words, date };
    return {
      kind: "text",
      says,
      strength: "bounds",
      rule,
      from,
      ...(line && { line }),
      ...(also.length > 0 && { also }),
    };
  });
  return { claims: [...claims, ...weekClaim(lines, pastDays.sort().at(-1))], impossible };
}

/** The week of the latest past event, where the text says that it was this week. */
function weekClaim(lines: readonly TextLine[], latest: string | undefined): Claim[] {
  const week = lines.flatMap(({ number, text }) => {
    const found = thisWeekIn(text);
    return found && tenseAt(text, found.start, found.end) === "past" ? [{ line: number, words: found.words }] : [];
  })[0];
  if (!week || latest === undefined) return [];
  const from = { words: week.words, date: latest };
  return [{ kind: "week", says: weekOf(latest), strength: "suggests", from, line: week.line }];
}

/**
 * A day without a year, with that of the same day written in full elsewhere, else with the year nearest to an anchor; in
 * either case at most half a year from what else dates the post.
 */
function withYear(
  { dayOfYear }: DatePhrase,
  written: ReadonlyMap<string, string>,
  anchors: readonly string[],
): string | null {
  if (!dayOfYear) return null;
  const ending = calendarDay(2000, dayOfYear.month, dayOfYear.day)?.slice(4) ?? "";
  const [anchor] = anchors;
  const inFull = written.get(ending);
  if (inFull && (anchor === undefined || distance(inFull, anchor) <= halfYear)) return inFull;
  if (anchor === undefined) return null;
  const year = Number(hull(anchor).from.slice(0, 4));
  const near = [-1, 0, 1]
    .flatMap((step) => calendarDay(year + step, dayOfYear.month, dayOfYear.day) ?? [])
    .sort((one, other) => distance(one, anchor) - distance(other, anchor))[0];
  return near && distance(near, anchor) <= halfYear ? near : null;
}

/** How many days a day lies outside what a date allows. */
function distance(day: string, date: string): number {
  const { from, to } = hull(date);
  return day < from ? daysBetween(day, from) : day > to ? daysBetween(to, day) : 0;
}
