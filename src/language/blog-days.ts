import { isDayInCalendar } from "../entry/calendar.ts";

/** A day as a blog's system writes it, at the beginning of a text. */
export interface WrittenDay {
  /** How many characters it takes. */
  length: number;
  /** The days that it can be, as EDTF; several where the order of day and month is unclear, none without a year. */
  days: string[];
  /** How each of `days` reads digits; null for a day in words, or with the year first. */
  orders: (DigitOrder | null)[];
  /** A day whose year is not written; null where it is. */
  withoutYear: DayWithoutYear | null;
}

/** A day of a month, "06-19", with the day of the week that is written, 1 for Monday; null for none. */
export interface DayWithoutYear {
  monthDay: string;
  weekday: number | null;
}

/** The day of a month of a year, as EDTF; null where it is in another month, or another day of the week. */
export function dayInMonth({ monthDay, weekday }: DayWithoutYear, month: string): string | null {
  const day = `${month.slice(0, 4)}-${monthDay}`;
  const isOfWeek = weekday === null || (new Date(day).getUTCDay() || 7) === weekday;
  return day.startsWith(`${month}-`) && isOfWeek ? day : null;
}

/** Whether the day or the month comes first where a day is written in digits. */
export type DigitOrder = "day-first" | "month-first";

/** What a language calls months and days of the week, and the words that may stand in a day. */
export interface DayWords {
  /** From January on: the patterns of each month's name and abbreviations. */
  months: readonly string[];
  /** From Monday on, likewise. */
  weekdays: readonly string[];
  /** Before a day: "den", "the". */
  article: string;
  /** After a day's number: "st", ":e". */
  ordinal: string;
  /** Between day and month: "of". */
  of: string;
}

/** A day as written, without its year where that is not written. */
interface Parts {
  year: number | null;
  month: number;
  day: number;
  order: DigitOrder | null;
}

/** The order of numbers in a day that is written in digits. */
const digits: readonly { pattern: RegExp; read: (numbers: number[]) => Parts[] }[] = [
  {
    pattern: /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y,
    read: ([year, month, day]) => [parts(year, month, day)],
  },
  {
    // "3/2-2009", "27/3 2007" and "12/11 -05" are Swedish.
    pattern: /(\d{1,2})\/(\d{1,2})(?:[- ]| -)((?:19|20)\d\d|(?<=-)\d\d)(?!\d)/y,
    read: ([day, month, year]) => [parts(year, month, day)],
  },
  { pattern: /((?:19|20)\d\d)( ?)(\d\d)\2(\d\d)(?!\d)/y, read: ([year, , month, day]) => [parts(year, month, day)] },
  {
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d\d)(?!\d)/y,
    read: ([one, , other, year]) => [parts(year, other, one, "day-first"), parts(year, one, other, "month-first")],
  },
];

function parts(year = 0, month = 0, day = 0, order: DigitOrder | null = null): Parts {
  return { year: fullYear(year), month, day, order };
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 90 ? 1900 + year : 2000 + year;
}

/** What reads a day at a place of a text, in any of the forms that blog systems write in a language; null where none is there. */
export function dayReader({
  months,
  weekdays,
  article,
  ordinal,
  of,
}: DayWords): (text: string, at: number) => WrittenDay | null {
  const weekday = `(?:(?:${weekdays.map((name, at) => `(?<w${at + 1}>${name})`).join("|")})\\.?,?\\s+)?`;
  const month = `(?:${months.map((name, at) => `(?<m${at + 1}>${name})`).join("|")})\\.?(?!\\p{L})`;
  const day = `(?<day>\\d{1,2})(?:${ordinal})?`;
  const year = `(?:,?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d))?`;
  const inWords = [
    new RegExp(`${weekday}(?:${article}\\s+)?${day}\\s+(?:${of}\\s+)?${month}${year}`, "iuy"),
    new RegExp(`${weekday}${month}(?:\\s+|(?<=\\.))${day}(?!\\d)${year}`, "iuy"),
  ];
  const beforeDigits = new RegExp(weekday, "iuy");
  return (text, at) => {
    for (const pattern of inWords) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found?.groups) continue;
      const number = months.findIndex((_, index) => found.groups?.[`m${index + 1}`] !== undefined) + 1;
      const { year, day } = found.groups;
      const written = { year: year === undefined ? null : Number(year), month: number, day: Number(day), order: null };
      if (isPossible(written)) return { length: found[0].length, ...daysOf([written], weekdayOf(found)) };
    }
    beforeDigits.lastIndex = at;
    const before = beforeDigits.exec(text);
    const skipped = before?.[0].length ?? 0;
    for (const { pattern, read } of digits) {
      pattern.lastIndex = at + skipped;
      const found = pattern.exec(text);
      const possible = found ? read(found.slice(1).map(Number)).filter(isPossible) : [];
      if (found && possible.length > 0)
        return { length: skipped + found[0].length, ...daysOf(possible, before && weekdayOf(before)) };
    }
    return null;
  };
}

