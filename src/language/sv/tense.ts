import { wordsAround } from "../words-around.ts";
import { isDoneOnADay, isMeeting, isSupine, tenseOfVerb } from "./verbs.ts";

/** The most words that may separate a date from its verb. */
const reach = 10;

/** A word, or punctuation that ends a clause. */
const word = /\p{L}+-?|[.!?:;,–]/gu;

/** Words directly before a date which show that it is not the day of a past event: "till den 31 mars", "från den 1 juni". */
const noDayOfDeed = /^(?:till|från|senast|om|inför|före|per|sedan|efter|enligt|kring|ny)$/iu;

/** Words before a date which show that it is not the day of a future event. */
const noDayToCome = /^(?:från|sedan|efter|enligt|av|fram|kring)$/iu;

/**
 * Words between a verb and a date which show that the date belongs to something else: "gav i uppdrag att …", "kvällen
 * före valet den …".
 */
const givesAway = /^(?:att|om|uppdrag|löfte|före|efter|träda|nästa)$/iu;

/** Words that may precede the first date of a sentence without being related to it. */
const opening = /^(?:den|i|under|på)$/iu;

/**
 * Whether a date in a text is the day of a past event (`past`) or a future one (`ahead`), by the verb that it belongs to;
 * null if that is unclear. A wrong bound is worse than a missing one, so the verb must be near, and nothing between the two
 * may relate the date to something else.
 */
export function tenseAt(text: string, start: number, end: number): "past" | "ahead" | null {
  const { earlier: inOrder, later } = wordsAround(text, { start, end, word });
  const earlier = inOrder.reverse();
  const told = beforeDate(earlier, later);
  return told === undefined ? afterDate(earlier, later) : told;
}

/** The verb before the date, nearest words first; undefined if there is no known verb. */
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

/** The verb directly after the date: "den 1 mars 2018 antog". For a future event the date must also begin the sentence. */
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
