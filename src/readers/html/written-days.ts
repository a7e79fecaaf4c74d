import { calendarDay, dayReaders, type WrittenDay } from "../../language/index.ts";

/** The day that a text states, in ISO 8601 or as a day that it writes alone; null for none, several, and one that digits leave open. */
export function isoDayIn(words: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?=$|\D|\s)/.exec(words) ?? [];
  return year === undefined ? onlyDayIn(words) : calendarDay(Number(year), Number(month), Number(day));
}

/** The only day that a text writes in full; null for none, several, and one that digits leave open. */
export function onlyDayIn(text: string): string | null {
  const [day, ...others] = daysWritten(text);
  return day === undefined || others.length > 0 || day.startsWith("[") ? null : day;
}

/** True for a text that is a day and has no other word. */
export function isDayAlone(text: string): boolean {
  const start = text.search(/[\p{L}\p{N}]/u);
  const [day] = writtenAt(text, start);
  return day !== undefined && day.days.length > 0 && !/\p{L}/u.test(text.slice(start + day.length));
}

/** The days that a text writes in full, as EDTF, in any language that pages may have; one that digits leave open as a list. */
export function daysWritten(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const isStart = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && /[\p{L}\p{N}]/u.test(text[at] ?? " ");
    const written = isStart ? writtenAt(text, at) : [];
    const day = written.find(({ days }) => days.length > 0);
    if (day) found.push(dayOf(day, text.slice(at, at + day.length)));
    at += written[0]?.length ?? 1;
  }
  return found;
}

/** What may be a day at a place, in each language that reads one there, the longest first. */
function writtenAt(text: string, at: number): WrittenDay[] {
  return dayReaders.flatMap((dayAt) => dayAt(text, at) ?? []).sort((one, other) => other.length - one.length);
}

/** Where digits leave a day open: with points between them the day comes first in every language that writes so. */
function dayOf({ days, orders }: WrittenDay, words: string): string {
  const dayFirst = words.includes(".") ? days[orders.indexOf("day-first")] : undefined;
  return dayFirst ?? (days.length === 1 ? (days[0] as string) : `[${[...days].sort().join(",")}]`);
}