/**
 * What reads the month and year that a text names, as EDTF: "Archive for mars, 2015"; null for none, or several. Behind one of
 * the given days of the week, of any language, it is that of a day whose number is lost.
 */
export function monthReader({ months }: DayWords, weekdays: readonly string[]): (text: string) => string | null {
  const month = months.map((name, at) => `(?<m${at + 1}>${name})`).join("|");
  const pattern = new RegExp(
    `(?<!\\p{L})(?<!(?<!\\p{L})(?:${weekdays.join("|")})\\s)(?:${month}),?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    "giu",
  );
  return (text) => {
    const [found, ...others] = text.matchAll(pattern);
    if (!found?.groups || others.length > 0) return null;
    const number = months.findIndex((_, index) => found.groups?.[`m${index + 1}`] !== undefined) + 1;
    return `${found.groups.year}-${String(number).padStart(2, "0")}`;
  };
}

/** What tells a text that is the name of a day of the week. */
export function weekdayTest({ weekdays }: DayWords): (text: string) => boolean {
  const pattern = new RegExp(`^(?:${weekdays.join("|")})[.,]?$`, "iu");
  return (text) => pattern.test(text);
}

/** What tells a text that is a month with its year: "March 2009". */
export function monthTest({ months }: DayWords): (text: string) => boolean {
  const pattern = new RegExp(`^(?:${months.join("|")}),?\\s+(?:19|20)\\d\\d$`, "iu");
  return (text) => pattern.test(text);
}

/** True for a day of the calendar, in the years that have blogs; without a year, for a day of a leap year. */
function isPossible({ year, month, day }: Parts): boolean {
  if (year !== null && (year < 1990 || year > 2100)) return false;
  return isDayInCalendar(year ?? 2000, month, day);
}

function monthDayOf(month: number, day: number): string {
  return [month, day].map((number) => String(number).padStart(2, "0")).join("-");
}

/** The day of the week that was found, 1 for Monday; null for none. */
function weekdayOf({ groups = {} }: RegExpExecArray): number | null {
  const number = [1, 2, 3, 4, 5, 6, 7].find((one) => groups[`w${one}`] !== undefined);
  return number ?? null;
}

/** The possible days with a year, of the day of the week that is written; two orders of digits may give one day. */
function daysOf(possible: readonly Parts[], weekday: number | null): Omit<WrittenDay, "length"> {
  const days = possible.flatMap(({ year, month, day, order }) => {
    if (year === null || (weekday !== null && new Date(Date.UTC(year, month - 1, day - 1)).getUTCDay() + 1 !== weekday))
      return [];
    return [{ day: `${year}-${monthDayOf(month, day)}`, order }];
  });
  const [one, other] = days;
  const distinct = one && other?.day === one.day ? [{ ...one, order: null }] : days;
  const [first] = possible;
  return {
    days: distinct.map(({ day }) => day),
    orders: distinct.map(({ order }) => order),
    withoutYear: first && first.year === null ? { monthDay: monthDayOf(first.month, first.day), weekday } : null,
  };
}
