import { monthName } from "./calendar.ts";

/** Dates, counts, lists and names as the reader is told them, and the order of å, ä and ö. */

/** What stands for the title of a text whose capture shows none. */
export const untitled = "[utan rubrik]";

/** One EDTF year, month or day in words, as far as `than` does not say it: "29 augusti" of "29 augusti – 3 september 2017". */
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

/** How each kind of EDTF date is said in Swedish, most special first; the `?` is said once where all parts have it. */
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

/**
 * A person's name → given and family name, where there is no doubt which is which: two names, and what belongs to the
 * second ("af", "von"). null for anything else, such as three names or a party's.
 */
export function splitName(name: string): { given: string; family: string } | null {
  const found = /^(\p{Lu}[\p{L}'’-]+) ((?:(?:af|av|von|van|der|de|la) )*\p{Lu}[\p{L}'’-]+)$/u.exec(name);
  return found ? { given: found[1] ?? "", family: found[2] ?? "" } : null;
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
