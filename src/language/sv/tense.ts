import { isDoneOnADay, isMeeting, isSupine, tenseOfVerb } from "./verbs.ts";

/** How many words from a date its verb may stand. */
const reach = 10;

/** How many characters around a date are read for it, so that a long line with many dates is not read once for each. */
const within = 2_000;

/** What right before a date says that it is not the day of what was done: "till den 31 mars", "från den 1 juni". */
const noDayOfDeed = /^(?:till|från|senast|om|inför|före|per|sedan|efter|enligt|kring|ny)$/iu;

/** What before a date says that it is not the day of what is to come. */
const noDayToCome = /^(?:från|sedan|efter|enligt|av|fram|kring)$/iu;

/** Words between a verb and a date that give the date to something else: "gav i uppdrag att …", "kvällen före valet den …". */
const givesAway = /^(?:att|om|uppdrag|löfte|före|efter|träda|nästa)$/iu;

/** Words that may stand before the first date of a sentence without it belonging to them. */
const opening = /^(?:den|i|under|på)$/iu;

/**
 * Whether a date in a text is the day of what has been (`past`) or is still to come (`ahead`), told by the verb it
 * belongs to. Strict, since a wrong bound misleads more than a missing one: the verb stands near, and nothing between
 * gives the date to something else. null where it can't be told.
 */
export function tenseAt(text: string, start: number, end: number): "past" | "ahead" | null {
  const earlier = wordsOf(text.slice(Math.max(0, start - within), start)).reverse();
  const later = wordsOf(text.slice(end, end + within));
  const told = beforeDate(earlier, later);
  return told === undefined ? afterDate(earlier, later) : told;
}

/** A text's words, with the marks that end a clause as words of their own; what stands in parentheses is left out. */
function wordsOf(text: string): string[] {
  return text.replace(/\([^)]*\)/g, " ").match(/\p{L}+-?|[.!?:;,–]/gu) ?? [];
}

/** The verb before the date, nearest words first. undefined where no verb of ours stands there. */
function beforeDate(earlier: readonly string[], later: readonly string[]): "past" | "ahead" | null | undefined {
  const preposition = earlier.find((word) => !/^den$/iu.test(word)) ?? "";
  const afterComma = earlier[0] === ",";
  for (const [at, word] of earlier.slice(0, reach).entries()) {
    if (/^[.!?:;–]$/.test(word) || (word === "," && at > 0)) return undefined;
    const between = earlier.slice(0, at).reverse();
    const isDeed = !noDayOfDeed.test(preposition) && (afterComma || !between.some((one) => givesAway.test(one)));
    const isToCome =
      !noDayToCome.test(preposition) && !(/^till$/iu.test(preposition) && /^fram$/iu.test(earlier[1] ?? ""));
    const verb = tenseOfVerb(word);
    if (verb === "decided" || verb === "happened") return isDeed ? "past" : null;
    if (verb === "expected") return isToCome ? "ahead" : null;
    if (/^har$/iu.test(word))
      return /ts$/iu.test(between[0] ?? "") && isSupine(between[0] ?? "") && !noDayOfDeed.test(preposition)
        ? "past"
        : null;
    if (/^hade$/iu.test(word)) return at === 0 && isSupine(later[0] ?? "") ? "past" : null;
    if (/^(?:ska|skall)$/iu.test(word)) return between.slice(0, 2).some(isDoneOnADay) && isToCome ? "ahead" : null;
    if (/^kommer$/iu.test(word))
      return /^att$/iu.test(between[0] ?? "") && isDoneOnADay(between[1] ?? "") && isToCome ? "ahead" : null;
    if (/^inför$/iu.test(word)) return between.some(isMeeting) && !later.some(looksBack) ? "ahead" : null;
  }
  return undefined;
}

/** The verb right after the date: "den 1 mars 2018 antog"; for what is to come only where the date opens its sentence. */
function afterDate(earlier: readonly string[], [verb = "", ...rest]: readonly string[]): "past" | "ahead" | null {
  const preposition = earlier.find((word) => !/^den$/iu.test(word)) ?? "";
  if (tenseOfVerb(verb) === "decided") return noDayOfDeed.test(preposition) ? null : "past";
  const opens = earlier.every((word) => opening.test(word));
  if (!opens) return null;
  if (tenseOfVerb(verb) === "expected") return "ahead";
  return /^(?:ska|skall)$/iu.test(verb) && rest.slice(0, 4).some(isDoneOnADay) ? "ahead" : null;
}

function looksBack(word: string): boolean {
  return /^(?:hade|var)$/iu.test(word) || ["decided", "happened"].includes(tenseOfVerb(word) ?? "");
}
