import { weekdays } from "./calendar.ts";

/** How a text mentions a visit that took place, and when. */

/** Where a text says "i veckan" about the week in which it was written; null if it does not. */
export function thisWeekIn(text: string): { words: string; start: number; end: number } | null {
  const found = thisWeek.exec(text);
  return found ? { words: found[0], start: found.index, end: found.index + found[0].length } : null;
}
const thisWeek = /(?<!\p{L}|(?:gång(?:er)?|dagar|dag|timmar|kvällar|kronor|ett|minst \p{L}+) )i veckan(?!\p{L})/iu;

/** The words that place a sentence on a day near its writing: "idag", "i går", "tisdagsmorgonen"; null if there are none. */
export function dayWords(sentence: string): string | null {
  return daysSaid.exec(sentence)?.[0] ?? null;
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
  /(?<!\p{L})(?:studie|verksamhets)?(?:besök(?:et|te|ts?|a|er)?|samtal (?:på|hos|med|vid)|träffa(?:de|r|t)?|gästa(?:de|r|t)?|fira(?:de|r|t)?)(?!\p{L})/iu;

/** True if a sentence is about a visit that did not take place, or has not yet: "inte har besökt", "ska jag besöka". */
export function visitIsNotMade(sentence: string): boolean {
  return /(?<!\p{L})(?:inte|aldrig|ännu|ska|skall|tänker|planerar|kommer att|vill)\s+(?:\p{L}+\s+){0,2}(?:besök|träffa|gästa|fira)/iu.test(
    sentence,
  );
}
