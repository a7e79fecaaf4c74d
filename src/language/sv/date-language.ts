import { type DateRow, dateFinder, datesSaid, fromTo, noSuchYear } from "../date-finder.ts";
import { parseMonthName, parseMonths, parseYear } from "./calendar.ts";

/** Dates in running text. */

const month = String.raw`(?<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const weekday = "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|s)?,?\\s+)?";

const { dayIn, dayOfYearIn, monthIn } = datesSaid(parseMonthName);

/** The ways of writing a date in Swedish, and what each one means. Where several match at the same place, the first row wins. */
const dateLanguage: readonly DateRow[] = [
  // "13–18 mars 2018"
  {
    pattern: String.raw`(?<day>\d{1,2})\s?[-–]\s?(?<last>\d{1,2})\s+${month},?\s+(?<year>\d{4})`,
    says: ({ day, last, month, year }) => fromTo(dayIn(year, month, day), dayIn(year, month, last)),
  },
  // "19 december 2017", "den 29 augusti 2017", "tisdag 9 december 2008", "20 januari, 2018"
  {
    pattern: String.raw`${weekday}(?:den\s+)?(?<day>\d{1,2})\s+${month},?\s+(?<year>\d{4})`,
    says: ({ day, month, year }) => dayIn(year, month, day),
  },
  // "2017-09-18"
  {
    pattern: String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "20170919"
  {
    pattern: String.raw`(?<year>(?:19|20)\d{2})(?<number>0[1-9]|1[0-2])(?<day>[0-3]\d)`,
    says: ({ year, number, day }) => dayIn(year, number, day),
  },
  // "Oktober 2016 och mars 2018", "Mars och september 2016", "September 2016 och 2017"
  {
    pattern: String.raw`(?<list>${month.replace("?<month>", "?:")}(?:\s+\d{4})?\s+och\s+(?:${month.replace("?<month>", "?:")}\s+)?\d{4})`,
    says: ({ list = "" }) => {
      const months = parseMonths(list);
      return months && { edtf: `[${months.join(",")}]` };
    },
  },
  // "december 2017", "september månad 2017", "sept2017"
  {
    pattern: String.raw`${month}(?:\s+månad)?,?\s*(?<year>\d{4})`,
    says: ({ month, year }) => monthIn(year, month),
  },
  // "den 21 november", "26 september"
  {
    pattern: String.raw`${weekday}(?:den\s+)?(?<day>\d{1,2})\s+${month}`,
    says: ({ day, month }) => dayOfYearIn(month, day),
  },
  // "våren 2015"
  {
    pattern: String.raw`(?<season>våren|sommaren|hösten)\s+(?<year>\d{4})`,
    says: ({ season = "", year = "" }) => {
      const [first, last] = seasons[season.toLowerCase()] ?? ["", ""];
      return parseYear(year) === null ? noSuchYear : { edtf: `${year}-${first}/${year}-${last}` };
    },
  },
  // "årsskiftet 2017/2018", "årsskiftet"
  {
    pattern: String.raw`årsskiftet(?:\s+(?<before>\d{4})\s?[/–-]\s?(?<after>\d{2}|\d{4}))?`,
    says: ({ before, after }) => {
      if (before === undefined || after === undefined) return { edtf: null, dayOfYear: { month: 1, day: 1 } };
      return fromTo(dayIn(before, "12", "31"), dayIn(String(Number(before) + 1), "1", "1"));
    },
  },
];

const seasons: Record<string, readonly [string, string]> = {
  våren: ["03-01", "05-31"],
  sommaren: ["06-01", "08-31"],
  hösten: ["09-01", "11-30"],
};

/** Every date in a text, in the order written. Other numbers ("2200 nyanlända", "1 av 3") are not dates. */
export const findDates = dateFinder(dateLanguage, /\d|årsskiftet/iu);
