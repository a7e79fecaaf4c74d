import { daysOf, firstOf, lastOf, monthNumber } from "../dating/interval.ts";
import { isoDay } from "../entry/calendar.ts";

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

/** The months of silence before each of some dates in order, newest first or oldest first; 0 where they follow closely or one is unknown. */
export function silencesBefore(dates: readonly (string | undefined)[]): number[] {
  const spans = dates.map(monthSpan);
  let reached: { from: number; to: number } | null = null;
  return spans.map((span) => {
    if (!span) return 0;
    const between = reached ? Math.max(span.from - reached.to, reached.from - span.to) : 0;
    reached = reached ? { from: Math.min(reached.from, span.from), to: Math.max(reached.to, span.to) } : span;
    return between > longest ? between : 0;
  });
}
