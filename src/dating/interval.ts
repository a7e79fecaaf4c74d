import { DateTime } from "luxon";

/**
 * Days as numbers, so that they can be compared and reckoned with: the days since 1 January 1970. An open end is
 * infinite. EDTF goes in and out here; the string is what is kept, and no day is said that it does not hold.
 */
export interface Span {
  from: number;
  to: number;
}

/** Spans in order, apart from each other: the days that are possible. None is a contradiction. */
export type DaySet = readonly Span[];

export const allDays: DaySet = [{ from: -Infinity, to: Infinity }];

const numbers = new Map<string, number>();

/** An ISO day as its number. */
export function dayNumber(iso: string): number {
  const known = numbers.get(iso);
  if (known !== undefined) return known;
  const number = Math.round(DateTime.fromISO(iso, { zone: "utc" }).toMillis() / 86_400_000);
  numbers.set(iso, number);
  return number;
}

const isoDays = new Map<number, string>();

/** A day's number as its ISO day. */
export function isoDay(number: number): string {
  const known = isoDays.get(number);
  if (known !== undefined) return known;
  const iso = DateTime.fromMillis(number * 86_400_000, { zone: "utc" }).toFormat("yyyy-MM-dd");
  isoDays.set(number, iso);
  return iso;
}

/** An archive has many posts but few different dates, and each is asked for many times. */
const daySets = new Map<string, DaySet>();

/** The days that an EDTF date allows: one span, or for a list `[a,b]` one for each member. The `?` is no matter here. */
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
  const [year, month = "12", day] = date.split("-");
  if (day !== undefined) return date;
  return DateTime.utc(Number(year), Number(month)).endOf("month").toFormat("yyyy-MM-dd");
}

/** Spans in any order → in order, those that touch put together. */
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

/** The first possible day; infinite where there is none. */
export function firstOf(days: DaySet): number {
  return days[0]?.from ?? Infinity;
}

/** The last possible day; minus infinite where there is none. */
export function lastOf(days: DaySet): number {
  return days.at(-1)?.to ?? -Infinity;
}

const firstDay = "0000-01-01";
export const lastDay = "9999-12-31";

/** The earliest and the latest day that an EDTF date allows, as ISO days; an open end is the first or last day of all. */
export function hull(edtf: string): { from: string; to: string } {
  const days = daysOf(edtf);
  const [from, to] = [firstOf(days), lastOf(days)];
  return { from: from === -Infinity ? firstDay : isoDay(from), to: to === Infinity ? lastDay : isoDay(to) };
}

/** An ISO day's or month's month, counted from year 0. */
export function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** A month counted from year 0, as EDTF. */
export function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The months that days may fall in, in order; null where an end is open or more than twelve months are possible. */
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

/** The days from one ISO day to a later one. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** Monday to Sunday of an ISO day's week, as an EDTF interval. */
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
 * Possible days as the narrowest honest EDTF: a day, a month, a year, a list of those, or an interval. `?` where it rests
 * on a suggestion; in an interval each end carries its own. undefined where both ends are open.
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

/** The day, month or year that a span is exactly, in EDTF; null where it is none. */
function unitOf({ from, to }: Span): string | null {
  if (from === -Infinity || to === Infinity) return null;
  const [first, last] = [isoDay(from), isoDay(to)];
  if (from === to) return first;
  const month = first.slice(0, 7);
  if (first.endsWith("-01") && last === endOf(month)) return month;
  const year = first.slice(0, 4);
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : null;
}
