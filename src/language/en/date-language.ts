import { isOnWeekday, monthOfYear, parseYear } from "../calendar-days.ts";
import {
  type DateRow,
  dateFinder,
  datesSaid,
  fromTo,
  type Groups,
  noSuchDay,
  noSuchYear,
  type Said,
} from "../date-finder.ts";
import { months, ordinal, parseMonthName, parseMonths, parseWeekday, weekdays } from "./calendar.ts";

/**
 * Dates in running text. Digits that are a day in one country and a month in another ("09/10/2013") are not read. Names of
 * months that are also verbs or family names are read only where nothing else can be meant.
 */

const { dayIn, dayOfYearIn, monthIn } = datesSaid(parseMonthName);

/** Words that a number follows, so that it is no day: "room 12", "version 5". */
const numbered =
  "room|section|chapter|page|part|article|item|no|nos|number|unit|flat|bus|route|version|step|phase|ward|district|line|table|figure|level|grade|year|clause|paragraph|schedule|annex|week|top|issue|volume|vol|episode|act|platform|case|appendix|group|house|box|bill|motion|proposition|measure";

/** The word before a date, where one stands there. */
const before = "(?<=(?:(?<before>[\\p{L}'’]+) )?)";
const beforeDay = `(?<!(?<!\\p{L})(?:${numbered})\\.? )`;
const weekday = `(?:(?<weekday>${weekdays.join("|")})\\.?,? )?`;
const day = "(?<day>\\d{1,2})";
const lastDay = `(?<lastDay>\\d{1,2})${ordinal}?`;
/** The full stop of an abbreviation; another ends the sentence. */
const stop = "(?:(?<=jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)?";
const anyMonth = `(?:${months.join("|")})${stop}`;
const month = `(?<month>${anyMonth})`;
const lastMonth = `(?<lastMonth>${anyMonth})`;
/** Before a word, 2000 and 2100 may count what the word names: "in May 2000 people came". */
const plainYear = "(?!2[01]00 \\p{L})\\d{4}";
const year = `(?<year>${plainYear})`;
const and = "(?:and|or|&)";
const toLast = "(?<join> ?[-–—] ?| to | through )";
const toLastOrBoth = "(?<join> ?[-–—] ?|\\/| to | through | and | or | & )";
/** After a day without a year: a number may be its year or a count, and whether anything else follows is noted. */
const aloneAfter = "(?!,?\\s+['’]?\\d)(?=(?<goesOn>\\s*[^\\s.,;:!?)\\]”\"’])?)";
/** Before a range: after this word, "and" stands before its end. */
const between = "(?<=(?<between>(?<!\\p{L})between )?)";

