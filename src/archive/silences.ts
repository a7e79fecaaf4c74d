import { daysOf, firstOf, lastOf, monthNumber } from "../dating/interval.ts";
import { isoDay } from "../entry/calendar.ts";
import type { ArchivedPost } from "./archived.ts";

/** More months than this between two neighbours of a list are a silence. */
const longest = 2;

/** The first and the last month that an EDTF date allows, as numbers; null where an end is open or there is no date. */
export function monthSpan(date: string | undefined): { from: number; to: number } | null {
  if (date === undefined) return null;
  const days = daysOf(date);
  const [from, to] = [firstOf(days), lastOf(days)];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  return { from: monthNumber(isoDay(from)), to: monthNumber(isoDay(to)) };
}

/** A silence: how many months one date is from the one before; at least so many where one of them is uncertain. */
export interface Silence {
  months: number;
  isLeast: boolean;
}

/** The months, as numbers, that any of some dates may be from. */
export function monthsCovered(dates: readonly (string | undefined)[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const span of dates.map(monthSpan)) {
    for (let month = span?.from ?? 0; span && month <= span.to; month++) covered.add(month);
  }
  return covered;
}

/** What the silences of a list of posts depend on: the months that any post of the archive may be from, and whether all have a date. */
export interface Covered {
  months: ReadonlySet<number>;
  areAllDated: boolean;
}

export function coveredBy(
  posts: readonly (Pick<ArchivedPost, "certainty"> & { date?: string | undefined })[],
): Covered {
  return {
    months: monthsCovered(posts.map(({ date }) => date)),
    areAllDated: !posts.some(({ certainty }) => certainty === "undated"),
  };
}

/**
 * The silence before each of some dates in a list, newest first or oldest first; null where they follow closely, where one is
 * unknown, or where a month between is covered.
 */
export function silencesBefore(
  dates: readonly (string | undefined)[],
  covered: ReadonlySet<number> = monthsCovered(dates),
): (Silence | null)[] {
  const spans = dates.map(monthSpan);
  return spans.map((span, at) => {
    const before = spans[at - 1];
    if (!span || !before) return null;
    const [older, newer] = span.from > before.to ? [before, span] : [span, before];
    const months = newer.from - older.to;
    if (months <= longest) return null;
    for (let month = older.to + 1; month < newer.from; month++) if (covered.has(month)) return null;
    return { months, isLeast: [older, newer].some(({ from, to }) => from !== to) };
  });
}
