/** Days of the Gregorian calendar as whole numbers, counted from 1 January 1970. Years 0 to 9999. */

const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month (1 to 12): 28 to 31. */
export function lastDayOfMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (daysPerMonth[month - 1] as number);
}

/** Whether the calendar has such a day: true for 29 February 2016, false for 31 April or month 13. */
export function isDayInCalendar(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** An ISO day ("2017-09-19") as a number. The day must be in the calendar. */
export function dayNumber(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  let number = firstDayOfYear(year) + Number(iso.slice(8)) - 1;
  for (let earlier = 1; earlier < month; earlier++) number += lastDayOfMonth(year, earlier);
  return number;
}

/** A day's number as an ISO day. */
export function isoDay(number: number): string {
  // The mean length of a year gives the year or the one after it.
  let year = Math.floor((number - firstDayOfYear(0)) / 365.2425) + 1;
  while (firstDayOfYear(year) > number) year--;
  let day = number - firstDayOfYear(year) + 1;
  let month = 1;
  for (; day > lastDayOfMonth(year, month); month++) day -= lastDayOfMonth(year, month);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The number of days from year 0 to 1970. */
const daysUntil1970 = 719_528;

function firstDayOfYear(year: number): number {
  const last = year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1;
  return year * 365 + leapDays - daysUntil1970;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
