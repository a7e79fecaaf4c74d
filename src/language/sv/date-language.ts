import type { DatePhrase } from "../language.ts";
import { calendarDay, parseMonthName, parseMonths, parseYear } from "./calendar.ts";

/** Dates in running text. */

const month = String.raw`(?<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const weekday = "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|s)?,?\\s+)?";

type Said = Pick<DatePhrase, "edtf" | "dayOfYear" | "impossible">;
type Groups = Record<string, string | undefined>;

/** The ways of writing a date in Swedish, and what each one means. Where several match at the same place, the first row wins. */
const dateLanguage: readonly { pattern: string; says: (groups: Groups) => Said | null }[] = [
  // "13–18 mars 2018"
  {
    pattern: String.raw`(?<day>\d{1,2})\s?[-–]\s?(?<last>\d{1,2})\s+${month},?\s+(?<year>\d{4})`,
    says: ({ day, last, month, year }) => between(dayIn(year, month, day), dayIn(year, month, last)),
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
    says: ({ day, month = "" }) => {
      const number = parseMonthName(month);
      if (number === null || calendarDay(2000, number, Number(day)) === null)
        return { edtf: null, impossible: noSuchDay };
      return { edtf: null, dayOfYear: { month: number, day: Number(day) } };
    },
  },
  // "våren 2015"
  {
    pattern: String.raw`(?<season>våren|sommaren|hösten)\s+(?<year>\d{4})`,
    says: ({ season = "", year = "" }) => {
      const [first, last] = seasons[season.toLowerCase()] ?? ["", ""];
      return parseYear(year) === null
        ? { edtf: null, impossible: noSuchYear }
        : { edtf: `${year}-${first}/${year}-${last}` };
    },
  },
  // "årsskiftet 2017/2018", "årsskiftet"
  {
    pattern: String.raw`årsskiftet(?:\s+(?<before>\d{4})\s?[/–-]\s?(?<after>\d{2}|\d{4}))?`,
    says: ({ before, after }) => {
      if (before === undefined || after === undefined) return { edtf: null, dayOfYear: { month: 1, day: 1 } };
      return between(dayIn(before, "12", "31"), dayIn(String(Number(before) + 1), "1", "1"));
    },
  },
];

const seasons: Record<string, readonly [string, string]> = {
  våren: ["03-01", "05-31"],
  sommaren: ["06-01", "08-31"],
  hösten: ["09-01", "11-30"],
};

const noSuchDay = "no-such-day";
const noSuchYear = "no-such-year";

function dayIn(year = "", month = "", day = ""): Said {
  const number = /^\d+$/.test(month) ? Number(month) : parseMonthName(month);
  if (parseYear(year) === null) return { edtf: null, impossible: noSuchYear };
  const edtf = number === null ? null : calendarDay(Number(year), number, Number(day));
  return edtf === null ? { edtf, impossible: noSuchDay } : { edtf };
}

function monthIn(year = "", month = ""): Said {
  const number = parseMonthName(month);
  if (number === null || parseYear(year) === null) return { edtf: null, impossible: noSuchYear };
  return { edtf: `${year}-${String(number).padStart(2, "0")}` };
}

function between(first: Said, last: Said): Said {
  if (first.edtf === null) return first;
  return last.edtf === null ? last : { edtf: `${first.edtf}/${last.edtf}` };
}

const dateRows = dateLanguage.map(({ pattern, says }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replaceAll(" ", "\\s")}(?![\\p{L}\\p{N}])`, "giu"),
  says,
}));

/** What every row above requires. Most lines do not match it, so the rows are not tried on them. */
const mayHoldDate = /\d|årsskiftet/iu;

/** Every date in a text, in the order written. Other numbers ("2200 nyanlända", "1 av 3") are not dates. */
export function findDates(text: string): DatePhrase[] {
  if (!mayHoldDate.test(text)) return [];
  const found: DatePhrase[] = [];
  /** The ranges of the text that a date already covers. */
  const taken = new Set<number>();
  for (const { pattern, says } of dateRows) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const places = Array.from(match[0], (_, at) => start + at);
      if (places.some((place) => taken.has(place))) continue;
      const said = says(match.groups ?? {});
      if (!said) continue;
      for (const place of places) taken.add(place);
      found.push({ text: match[0], start, end, ...said });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
