import { Info } from "luxon";
import { monthsReader, nameOfMonth } from "../calendar-days.ts";

export { calendarDay, parseYear } from "../calendar-days.ts";

/** Months, years, days and weekdays as they are written in Swedish. */

const monthNames = Info.months("long", { locale: "sv" });

/** The Swedish name of a month, 1 to 12, in lower case. */
export function monthName(month: number): string {
  return nameOfMonth(monthNames, month);
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

/**
 * The months of a phrase like "Mars 2016", "Mars och september 2016", "September 2016 och 2017" or
 * "Oktober 2016 och mars 2018", as EDTF months in the order written; null where a part is not a month.
 */
export const parseMonths = monthsReader(parseMonthName, /\s+och\s+|\s*,\s*|\s*&\s*/i);

/** The names of the days of the week from Monday, in lower case. */
export const weekdays = Info.weekdays("long", { locale: "sv" });
