import type { DatePhrases } from "./language.ts";

/** The words that a language puts dates together with. */
interface WordsOfDates {
  undated: string;
  probably: string;
  noEarlierThan: string;
  noLaterThan: string;
  between: (start: string, end: string) => string;
  or: string;
  monthName: (month: number) => string;
  /** A day of a month that is named elsewhere: "den 19", "the 19th". */
  day: (day: number) => string;
  sayList: (words: readonly string[], conjunction: string) => string;
  /** True where both ends of an interval have their year if one of them alone is uncertain. */
  repeatsYear: boolean;
}

/** What says an EDTF date in the words of a language, and the days of a date that lies within one month. */
export function datePhrasesOf(words: WordsOfDates): DatePhrases & { sayDays: (edtf: string) => string } {
  const { undated, probably, noEarlierThan, noLaterThan, between, or, monthName, sayList, repeatsYear } = words;

  /** One EDTF year, month or day, without the year or month that `than` repeats: "29 augusti" before "3 september 2017". */
  function sayPlain(date: string, than = ""): string {
    const [year = "", month, day] = date.split("-");
    const [sameYear, sameMonth] = [than.startsWith(year), month !== undefined && than.startsWith(`${year}-${month}`)];
    const parts = [
      day === undefined ? "" : String(Number(day)),
      month === undefined || (sameMonth && day !== undefined) ? "" : monthName(Number(month)),
      sameYear && month !== undefined ? "" : year,
    ];
    return parts.filter((part) => part !== "").join(" ");
  }

  /** The words for each kind of EDTF date, most specific first. That it is uncertain is said once where all parts are. */
  const phrases: readonly [RegExp, (...parts: string[]) => string][] = [
    [/^\[(.+)\]$/, (list = "") => sayMembers(list.split(","))],
    [/^\.\.\/(.+)$/, (end = "") => sayCertainty(end, "", `${noLaterThan} `)],
    [/^(.+)\/\.\.$/, (start = "") => sayCertainty(start, "", `${noEarlierThan} `)],
    [/^(.+)\?\/(.+)\?$/, (start = "", end = "") => `${probably} ${between(sayPlain(start, end), sayPlain(end))}`],
    [/^(.+)\/(.+)$/, (start = "", end = "") => sayBetween(start, end)],
    [/^(.+)$/, (date = "") => sayCertainty(date)],
  ];

  function sayCertainty(date: string, than = "", limit = ""): string {
    return date.endsWith("?")
      ? `${probably} ${limit}${sayPlain(date.slice(0, -1), than)}`
      : limit + sayPlain(date, than);
  }

  function sayBetween(start: string, end: string): string {
    const isUncertain = start.endsWith("?") || end.endsWith("?");
    return between(sayCertainty(start, repeatsYear && isUncertain ? "" : end), sayCertainty(end));
  }

  function sayMembers(dates: readonly string[]): string {
    const last = dates.at(-1)?.replace("?", "") ?? "";
    const said = dates.map((date, at) =>
      sayPlain(date.replace("?", ""), at < dates.length - 1 ? last.slice(0, 4) : ""),
    );
    return `${dates.every((date) => date.endsWith("?")) ? `${probably} ` : ""}${sayList(said, or)}`;
  }

  function sayDate(edtf: string | undefined): string {
    if (edtf === undefined) return undated;
    for (const [pattern, say] of phrases) {
      const found = pattern.exec(edtf);
      if (found) return say(...found.slice(1));
    }
    return edtf;
  }

  function sayDays(edtf: string): string {
    const day = (date: string): string =>
      /-(\d{2})\??$/.test(date) && date.length >= 10 ? words.day(Number(date.slice(8, 10))) : "";
    const marked = (date: string): string => (date.endsWith("?") ? `${probably} ` : "") + day(date);
    const members = edtf.replace(/[[\]]/g, "").split(/[,/]/);
    if (members.some((member) => day(member) === "")) return "";
    const isAllMarked = members.every((member) => member.endsWith("?"));
    const said = members.map(isAllMarked ? day : marked);
    const [start = "", end = ""] = said;
    return (isAllMarked ? `${probably} ` : "") + (edtf.includes("/") ? between(start, end) : sayList(said, or));
  }

  return { sayDate, sayDays };
}
