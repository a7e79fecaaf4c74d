import { calendarDay, monthOfYear, parseYear } from "./calendar-days.ts";
import type { DatePhrase, DatesInText } from "./language.ts";

/** What is the same in all languages about dates in running text: how a text is searched, and what a day or a month says. */

/** What a phrase says. */
export type Said = Pick<DatePhrase, "edtf" | "dayOfYear" | "impossible">;

/** The named groups of a pattern. */
export type Groups = Record<string, string | undefined>;

/** One way of writing a date: a pattern, in which a space stands for any white space, and what it says; null where it is no date. */
export interface DateRow {
  pattern: string;
  says: (groups: Groups) => Said | null;
}

export const noSuchDay: Said = { edtf: null, impossible: "no-such-day" };
export const noSuchYear: Said = { edtf: null, impossible: "no-such-year" };

/**
 * What finds every date in a text, in the order written. Where several rows match at the same place, the first wins.
 * `mayHoldDate` fits what every row requires: most lines do not have it, so the rows are not tried on them.
 */
export function dateFinder(rows: readonly DateRow[], mayHoldDate: RegExp): DatesInText["findDates"] {
  const patterns = rows.map(({ pattern, says }) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replaceAll(" ", "\\s")}(?![\\p{L}\\p{N}])`, "giu"),
    says,
  }));
  return (text) => {
    if (!mayHoldDate.test(text)) return [];
    const found: DatePhrase[] = [];
    /** The ranges of the text that a date already covers. */
    const taken = new Set<number>();
    for (const { pattern, says } of patterns) {
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
  };
}

/** What the words for a day, a day without a year, and a month say; a month is a name or a number. */
export function datesSaid(parseMonthName: (text: string) => number | null): {
  dayIn: (year?: string, month?: string, day?: string) => Said;
  dayOfYearIn: (month?: string, day?: string) => Said;
  monthIn: (year?: string, month?: string) => Said;
} {
  const numberOf = (month: string): number | null => (/^\d+$/.test(month) ? Number(month) : parseMonthName(month));
  return {
    dayIn: (year = "", month = "", day = "") => {
      const number = numberOf(month);
      if (parseYear(year) === null) return noSuchYear;
      const edtf = number === null ? null : calendarDay(Number(year), number, Number(day));
      return edtf === null ? noSuchDay : { edtf };
    },
    dayOfYearIn: (month = "", day = "") => {
      const number = numberOf(month);
      if (number === null || calendarDay(2000, number, Number(day)) === null) return noSuchDay;
      return { edtf: null, dayOfYear: { month: number, day: Number(day) } };
    },
    monthIn: (year = "", month = "") => {
      const number = numberOf(month);
      if (number === null || parseYear(year) === null) return noSuchYear;
      return { edtf: monthOfYear(Number(year), number) };
    },
  };
}

/** From one date to another, which is no earlier; where either is none, what that one says. */
export function fromTo(first: Said, last: Said): Said {
  if (first.edtf === null) return first;
  if (last.edtf === null) return last;
  return first.edtf > last.edtf ? noSuchDay : { edtf: `${first.edtf}/${last.edtf}` };
}