/** The ways of writing a date in English, and what each one means. Where several match at the same place, the first row wins. */
const dateLanguage: readonly DateRow[] = [
  // "13–18 March 2018", "the 13th to 18th of March 2018", "between 13 and 18 March 2018", "13 or 14 March 2018"
  {
    pattern: `${between}${beforeDay}${day}${ordinal}?${toLastOrBoth}${lastDay}(?: of)? ${month},? ${year}`,
    says: daysOfMonth,
  },
  // "March 13–18, 2018", "March 13 and 14, 2018"
  {
    pattern: `${between}${before}${month} ${day}${ordinal}?${toLastOrBoth}${lastDay}(?:, ?| )${year}`,
    says: daysOfMonth,
  },
  // "28 February – 3 March 2018"
  {
    pattern: `${beforeDay}${day}${ordinal}? ${month}${toLast}${lastDay} ${lastMonth},? ${year}`,
    says: daysOfMonths,
  },
  // "February 28 – March 3, 2018"
  {
    pattern: `${before}${month} ${day}${ordinal}?${toLast}${lastMonth} ${lastDay}(?:, ?| )${year}`,
    says: daysOfMonths,
  },
  // "19 December 2017", "Tuesday, 9 December 2008", "the 21st of November 2017"
  {
    pattern: `${beforeDay}${weekday}(?:the (?=\\d+${ordinal}))?${day}(?:${ordinal}(?: of)?)? ${month},? ${year}`,
    says: wholeDay,
  },
  // "December 19, 2017", "Tuesday, December 9th 2008"
  { pattern: `${before}${weekday}${month} ${day}${ordinal}?(?:, ?| )${year}`, says: wholeDay },
  // "2017-09-18"
  {
    pattern: "(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})",
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "20170919", but inside a sentence such a number may be any
  {
    pattern: "(?<=^|_)(?<year>(?:19|20)\\d{2})(?<number>0[1-9]|1[0-2])(?<day>[0-3]\\d)",
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "October 2016 and March 2018", "March and September 2016", "September 2016 or 2017"
  {
    pattern: `${before}(?<list>${month}(?:(?: ${plainYear})? ${and} ${anyMonth}| ${plainYear} ${and}) ${plainYear})`,
    says: ({ list = "" }) => {
      const months = parseMonths(list.replace(/\sor\s/iu, " and "));
      return months && { edtf: `[${months.join(",")}]` };
    },
  },
  // "March–May 2016", "November 2016 to February 2017"
  { pattern: `${before}${month}(?:,? (?<firstYear>${plainYear}))?${toLast}${lastMonth},? ${year}`, says: monthsInRow },
  // "December 2017", "Sept. 2017", "sept2017", but not "May 2017 be a good year"
  {
    pattern: `${before}${month}(?: of)?(?<comma>,)?\\s*(?<year>(?!2[01]00 \\p{L})(?:19|2[01])\\d\\d)(?! (?:be|bring|see|give|prove|become)(?!\\p{L}))`,
    says: ({ year, month, comma, before = "in" }) =>
      comma === undefined || beforeComma.test(before) ? monthIn(year, month) : null,
  },
  // "the 21st of November", "on 26 September"
  {
    pattern: `${before}${beforeDay}${weekday}(?:the (?=\\d+${ordinal}))?${day}(?:(?<ordinal>${ordinal})(?: of)?)? ${month}${aloneAfter}(?! (?:street|road|avenue|lane|square|drive|bridge|park|hall)(?!\\p{L}))`,
    says: (groups) =>
      isDayWithoutYear(groups, /^(?:on|by|until|till|before|after|from|since|dated)$/iu)
        ? dayOfYearIn(groups.month, groups.day)
        : null,
  },
  // "November 21st", "on September 26"
  {
    pattern: `${before}${weekday}${month} ${day}(?<ordinal>${ordinal})?${aloneAfter}`,
    says: (groups) => (isDayWithoutYear(groups, /^on$/iu) ? dayOfYearIn(groups.month, groups.day) : null),
  },
  // "the spring of 2015", "autumn 2015", "in the fall of 2015"
  {
    pattern: `${before}(?:the (?=\\p{L}+ of))?(?<season>spring|autumn|(?<=(?:in|during|since|until|by) (?:the )?)fall) (?:of )?${year}`,
    says: ({ season = "", year = "" }) => {
      const [first, last] = seasons[season.toLowerCase()] ?? ["", ""];
      return parseYear(year) === null ? noSuchYear : { edtf: `${year}-${first}/${year}-${last}` };
    },
  },
  // "the turn of the year 2017/2018", "the turn of the year"
  {
    pattern: "(?:the )?turn of the year(?: (?<first>\\d{4}) ?[/–-] ?(?<second>\\d{2}|\\d{4}))?(?!\\s*(?:of )?\\d)",
    says: ({ first, second }) => {
      if (first === undefined || second === undefined) return { edtf: null, dayOfYear: { month: 1, day: 1 } };
      const next = String(Number(first) + 1);
      return next.endsWith(second) ? fromTo(dayIn(first, "12", "31"), dayIn(next, "1", "1")) : null;
    },
  },
];

/**
 * The days that a season may have. Spring and autumn change places across the equator, so they say no more than is true on
 * both sides; summer and winter may begin in the year before, and are not read. "Fall" is said in the north alone.
 */
const seasons: Record<string, readonly [string, string]> = {
  spring: ["03-01", "11-30"],
  autumn: ["03-01", "11-30"],
  fall: ["09-01", "11-30"],
};

/** One or two days of a month, or all from one to the other. */
function daysOfMonth({ year, month, day, lastDay, join = "", between }: Groups): Said {
  const [first, last] = [dayIn(year, month, day), dayIn(year, month, lastDay)];
  if (first.edtf === null || last.edtf === null) return fromTo(first, last);
  if (first.edtf >= last.edtf) return noSuchDay;
  const isOneOfTwo = /\/|and|or|&/iu.test(join) && between === undefined;
  return isOneOfTwo ? { edtf: `[${first.edtf},${last.edtf}]` } : fromTo(first, last);
}

/** All days from one month into another, which may be one of the next year. */
function daysOfMonths({ year = "", month, day, lastMonth, lastDay }: Groups): Said {
  const last = dayIn(year, lastMonth, lastDay);
  const first = dayIn(year, month, day);
  const isYearBefore = first.edtf !== null && last.edtf !== null && first.edtf > last.edtf;
  return fromTo(isYearBefore ? dayIn(String(Number(year) - 1), month, day) : first, last);
}

/** All months from one to another. */
function monthsInRow({ firstYear, year = "", month = "", lastMonth = "" }: Groups): Said | null {
  const [one, other] = [parseMonthName(month), parseMonthName(lastMonth)];
  const end = parseYear(year);
  if (one === null || other === null) return null;
  if (end === null) return noSuchYear;
  const start = firstYear === undefined ? end - (one > other ? 1 : 0) : parseYear(firstYear);
  if (start === null) return noSuchYear;
  return fromTo({ edtf: monthOfYear(start, one) }, { edtf: monthOfYear(end, other) });
}

/** A day with its year. Where the calendar has another day of the week there, one of the two is wrong. */
function wholeDay({ year, month, day, weekday }: Groups): Said {
  const said = dayIn(year, month, day);
  if (said.edtf === null || weekday === undefined) return said;
  return isOnWeekday(said.edtf, parseWeekday(weekday) ?? 0) ? said : noSuchDay;
}

/**
 * Whether a number and a month without a year are a day: where the words say so, or where nothing follows that the number
 * could count ("in May 12 schools closed").
 */
function isDayWithoutYear({ before = "", weekday = "", ordinal, month = "", goesOn }: Groups, sure: RegExp): boolean {
  if (ordinal !== undefined || /^\p{Lu}/u.test(weekday) || sure.test(before)) return true;
  const isWholeName = month.length > 4 || /^(?:may|june|july)$/iu.test(month);
  return goesOn === undefined && isWholeName && !/^(?:in|of)$/iu.test(before);
}

/** True for a month that may be a verb in lower case: "we may 2 times", "I march 5 miles", but not "in may 2016". */
function mayBeVerb({ month = "", day, year, before = "" }: Groups): boolean {
  if (!/^(?:may|mar|march)$/.test(month) || (day !== undefined && year !== undefined)) return false;
  return !/^(?:in|of|since|until|during)$/iu.test(before);
}

/** Words with a capital that may stand before a month. After any other, it may be a name: "Theresa May", "Women's March". */
const beforeMonth =
  /^(?:in|on|by|since|until|till|from|to|of|during|before|after|for|late|early|mid|last|this|next|the|and|or|between|through|around|about|dated|posted|published|updated|both)$/iu;

/** Words that stand before a month with a comma behind it. After any other, it may be a name: "thanks to April, 2016 was good". */
const beforeComma = /^(?:in|of|since|until|till|from|during|late|early|mid|last|and)$/iu;

function isName(before: string): boolean {
  return /^\p{Lu}|['’]s?$/u.test(before) && !beforeMonth.test(before) && parseWeekday(before) === null;
}

/** Signs before a number and after it with which it is no day and no year: "1.5", "$5", "2016–17", "COVID-19". */
const [notBefore, notAfter] = ["(?<![\\p{L}\\p{N}][-–/.,:'’])(?<![£$€#+])", "(?![-–—/]\\d|[.,:'’]\\d| ?%)"];

/** Every date in a text, in the order written. Other numbers ("2200 newcomers", "1 of 3") are not dates. */
export const findDates = dateFinder(
  dateLanguage.map(({ pattern, says }) => ({
    pattern: `${notBefore}${pattern}${notAfter}`,
    says: (groups) => (mayBeVerb(groups) || isName(groups.before ?? "") ? null : says(groups)),
  })),
  /\d|turn of the year/iu,
);
