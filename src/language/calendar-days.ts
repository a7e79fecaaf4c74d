import { dayNumber, isDayInCalendar } from "../entry/calendar.ts";

/** What the calendars of all languages have in common. */

const years = /^(?:199\d|20\d\d|2100)$/;

/** A year written in four digits, from 1990 to 2100, since no blog is older; null for anything else. */
export function parseYear(text: string): number | null {
  return years.test(text) ? Number(text) : null;
}

/** A day as EDTF; null where the calendar has no such day ("31 February") or the year is not between 1990 and 2100. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (parseYear(String(year)) === null || !isDayInCalendar(year, month, day)) return null;
  return `${monthOfYear(year, month)}-${String(day).padStart(2, "0")}`;
}

/** Whether an EDTF day is that day of the week, 1 for Monday. */
export function isOnWeekday(day: string, weekday: number): boolean {
  // 1 January 1970 was a Thursday.
  return ((dayNumber(day) + 3) % 7) + 1 === weekday;
}

/** A month as EDTF. */
export function monthOfYear(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The name of a month, 1 to 12, among the names of all. Throws a RangeError for another number. */
export function nameOfMonth(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not between 1 and 12`);
  return name;
}

/**
 * What reads the months of a phrase like "March 2016", "March and September 2016", "September 2016 and 2017" or "October
 * 2016 and March 2018" as EDTF months in the order written; null where a part is not a month. `between` fits what stands
 * between two parts.
 */
export function monthsReader(
  parseMonthName: (text: string) => number | null,
  between: RegExp,
): (phrase: string) => string[] | null {
  return (phrase) => {
    const parts = phrase
      .trim()
      .split(between)
      .map((part) => part.split(/\s+/));
    const read: { month: number | null; year: number | null }[] = [];
    for (const words of parts) {
      const last = words.at(-1) ?? "";
      const year = parseYear(last);
      const rest = year === null ? words : words.slice(0, -1);
      if (rest.length > 1) return null;
      const month = rest[0] === undefined ? null : parseMonthName(rest[0]);
      if (rest[0] !== undefined && month === null) return null;
      read.push({ month, year });
    }
    // In "March and September 2016" the year is also that of the month before it, and in "September 2016 and 2017" the
    // month is also that of the year after it.
    for (let at = read.length - 2; at >= 0; at--)
      (read[at] as { year: number | null }).year ??= read[at + 1]?.year ?? null;
    for (let at = 1; at < read.length; at++)
      (read[at] as { month: number | null }).month ??= read[at - 1]?.month ?? null;
    const months: string[] = [];
    for (const { month, year } of read) {
      if (month === null || year === null) return null;
      months.push(monthOfYear(year, month));
    }
    return months;
  };
}
