import { Info } from "luxon";
import { isDayInCalendar } from "../../entry/calendar.ts";

/** Months, years, days and weekdays as they are written in Swedish. */

const monthNames = Info.months("long", { locale: "sv" });

/** The Swedish name of a month, 1 to 12, in lower case. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not between 1 and 12`);
  return name;
}

/** The first three letters of a month, for the head of a calendar. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/** A Swedish month name, or an abbreviation of at least three letters ("sept", "dec."), as a number from 1 to 12; null for other words. */
export function parseMonthName(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, "");
  if (word.length < 3) return null;
  // "jul" means Christmas. July is "juli".
  const found = word === "jul" ? -1 : monthNames.findIndex((name) => name.startsWith(word));
  return found < 0 ? null : found + 1;
}

const years = /^(?:199\d|20\d\d|2100)$/;

/** A year written in four digits, from 1990 to 2100, since no blog is older; null for anything else. */
export function parseYear(text: string): number | null {
  return years.test(text) ? Number(text) : null;
}

/**
 * The months of a phrase like "Mars 2016", "Mars och september 2016", "September 2016 och 2017" or
 * "Oktober 2016 och mars 2018", as EDTF months in the order written; null where a part is not a month.
 */
export function parseMonths(phrase: string): string[] | null {
  const parts = phrase
    .trim()
    .split(/\s+och\s+|\s*,\s*|\s*&\s*/i)
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
  // In "Mars och september 2016" the year is also that of the month before it, and in "September 2016 och 2017" the month
  // is also that of the year after it.
  for (let at = read.length - 2; at >= 0; at--)
    (read[at] as { year: number | null }).year ??= read[at + 1]?.year ?? null;
  for (let at = 1; at < read.length; at++) (read[at] as { month: number | null }).month ??= read[at - 1]?.month ?? null;
  const months: string[] = [];
  for (const { month, year } of read) {
    if (month === null || year === null) return null;
    months.push(`${year}-${String(month).padStart(2, "0")}`);
  }
  return months;
}

/** A text that is only a day ("19 september 2017", "tisdag 9 december 2008", "2017-09-18") as EDTF; null for any other text. */
export function parseDay(text: string): string | null {
  const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (numeric) return calendarDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const written = /^(?:(\p{L}+dag),?\s+)?(?:den\s+)?(\d{1,2})\s+(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text.trim());
  if (!written || (written[1] && !isWeekday(written[1]))) return null;
  const month = parseMonthName(written[3] ?? "");
  return month === null ? null : calendarDay(Number(written[4]), month, Number(written[2]));
}

/** A day as EDTF; null where the calendar has no such day ("31 februari") or the year is not between 1990 and 2100. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (parseYear(String(year)) === null || !isDayInCalendar(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The names of the days of the week from Monday, in lower case. */
export const weekdays = Info.weekdays("long", { locale: "sv" });

function isWeekday(word: string): boolean {
  return weekdays.includes(word.toLowerCase());
}
