import { Info } from "luxon";
import { monthsReader, nameOfMonth } from "../calendar-days.ts";
import { blogWording } from "./blog-wording.ts";

export { calendarDay, parseYear } from "../calendar-days.ts";

/** Months, years, days and weekdays as they are written in English. */

const monthNames = Info.months("long", { locale: "en" });

/** The English name of a month, 1 to 12, with the capital that English always gives it. */
export function monthName(month: number): string {
  return nameOfMonth(monthNames, month);
}

/** The first three letters of a month, for the head of a calendar. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/** From January on, a pattern of each month's name and abbreviations. */
export const { months, weekdays } = blogWording.days;

/** The ordinals of a day's number: "1st", "22nd". */
export const ordinal = `(?:${blogWording.days.ordinal})`;

const wholeMonths = wholly(months);
const wholeWeekdays = wholly(weekdays);

function wholly(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^(?:${pattern})\\.?$`, "iu"));
}

/** An English month name, or a usual abbreviation ("Sept", "Dec."), as a number from 1 to 12; null for other words. */
export function parseMonthName(text: string): number | null {
  return numberAmong(wholeMonths, text);
}

/** A day of the week, or a usual abbreviation, as a number from 1 for Monday to 7; null for other words. */
export function parseWeekday(text: string): number | null {
  return numberAmong(wholeWeekdays, text);
}

function numberAmong(names: readonly RegExp[], text: string): number | null {
  const at = names.findIndex((name) => name.test(text));
  return at < 0 ? null : at + 1;
}

const monthsInOrder = monthsReader(parseMonthName, /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/i);

/**
 * The months of a phrase like "March 2016", "March and September 2016", "September 2016 and 2017" or "October 2016 and
 * March 2018", as EDTF months in the order written; null where a part is not a month.
 */
export function parseMonths(phrase: string): string[] | null {
  // The comma of "March, 2016" parts no months.
  return monthsInOrder(phrase.replace(/(?<=\p{L}\.?),?\s+(?=\d{4}(?!\d))/gu, " "));
}
