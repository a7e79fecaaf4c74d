import { languages, type SpokenLanguage } from "../../src/language/index.ts";

/** What stands around each phrase of the made-up language. */
const [open, close] = ["⟦", "⟧"];

/** Parts that read texts, order words, or name addresses: they say nothing to a reader. */
const unspoken = new Set([
  "codes",
  "addressWords",
  "datesInText",
  "verbs",
  "visitsInText",
  "lostTexts",
  "alphabet",
  "pages",
  "searchWords",
  "splitName",
  "nameInGenitive",
  "parseMonthName",
  "parseYear",
  "parseMonths",
  "calendarDay",
  "capitalise",
  "formatNumber",
]);

/** English with every phrase in marks: a made-up third language. */
export const markedLanguage = {
  ...(marked(languages.en) as SpokenLanguage),
  // The calendar cuts the letters of a month apart.
  calendar: { ...(marked(languages.en.calendar) as SpokenLanguage["calendar"]), shortMonthName: String },
};

function marked(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? "" : open + value + close;
  if (typeof value === "function")
    return (...given: unknown[]) => marked((value as (...all: unknown[]) => unknown)(...given.map(markedCallback)));
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null || ![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return value;
  // Markup that a page has given.
  if ("type" in value && "props" in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, unspoken.has(name) ? part : marked(part)]),
  );
}

/** What makes a link of words gets them in marks too. */
function markedCallback(given: unknown): unknown {
  if (typeof given !== "function") return given;
  return (...words: unknown[]) => (given as (...all: unknown[]) => unknown)(...words.map(marked));
}

const phrase = new RegExp(`${open}[^${open}${close}]*${close}`, "g");

/** A text without the phrases of the made-up language. */
export function withoutPhrases(text: string): string {
  let [before, after] = ["", text];
  while (before !== after) [before, after] = [after, after.replace(phrase, "")];
  return after;
}
