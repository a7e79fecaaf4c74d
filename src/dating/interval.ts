import { dayNumber, isoDay, lastDayOfMonth } from "../entry/calendar.ts";

/**
 * From one day to another, both included, as numbers of days since 1 January 1970 (`src/entry/calendar.ts`). An open end
 * is infinite. Dates are kept as EDTF strings; spans are only for comparing and computing.
 */
export interface Span {
  from: number;
  to: number;
}

/** The days that are possible: spans in order that neither overlap nor touch. An empty set is a contradiction. */
export type DaySet = readonly Span[];

export const allDays: DaySet = [{ from: -Infinity, to: Infinity }];

/** Parsed dates by their EDTF: an archive has many posts but few different dates, and reads each many times. */
const daySets = new Map<string, DaySet>();

/** The days that an EDTF date allows: one span, or for a list `[a,b]` one for each member. A `?` is ignored. */
export function daysOf(edtf: string): DaySet {
  const known = daySets.get(edtf);
  if (known) return known;
  const days = readDays(edtf);
  daySets.set(edtf, days);
  return days;
}

function readDays(edtf: string): DaySet {
  const list = /^\[(.+)\]$/.exec(edtf)?.[1];
  if (list !== undefined) return union(list.split(",").flatMap((member) => daysOf(member.trim())));
  const [start = "", end = start] = edtf.replaceAll("?", "").split("/");
  return [
    {
      from: start === ".." ? -Infinity : dayNumber(startOf(start)),
      to: end === ".." ? Infinity : dayNumber(endOf(end)),
    },
  ];
}

function startOf(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function endOf(date: string): string {
  const [year, month = "12", day = lastDayOfMonth(Number(year), Number(month))] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** Spans in any order → a set of days: spans that overlap or touch are joined. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** The days in both sets. */
export function intersect(one: DaySet, other: DaySet): DaySet {
  return one.flatMap((span) =>
    other.flatMap(({ from, to }) => {
      const common = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
      return common.from <= common.to ? [common] : [];
    }),
  );
}

/** The first possible day; Infinity for an empty set. */
export function firstOf(days: DaySet): number {
  return days[0]?.from ?? Infinity;
}

/** The last possible day; -Infinity for an empty set. */
export function lastOf(days: DaySet): number {
  return days.at(-1)?.to ?? -Infinity;
}

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

/** The first and the last day that an EDTF date allows, as ISO days; an open end is the first day of year 0 or the last of 9999. */
export function hull(edtf: string): { from: string; to: string } {
  const days = daysOf(edtf);
  const [from, to] = [firstOf(days), lastOf(days)];
  return { from: from === -Infinity ? firstDay : isoDay(from), to: to === Infinity ? lastDay : isoDay(to) };
}

/** The month of an ISO day or month as a number, counted from January of year 0. */
export function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** A month's number as an EDTF month. */
export function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The EDTF months that some days may fall in, in order; null where an end is open or where they are more than twelve. */
export function monthsIn(days: DaySet): string[] | null {
  if (firstOf(days) === -Infinity || lastOf(days) === Infinity) return null;
  const months = new Set<string>();
  for (const { from, to } of days) {
    const end = monthNumber(isoDay(to));
    for (let month = monthNumber(isoDay(from)); month <= end; month++) {
      months.add(monthOf(month));
      if (months.size > 12) return null;
    }
  }
  return [...months].sort();
}

/** The number of days from one ISO day to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The week of an ISO day, from Monday to Sunday, as an EDTF interval. */
export function weekOf(iso: string): string {
  const day = dayNumber(iso);
  // 1 January 1970 was a Thursday, the fourth day of its week.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
}

/** Which ends of a set rest on a suggestion. */
export interface Uncertain {
  from: boolean;
  to: boolean;
}

/**
 * Possible days as EDTF, in the shortest form that holds exactly them: a day, a month, a year, a list of those, or an
 * interval from the first day to the last. `?` marks what rests on a suggestion; in an interval each end has its own.
 * undefined where both ends are open.
 */
export function formatDays(days: DaySet, uncertain: Uncertain): string | undefined {
  const [from, to] = [firstOf(days), lastOf(days)];
  if (from === -Infinity && to === Infinity) return undefined;
  const units = days.map(unitOf);
  if (units.every((unit) => unit !== null)) {
    const marked = units.map((unit) => `${unit}${uncertain.from || uncertain.to ? "?" : ""}`);
    return marked.length === 1 ? marked[0] : `[${marked.join(",")}]`;
  }
  return formatInterval(from, to, uncertain);
}

/** An interval of days, each end with its own `?`; an open end is "..". */
export function formatInterval(from: number, to: number, uncertain: Uncertain): string {
  const start = from === -Infinity ? ".." : `${isoDay(from)}${uncertain.from ? "?" : ""}`;
  const end = to === Infinity ? ".." : `${isoDay(to)}${uncertain.to ? "?" : ""}`;
  return `${start}/${end}`;
}

/** The EDTF day, month or year that a span is exactly; null where it is none of them. */
function unitOf({ from, to }: Span): string | null {
  if (from === -Infinity || to === Infinity) return null;
  const [first, last] = [isoDay(from), isoDay(to)];
  if (from === to) return first;
  const month = first.slice(0, 7);
  if (first.endsWith("-01") && last === endOf(month)) return month;
  const year = first.slice(0, 4);
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : null;
}
