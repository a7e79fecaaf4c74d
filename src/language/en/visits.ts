import { Info } from "luxon";

/** How a text mentions a visit that took place, and when. */

/** Where a text says "this week" about the week in which it was written; null if it does not. */
export function thisWeekIn(text: string): { words: string; start: number; end: number } | null {
  const found = thisWeek.exec(text);
  return found ? { words: found[0], start: found.index, end: found.index + found[0].length } : null;
}
const thisWeek =
  /(?<!\p{L}|(?:until|till|by|of|for|from|since|before|after|about|like|than|not|only|times|hours|days|twice|once|per) )this week(?!\p{L}|['’]\p{L}| (?:last|in|\d|years? ago))/iu;

/** The days of the week, from Monday on. */
const weekday = `(?:${Info.weekdays("long", { locale: "en" }).join("|")})`;

/** Words before a day of the week with which it is any, one ahead, or no day at all: "every Friday", "Good Friday". */
const otherBefore = `every|each|any|some|one|a|the|this|our|my|their|his|her|its|your|per|next|coming|following|until|till|by|from|since|before|after|to|through|and|or|of|first|second|third|fourth|fifth|${weekday}`;
/** What follows a day of the week that is any, one of several, one with its own date, or no day at all: "Sunday school". */
const otherAfter = [
  `s|['’]|-| ?[-–—/] ?${weekday}|,? (?:the )?\\d|,? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)`,
  " (?:to|through|and|or|of|in|each|every|before|after)(?!\\p{L})| (?:mornings|afternoons|evenings|nights)",
  " (?:school|times|mirror|telegraph|express|mail|papers?|club|roast|service|prayers|league|lunch(?:es)?|column)(?!\\p{L})",
].join("|");
const partOfDay = " (?:morning|afternoon|evening|night)";

/** Words for a day near the writing, one row for each way of saying it. */
const daysSaid = [
  // "today", "yesterday morning", "this afternoon", but not "until today", "today's"
  `(?<!\\p{L}|['’]|(?:until|till|by|of|since|than|from|not|like) )(?:the day before yesterday|(?:earlier )?today|yesterday(?: (?:morning|afternoon|evening))?|this (?:morning|afternoon)|last night)(?!\\p{L}|['’]|-)`,
  // "last Tuesday", but not "the last Tuesday"
  `(?<!\\p{L}|the )last ${weekday}(?:${partOfDay})?(?!\\p{L}|${otherAfter})`,
  // "on Tuesday", "Tuesday we met"
  `(?<=(?<!\\p{L})on |^|[.!?:;,“"(–—]\\s)(?<!${weekday} ?[-–—/,] ?)${weekday}(?:${partOfDay})?(?!\\p{L}|${otherAfter})`,
  // "We met Tuesday.", "to begin Tuesday morning there", but not "every Tuesday", "the Tuesday before"
  `(?<=\\p{L} )(?<!(?<!\\p{L})(?:${otherBefore}) )${weekday}(?:${partOfDay}(?!\\p{L})|(?=[.,!?;:)]|$))(?!${otherAfter})`,
].map((pattern) => new RegExp(pattern, "iu"));

/** A name of a day is one: "Good Friday", "Black Friday", "Super Tuesday". */
const aName = new RegExp(`(?<!\\p{L})(?!(?:On|Last) )\\p{Lu}[\\p{L}'’]{0,30} ${weekday}(?!\\p{L})`, "gu");

/**
 * The words that place a sentence on a day near its writing: "today", "yesterday", "last Tuesday", "Tuesday morning"; null if
 * there are none, or only vague ones ("the other day").
 */
export function dayWords(sentence: string): string | null {
  const withoutNames = sentence.replace(aName, "");
  const found = daysSaid.map((pattern) => pattern.exec(withoutNames)).filter((one) => one !== null);
  return found.sort((one, other) => one.index - other.index)[0]?.[0] ?? null;
}

/** Where in a sentence a verb or noun of visiting ends ("visited", "met with", "celebrated"), in characters; null if it has none. */
export function visitWordEnd(sentence: string): number | null {
  const found = visiting.exec(sentence);
  return found ? found.index + found[0].length : null;
}
const visiting =
  /(?<!\p{L}|(?:web ?site|page|site|users?|home|hospital|unique|online|return) )(?:(?:study |school |work )?visit(?:ed|s)?(?! (?:our|the|my|their|this) (?:web ?site|web ?page|page|site|blog)| (?:https?|www))|visiting(?! (?:hours?|times?|rights|professor|team))|met(?: with)?(?! (?:the|our|its|their|all|every|this|that|those|these|his|her|my)? ?(?:\p{L}+ )?(?:targets?|goals?|needs?|criteria|requirements?|deadlines?|conditions?|standards?|demands?|resistance|opposition|office|police)(?!\p{L}))|toured|(?:talk(?:s|ed)?|spoke|conversations?|meetings?) (?:with|to)|dropped (?:in|by)|celebrat(?:e|ed|ing))(?!\p{L}|['’]s)/iu;

/** True if a sentence is about a visit that did not take place, or has not yet: "have not visited", "will visit". */
export function visitIsNotMade(sentence: string): boolean {
  return notMade.some((pattern) => pattern.test(sentence));
}
const aVisit = "(?:visit|meet|met|tour|drop|celebrat|talk|spoke|speak)\\p{L}*";
const someWords = "(?:[\\p{L}'’-]+ ){0,4}";
const notMade = [
  // "will visit", "have not visited", "was never visited", "haven't met", "we'll visit", "would love to visit"
  `(?:will|shall|would|should|could|can|may|might|must|cannot|not|never|yet|nearly|almost|\\p{L}+n['’]t|\\p{L}+['’](?:ll|d)) ${someWords}${aVisit}`,
  // "to visit", except in "it was great to visit"
  `(?<!(?:great|good|nice|lovely|fun|wonderful|interesting|inspiring|exciting|moving|able|managed|went|came|got) )to (?:\\p{L}+ )?(?:visit|meet|tour|celebrate|talk)`,
  // "am visiting", "before visiting", "instead of a visit", "if I visit"
  `(?:am|is|are|be|\\p{L}+['’](?:m|re)|before|without|instead of|look(?:ing)? forward to|plan(?:ning)?|consider(?:ing)?|if|unless|whether|when(?:ever)? you|no|next|planned|upcoming|future) ${someWords}${aVisit}`,
  // "Visit us today!"
  "(?<=^|[(:;,–]\\s?|please )visit(?! to)",
  // "the visit was cancelled", "missed the visit"
  `${aVisit} ${someWords}(?:cancel\\p{L}*|postponed|called off|put off|delayed|rescheduled)`,
  `(?:cancel\\p{L}*|postponed?|called off|put off|missed|skipped|declined|refused) ${someWords}${aVisit}`,
  "tomorrow|next (?:week|month|year|time|mon|tues|wednes|thurs|fri|satur|sun)",
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern})`, "iu"));
