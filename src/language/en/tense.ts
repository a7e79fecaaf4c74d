import { wordsAround } from "../words-around.ts";
import { months } from "./calendar.ts";
import { bodies, decided, documents, happened, onlyPassive, toDo, wasDone } from "./verbs.ts";
import { thisWeekIn } from "./visits.ts";

/** A word, a number, or punctuation that ends a clause. */
const word = /\p{L}+(?:['’-]\p{L}+)*|\p{N}+(?:[.:,]\p{N}+)*|[.!?:;,–—]|(?<=\s)-(?=\s)/gu;

/** The words beside a date, joined with single spaces: those of its clause, and those of its sentence. */
interface Beside {
  clause: string;
  sentence: string;
}

/**
 * Whether a date in a text is the day of a past event (`past`) or a future one (`ahead`), by the verb that it belongs to;
 * null if that is unclear. A wrong bound is worse than a missing one, so only known verbs in known places tell it.
 */
export function tenseAt(text: string, start: number, end: number): "past" | "ahead" | null {
  const { earlier, later } = wordsAround(text, { start, end, word });
  const isAdverb = thisWeekIn(text.slice(start, end)) !== null;
  const isOfYear = isAdverb || /\d{4}/.test(text.slice(start, end));
  const before: Beside = { clause: upTo(earlier, clauseEnd), sentence: upTo(earlier, sentenceEnd) };
  const after: Beside = { clause: until(later, clauseEnd), sentence: until(later, sentenceEnd) };
  if (!isOfYear && (isOtherYear.test(before.sentence) || isOtherYear.test(after.sentence))) return null;
  if (isPastBefore(before.clause, after.clause, isAdverb) || isPastAfter(before, later)) return "past";
  if (!(isAheadBefore(before.clause, isAdverb) || isAheadAfter(before, later))) return null;
  return isReported.test(before.sentence) || isReported.test(after.sentence) ? null : "ahead";
}

const clauseEnd = /^[.!?:;,–—-]$/;
const sentenceEnd = /^[.!?]$/;

function upTo(words: readonly string[], end: RegExp): string {
  return words.slice(words.findLastIndex((one) => end.test(one)) + 1).join(" ");
}

function until(words: readonly string[], end: RegExp): string {
  const at = words.findIndex((one) => end.test(one));
  return words.slice(0, at < 0 ? words.length : at).join(" ");
}

/** Words with which a day without a year may be of another year than the text: "on 5 May last year". */
const isOtherYear =
  /(?<!\p{L})(?:(?:last|next|previous|following|that|each|every|same|coming) year|years? (?:ago|later|before|earlier|after)|annual(?:ly)?|(?:19|20)\d\d)(?!\p{L})/iu;

/** Somebody said at some time that something will be: it may be long past. */
const isReported =
  /(?<!\p{L})(?:said|told|promised|wrote|claimed|announced|thought|believed|hoped|assured|warned|predicted|quoted|would)(?!\p{L})/iu;

/** The words between which and the date no other word stands, for an event on that day. */
const onDay = /^(?<head>.*?)(?:^| )(?:on|in|during|between|at)(?: (?:early|late))?$/iu;

const aVerb = `${decided}|${happened}|${wasDone}|${onlyPassive}`;
const lastVerb = new RegExp(`^(?:(?<lead>.*) )?(?<verb>${aVerb})(?: (?<rest>.*))?$`, "iu");
const isDecision = new RegExp(`^(?:${decided})$`, "iu");
const isWasDone = new RegExp(`^(?:${wasDone})$`, "iu");
const isOnlyPassive = new RegExp(`^(?:${onlyPassive})$`, "iu");

/** Words shortly before a verb with which it tells of nothing that has been. */
const uncertain =
  /^(?:to|be|being|will|would|shall|should|can|could|might|must|is|are|am|not|never|yet|any|every|each|no|(?:any|every|no)(?:one|body)|whoever|when|once|until|till|before|want|wants|wanted|expect|expects|expected|need|needs|needed|let|see|get|gets|prefer|\p{L}+n['’]t|\p{L}+['’](?:d|ll|re|m))$/iu;

/** Words after which no verb follows: "at the Met". */
const isDeterminer = /^(?:the|a|an|this|our|its|their|his|her|my|your)$/iu;

/** Words anywhere before a verb with which it is only imagined. */
const isUnreal =
  /^(?:were|had) |(?<!\p{L})(?:if|unless|whether|assuming|provid(?:ed|ing)|supposing|time the|wish(?:es)?|suppose|imagine|rather|(?:demand|insist|propos|suggest|recommend)\p{L}* that)(?!\p{L})/iu;

/** "Have the plan approved" asks for it, and "after it has been approved" awaits it, unlike "has been approved". */
const isNotPerfect =
  /(?:^| )(?:have|has|had)(?! been$)(?: \S+){1,4}$|(?:^| )(?:after|once|when|until|till|before|soon as)(?: .*)? (?:has|have)(?: been)?$/iu;

/** Words between a verb and a date which show that the date may belong to something else. */
const givesAway = new RegExp(
  `(?<!\\p{L})(?:to|that|which|who|whom|whose|where|when|while|if|and|or|but|so|for|from|of|about|before|after|until|till|since|ahead|over|towards?|than|as|against|per|via|next|coming|future|elections?|referendum|deadline|\\p{L}+(?:(?<!meet|build|hear)ing|ed)|\\d+|is|are|was|were|has|have|had|will|would|can|could|shall|should|might|must|be|been|do|does|did|${months.join("|")})(?![\\p{L}\\d])`,
  "iu",
);
const mostBetween = 6;

/** "Was", "have" and others directly before a verb, with which it is no adjective: "was first elected". */
const endsInAuxiliary =
  /(?:^| )(?:was|were|been|had|has|have|got)(?: (?:\p{L}+ly|first|also|then|again|already|just|only))?$/iu;

/** "We", "and then they" before a verb, which is then of the sentence itself. */
const isOfPronoun =
  /(?:^|(?:^| )(?:and|but|so|then|when|because|as|where|yesterday|today|there|here|also|recently) )(?:I|we|he|she|they|you|it)(?: (?:also|then|both|all|first|just|\p{L}+ly))?$/iu;

/** Before a verb that only describes a word: "the people who", "the school we", "the park the mayor". The sentence has another. */
const isRelative =
  /(?:^| )(?:who|which|that|whom)(?: \S+){0,2}$|\p{L}+ (?:I|we|he|she|they|you)$|(?:^| )(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Tt]h[eo]se|[Tt]his) (?:\p{L}+ ){1,2}(?:(?:the|an?|our|my|his|her|their) (?:\p{L}+ )?\p{L}+|\p{Lu}\p{L}+)$/u;

const byWhom = /^by (?:\p{L}+ ){0,4}\p{L}+$/iu;
const byBody = new RegExp(`^by (?:the |our |a )?(?:\\p{L}+ ){0,2}(?:${bodies})$`, "iu");
const intoOffice = new RegExp(
  `^(?:to|as) (?:the |our |an? )?(?:\\p{L}+ )?(?:${bodies}|mayor|leader|member|chair)$`,
  "iu",
);
const aDocument = new RegExp(
  `^(?:(?:on|for|against) )?(?:(?:the|a|an|our|its|their|this|these|both|two) )?(?:\\p{L}+ )?(?:${documents})(?: by (?:\\p{L}+ ){0,3}\\p{L}+)?$`,
  "iu",
);
/** What only an active verb has behind it. */
const anObject =
  /^(?:(?:the|an?|our|my|his|her|their|its|this|these|those|some|many|several|all|both|two|three|us|them|him|me|you)(?: |$)|\p{Lu})/u;

/** A verb before the date: "the council adopted the plan on", "was adopted by the council in". */
function isPastBefore(clause: string, after: string, isAdverb: boolean): boolean {
  const head = onDay.exec(clause)?.groups?.head ?? (isAdverb || endsInVerb.test(clause) ? clause : null);
  const { lead = "", verb = "", rest = "" } = (head === null ? null : lastVerb.exec(head))?.groups ?? {};
  if (verb === "" || isUnreal.test(lead) || isNotPerfect.test(lead)) return false;
  const nearby = lead.split(" ").slice(-4);
  if (nearby.some((one) => uncertain.test(one) || one === "may") || isDeterminer.test(nearby.at(-1) ?? ""))
    return false;
  const hasAuxiliary = endsInAuxiliary.test(lead);
  if (!hasAuxiliary && (isOnlyPassive.test(verb) || goesOnWithVerb.test(after))) return false;
  if (rest === "") return hasAuxiliary || !isDayChosen(verb, clause, after);
  return isOfVerb(rest, { lead, verb, hasAuxiliary });
}

/** Whether what stands between a verb and a date belongs to the verb, so that the date does too. */
function isOfVerb(
  rest: string,
  { lead, verb, hasAuxiliary }: { lead: string; verb: string; hasAuxiliary: boolean },
): boolean {
  if (hasAuxiliary && /^(?:elected|appointed)$/iu.test(verb) && intoOffice.test(rest)) return true;
  if (rest.split(" ").length > mostBetween || givesAway.test(rest)) return false;
  if (byBody.test(rest)) return true;
  if (isDecision.test(verb) && aDocument.test(rest)) return true;
  if (isRelative.test(lead) && !isOfPronoun.test(lead)) return false;
  if (hasAuxiliary && byWhom.test(rest)) return true;
  if (isDecision.test(verb) || isOnlyPassive.test(verb)) return false;
  return hasAuxiliary || isWasDone.test(verb) || isOfPronoun.test(lead) || anObject.test(rest);
}

/** True for the end of "was approved March 1, 2018", where American English leaves the preposition out. */
const endsInVerb = new RegExp(`(?:^| )(?:${aVerb})$`, "iu");

/** After a date, the verb that "the applications approved in May" or "elections held in May" belong to. */
const goesOnWithVerb =
  /^(?:will|shall|must|may|can|could|should|would|is|are|has|have|need|get|each|every|annually|(?!was |as |this |its |his |this$)\p{L}+s)(?: |$)/u;

/** "Decided on 1 March" may mean that the day was chosen, unless it goes on with what was decided. */
function isDayChosen(verb: string, clause: string, after: string): boolean {
  return (
    /^(?:decided|agreed)$/iu.test(verb) && / on$/iu.test(clause) && !/^(?:that|not to|to|against)(?: |$)/iu.test(after)
  );
}

const pronoun = "(?:I|we|he|she|they|you|it)";
const subject = `(?:${pronoun}|(?:the|our|its|their|his|her|a|an|this|my)(?: (?!\\p{L}+(?:ed|ing) )(?!(?:${pronoun}|that|which|who|of|in|at|on) )\\p{L}+){1,2}|\\p{Lu}\\p{L}+)`;
const object =
  "(?:the|a|an|our|its|their|his|her)(?! (?:year|week|month|day|spring|summer|autumn|winter|previous|same|next|last)(?!\\p{L}))";

/** What follows a date that opens a sentence, for a past event: "On 1 March 2018 the council adopted the plan". */
const pastAfter = [
  `${pronoun} (?:also |then |finally |had )?(?:${decided}|${happened}|${wasDone})`,
  `${subject} (?:was|were) (?:\\p{L}+ly )?(?:${decided}|${happened}|${onlyPassive})`,
  `${subject} (?:${wasDone})`,
  `${subject} (?:\\p{L}+ly )?(?:(?:${decided}|${happened}) ${object}|(?:decided|voted) (?:to|not to|against|that))`,
].map((pattern) => new RegExp(`^(?:, )?${pattern}(?!\\p{L})`, "u"));

const opensPast = /^(?:(?:on|in|during|between|at)(?: (?:early|late))?|earlier)?$/iu;
const bodyOnDay = new RegExp(`(?:^| )(?:${bodies}) on$`, "iu");
const decidesAfter = new RegExp(`^(?:${decided}) ${object}`, "iu");

/** The verb behind a date: "On 1 March 2018 the council adopted", "the meeting on 1 March 2018 adopted the plan". */
function isPastAfter({ clause, sentence }: Beside, later: readonly string[]): boolean {
  const after = later.slice(0, 20).join(" ");
  if (bodyOnDay.test(clause)) return decidesAfter.test(after) && !isUnreal.test(sentence);
  return opensPast.test(sentence) && pastAfter.some((pattern) => pattern.test(after));
}

const byDay = "(?: (?:on|in|by|before|at|during|between|until|till|no later than)(?: (?:early|late))?)?$";
/** A word of a place or of people, but no verb that may have a day of its own: "at the house burnt in May". */
const noVerb = `(?!(?:\\p{L}+(?:ed|(?<!meet|build|hear)ing)|that|which|who|of|for|from|since|after|about|and|to|is|was|were|had|left|lost|burnt|hit|made|given|found|bought|struck|shown|seen|taken|${aVerb})(?!\\p{L}))[\\p{L}\\p{N}.:]+`;
const where = `(?: (?:in|at|with|by)(?: (?:the|an?|our|its|their))? ${noVerb}(?: ${noVerb})?){0,2}`;
const willDo = `(?:(?:will|shall|\\p{L}+['’]ll)(?: (?:also|now|then|next|again|finally|probably))?|(?:is|are|am)(?: (?:also|now|currently))? (?:(?:due|expected|scheduled|set|planned|going|proposed) )?to) (?:${toDo})`;

/** What stands before the date of an event that is ahead: "will be held on", "is expected to decide in", "is due by". */
const aheadBefore = [
  `(?:^| )${willDo}${where}${byDay}`,
  "(?:^| )(?:is|are)(?: (?:now|currently))? (?:due|expected|scheduled|planned)(?: (?:for|on|in|by|before|during))(?: (?:early|late))?$",
].map((pattern) => new RegExp(pattern, "u"));

/** A verb before the date of an event that is ahead. "Will" with a capital may be a name. */
function isAheadBefore(clause: string, isAdverb: boolean): boolean {
  return (
    (isAdverb || !isDeterminer.test(clause.split(" ").at(-1) ?? "")) && aheadBefore.some((one) => one.test(clause))
  );
}

const opensAhead = /^(?:(?:on|in|by|before|at|during|between)(?: (?:early|late))?|later)?$/iu;
const aheadAfter = new RegExp(`^(?:, )?(?:${subject} ${willDo}|${pronoun}['’]ll (?:${toDo}))(?!\\p{L})`, "u");

/** The verb behind a date that opens a sentence: "On 1 March 2018 the council will vote". */
function isAheadAfter({ sentence }: Beside, later: readonly string[]): boolean {
  return opensAhead.test(sentence) && aheadAfter.test(later.slice(0, 20).join(" "));
}
