import { monthName } from "./calendar.ts";
import { sayList } from "./counts-and-lists.ts";

/** One EDTF year, month or day in words, without the year or month that `than` repeats: "29 augusti" before "3 september 2017". */
function sayPlain(date: string, than = ""): string {
  const [year = "", month, day] = date.split("-");
  const [sameYear, sameMonth] = [than.startsWith(year), month !== undefined && than.startsWith(`${year}-${month}`)];
  const words = [
    day === undefined ? "" : String(Number(day)),
    month === undefined || (sameMonth && day !== undefined) ? "" : monthName(Number(month)),
    sameYear && month !== undefined ? "" : year,
  ];
  return words.filter((word) => word !== "").join(" ");
}

/** The words for each kind of EDTF date, most specific first. "troligen" is said once where all parts have a `?`. */
const datePhrases: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^\[(.+)\]$/, (list = "") => sayMembers(list.split(","))],
  [/^\.\.\/(.+)$/, (end = "") => sayCertainty(end, "", "senast ")],
  [/^(.+)\/\.\.$/, (start = "") => sayCertainty(start, "", "tidigast ")],
  [/^(.+)\?\/(.+)\?$/, (start = "", end = "") => `troligen mellan ${sayPlain(start, end)} och ${sayPlain(end)}`],
  [/^(.+)\/(.+)$/, (start = "", end = "") => `mellan ${sayCertainty(start, end)} och ${sayCertainty(end)}`],
  [/^(.+)$/, (date = "") => sayCertainty(date)],
];

function sayCertainty(date: string, than = "", limit = ""): string {
  return date.endsWith("?") ? `troligen ${limit}${sayPlain(date.slice(0, -1), than)}` : limit + sayPlain(date, than);
}

function sayMembers(dates: readonly string[]): string {
  const last = dates.at(-1)?.replace("?", "") ?? "";
  const words = dates.map((date, at) => sayPlain(date.replace("?", ""), at < dates.length - 1 ? last.slice(0, 4) : ""));
  return `${dates.every((date) => date.endsWith("?")) ? "troligen " : ""}${sayList(words, "eller")}`;
}

/** An EDTF date in Swedish words, never more precise than it is; "odaterat" where there is none. */
export function sayDate(edtf: string | undefined): string {
  if (edtf === undefined) return "odaterat";
  for (const [pattern, say] of datePhrases) {
    const found = pattern.exec(edtf);
    if (found) return say(...found.slice(1));
  }
  return edtf;
}

/** The days of an EDTF date that lies within one month: "troligen den 19", "mellan den 1 och troligen den 18"; "" where it has none. */
export function sayDays(edtf: string): string {
  const day = (date: string): string =>
    /-(\d{2})\??$/.test(date) && date.length >= 10 ? `den ${Number(date.slice(8, 10))}` : "";
  const marked = (date: string): string => (date.endsWith("?") ? "troligen " : "") + day(date);
  const members = edtf.replace(/[[\]]/g, "").split(/[,/]/);
  if (members.some((member) => day(member) === "")) return "";
  const isAllMarked = members.every((member) => member.endsWith("?"));
  const words = members.map(isAllMarked ? day : marked);
  const before = isAllMarked ? "troligen " : "";
  return edtf.includes("/") ? `${before}mellan ${words.join(" och ")}` : before + sayList(words, "eller");
}
