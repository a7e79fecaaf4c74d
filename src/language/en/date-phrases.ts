import { monthName } from "./calendar.ts";
import { sayList } from "./counts-and-lists.ts";

/** One EDTF year, month or day in words, without the year or month that `than` repeats: "29 August" before "3 September 2017". */
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

/** The words for each kind of EDTF date, most specific first. "probably" is said once where all parts have a `?`. */
const datePhrases: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^\[(.+)\]$/, (list = "") => sayMembers(list.split(","))],
  [/^\.\.\/(.+)$/, (end = "") => sayCertainty(end, "", "no later than ")],
  [/^(.+)\/\.\.$/, (start = "") => sayCertainty(start, "", "no earlier than ")],
  [/^(.+)\?\/(.+)\?$/, (start = "", end = "") => `probably between ${sayPlain(start, end)} and ${sayPlain(end)}`],
  [/^(.+)\/(.+)$/, (start = "", end = "") => sayBetween(start, end)],
  [/^(.+)$/, (date = "") => sayCertainty(date)],
];

function sayCertainty(date: string, than = "", limit = ""): string {
  return date.endsWith("?") ? `probably ${limit}${sayPlain(date.slice(0, -1), than)}` : limit + sayPlain(date, than);
}

function sayBetween(start: string, end: string): string {
  // Where one end alone is uncertain, the word for that stands at it, and the year is not left out.
  const than = start.endsWith("?") || end.endsWith("?") ? "" : end;
  return `between ${sayCertainty(start, than)} and ${sayCertainty(end)}`;
}

function sayMembers(dates: readonly string[]): string {
  const last = dates.at(-1)?.replace("?", "") ?? "";
  const words = dates.map((date, at) => sayPlain(date.replace("?", ""), at < dates.length - 1 ? last.slice(0, 4) : ""));
  return `${dates.every((date) => date.endsWith("?")) ? "probably " : ""}${sayList(words, "or")}`;
}

/** An EDTF date in English words, never more precise than it is; "undated" where there is none. */
export function sayDate(edtf: string | undefined): string {
  if (edtf === undefined) return "undated";
  for (const [pattern, say] of datePhrases) {
    const found = pattern.exec(edtf);
    if (found) return say(...found.slice(1));
  }
  return edtf;
}

/** The days of an EDTF date that lies within one month: "probably the 19th", "between the 1st and probably the 18th"; "" where it has none. */
export function sayDays(edtf: string): string {
  const day = (date: string): string =>
    /-(\d{2})\??$/.test(date) && date.length >= 10 ? `the ${ordinal(Number(date.slice(8, 10)))}` : "";
  const marked = (date: string): string => (date.endsWith("?") ? "probably " : "") + day(date);
  const members = edtf.replace(/[[\]]/g, "").split(/[,/]/);
  if (members.some((member) => day(member) === "")) return "";
  const isAllMarked = members.every((member) => member.endsWith("?"));
  const words = members.map(isAllMarked ? day : marked);
  const before = isAllMarked ? "probably " : "";
  return edtf.includes("/") ? `${before}between ${words.join(" and ")}` : before + sayList(words, "or");
}

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

function ordinal(number: number): string {
  return number + endings[ordinals.select(number)];
}
