import { Info } from "luxon";

/** The one home of Swedish: month names, dates in running text, plurals and the order of å, ä and ö. */

const monthNames = Info.months("long", { locale: "sv" });

/** The Swedish name of a month, 1 to 12, in lower case. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not between 1 and 12`);
  return name;
}

/** The first three letters of a month, as in a calendar's head. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/** A month's number from its Swedish name or an abbreviation of at least three letters ("sept", "dec."); null if it is none. */
export function parseMonthName(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, "");
  if (word.length < 3) return null;
  const found = monthNames.findIndex((name) => name.startsWith(word));
  return found < 0 ? null : found + 1;
}

const years = /^(?:199\d|20\d\d|2100)$/;

/** A year written in four digits, 1990 to 2100, the span that a political blog can have; null otherwise. */
export function parseYear(text: string): number | null {
  return years.test(text) ? Number(text) : null;
}

/**
 * The months of a phrase like "Mars 2016", "Mars och september 2016", "September 2016 och 2017" or
 * "Oktober 2016 och mars 2018", as EDTF months in the order written; null if any part is no month.
 */
export function parseMonths(phrase: string): string[] | null {
  const parts = phrase
    .trim()
    .split(/\s+och\s+|\s*,\s*|\s*&\s*/i)
    .map((part) => part.split(/\s+/));
  const read: { month: number | null; year: number | null }[] = [];
  for (const words of parts) {
    const last = words.at(-1) ?? "";
    const year = parseYear(last);
    const rest = year === null ? words : words.slice(0, -1);
    if (rest.length > 1) return null;
    const month = rest[0] === undefined ? null : parseMonthName(rest[0]);
    if (rest[0] !== undefined && month === null) return null;
    read.push({ month, year });
  }
  // "Mars och september 2016": a year stands for the months before it; "September 2016 och 2017": a month for the years after it.
  for (let at = read.length - 2; at >= 0; at--)
    (read[at] as { year: number | null }).year ??= read[at + 1]?.year ?? null;
  for (let at = 1; at < read.length; at++) (read[at] as { month: number | null }).month ??= read[at - 1]?.month ?? null;
  const months: string[] = [];
  for (const { month, year } of read) {
    if (month === null || year === null) return null;
    months.push(`${year}-${String(month).padStart(2, "0")}`);
  }
  return months;
}

/** A text that is a day and nothing else ("19 september 2017", "tisdag 9 december 2008", "2017-09-18"), as EDTF; null otherwise. */
export function parseDay(text: string): string | null {
  const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (numeric) return calendarDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const written = /^(?:(\p{L}+dag),?\s+)?(?:den\s+)?(\d{1,2})\s+(\p{L}+\.?),?\s+(\d{4})$/iu.exec(text.trim());
  if (!written || (written[1] && !isWeekday(written[1]))) return null;
  const month = parseMonthName(written[3] ?? "");
  return month === null ? null : calendarDay(Number(written[4]), month, Number(written[2]));
}

/** A day of the calendar as EDTF, or null where the calendar has no such day ("31 februari"). Years 1990 to 2100. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (parseYear(String(year)) === null || month < 1 || month > 12 || day < 1) return null;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (day > (days[month - 1] as number)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const weekdays = Info.weekdays("long", { locale: "sv" });

function isWeekday(word: string): boolean {
  return weekdays.includes(word.toLowerCase());
}

/** True where a sentence places what it tells on a day near its writing: "idag", "i går", "tisdagsmorgonen". */
export function saysWhichDay(sentence: string): boolean {
  return daysSaid.test(sentence);
}
const daysSaid = new RegExp(
  `(?<!\\p{L})(?:i\\s?dag|i\\s?går|(?:${weekdays.join("|")})(?:s|en|ens|s\\p{L}+)?)(?!\\p{L})`,
  "iu",
);

/** Where in a sentence a verb or noun of visiting ends ("besöka", "samtal på", "fira"), in characters; null if it has none. */
export function visitWordEnd(sentence: string): number | null {
  const found = visiting.exec(sentence);
  return found ? found.index + found[0].length : null;
}
const visiting =
  /(?<!\p{L})(?:studie|verksamhets)?(?:besök\p{L}*|samtal (?:på|hos|med|vid)|träffa\p{L}*|gäst\p{L}*|fira(?:de|r|t)?)(?!\p{L})/iu;

/** One EDTF year, month or day in words: "2017", "april 2016", "19 september 2017". The `?` is not said here. */
function sayPlain(date: string): string {
  const [year = "", month, day] = date.replace("?", "").split("-");
  if (month === undefined) return year;
  return `${day === undefined ? "" : `${Number(day)} `}${monthName(Number(month))} ${year}`;
}

/** How surely each kind of EDTF date is said in Swedish, most special first. */
const datePhrases: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^\[(.+)\]$/, (list = "") => sayList(list.split(",").map(sayCertainty), "eller")],
  [/^\.\.\/(.+)$/, (end = "") => `senast ${sayCertainty(end)}`],
  [/^(.+)\/\.\.$/, (start = "") => `tidigast ${sayCertainty(start)}`],
  [/^(.+)\/(.+)$/, (start = "", end = "") => `mellan ${sayCertainty(start)} och ${sayCertainty(end)}`],
  [/^(.+)$/, (date = "") => sayCertainty(date)],
];

function sayCertainty(date: string): string {
  return date.endsWith("?") ? `troligen ${sayPlain(date)}` : sayPlain(date);
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

/** "ett, två och tre". */
export function sayList(words: readonly string[], conjunction = "och"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A count with its noun: 1 → "1 inlägg", 2 → "2 besök". Numbers get a narrow gap at thousands, as Swedish is set. */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** A whole number with a no-break space at each thousand from 10 000 on. */
export function formatNumber(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** "Anna" → "Annas", "Lars" → "Lars": the Swedish genitive. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** First letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

const collator = new Intl.Collator("sv", { numeric: true });

/** Swedish alphabetical order: å, ä and ö last, numbers by value. */
export function inSwedishOrder(one: string, other: string): number {
  return collator.compare(one, other);
}
