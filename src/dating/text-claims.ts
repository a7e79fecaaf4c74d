import { calendarDay, type DatePhrase, findDates, sayDate, sayList, saysThisWeek } from "../language/index.ts";
import type { Claim } from "./claims.ts";
import { daysBetween, hull, weekOf } from "./interval.ts";
import { tenseAt } from "./tense.ts";

/** A line of a post's body, with its number in the capture. */
export interface TextLine {
  number: number;
  text: string;
}

/** What a text says of when it was written, and the dates in it that are none. */
export interface TextReading {
  claims: Claim[];
  impossible: { line: number; text: string; reason: string }[];
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
  /** What the text looks back on and forward to: the interval → the date it is about, and the lines that say so. */
  const bounds = new Map<string, { tense: "past" | "ahead"; date: string; lines: Set<number> }>();
  const impossible: TextReading["impossible"] = [];
  const pastDays: string[] = [];
  for (const { line, within, phrase } of phrases) {
    if (phrase.impossible) impossible.push({ line, text: phrase.text, reason: phrase.impossible });
    const date = phrase.edtf ?? withYear(phrase, written, anchors);
    const tense = date === null ? null : tenseAt(within, phrase.start, phrase.end);
    if (date === null || tense === null) continue;
    const { from, to } = hull(date);
    const says = tense === "past" ? `${from}/..` : `../${to}`;
    const bound = bounds.get(says) ?? { tense, date, lines: new Set() };
    bound.lines.add(line);
    bounds.set(says, bound);
    if (tense === "past" && from === to) pastDays.push(from);
  }
  const claims = Array.from(bounds, ([says, { tense, date, lines }]): Claim => {
    const looks = tense === "past" ? "ser tillbaka på" : "ser fram emot";
    return {
      kind: "text",
      says,
      because: `texten ${looks} ${sayDate(date)} (rad ${sayList(Array.from(lines, String))})`,
    };
  });
  const latest = pastDays.sort().at(-1);
  const week = lines.find(({ text }) => thisWeek(text));
  if (week && latest !== undefined) {
    const because = `texten säger ”i veckan” om det som hände ${sayDate(latest)} (rad ${week.number})`;
    claims.push({ kind: "week", says: weekOf(latest), because });
  }
  return { claims, impossible };
}

/** True where "i veckan" tells of what has been. */
function thisWeek(text: string): boolean {
  if (!saysThisWeek(text)) return false;
  const start = text.toLowerCase().indexOf("i veckan");
  return tenseAt(text, start, start + "i veckan".length) === "past";
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
