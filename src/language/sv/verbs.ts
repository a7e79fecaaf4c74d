/** Verbs that date an event: it is past, or it is ahead. */

/** Verbs of deciding. A date directly before or after one is the day of the decision. */
const decided =
  /^(?:ant(?:og|ogs)|beslut(?:ade|ades)|beslöt|fatta(?:de|des)|godkän(?:de|des)|avslogs?|avslog|klubba(?:de|des))$/iu;

/** Other verbs for past events, to which a date near them belongs; in the passive, any verb ("återrapporterades"). */
const happened =
  /^(?:startade|tillträdde|invigde|öppnade|inledde|hölls|ägde|infördes|genomfördes|upphörde|besökte|\p{L}+ades)$/iu;

/** Verbs for future events. */
const expected = /^(?:väntas|förväntas|planeras|föreslås|beräknas)$/iu;

/** Passives for what will be done on a day: "ska presenteras", "kommer att beslutas". */
const doneOnADay =
  /^(?:vara|besluta|behandlas?|presenteras?|redovisas?|fattas?|antas?|avgöras|hållas|invigas?|öppnas?|starta|börja)$/iu;

/** What a verb says about its date: the day of a decision, of another past event, or of an expected one. */
export function tenseOfVerb(word: string): "decided" | "happened" | "expected" | null {
  if (decided.test(word)) return "decided";
  if (happened.test(word)) return "happened";
  return expected.test(word) ? "expected" : null;
}

/** True for a verb that with "ska" describes a future event. */
export function isDoneOnADay(word: string): boolean {
  return doneOnADay.test(word);
}

/** True for a supine, which with "har" or "hade" describes a past event: "läst", and in the passive "möjliggjorts". */
export function isSupine(word: string): boolean {
  return /^\p{L}{2,}(?:[aiou]t|[lnrst]t|ts)$/iu.test(word);
}

/** True for an event that one prepares for: "inför nämndens sammanträde den 21 november". */
export function isMeeting(word: string): boolean {
  return /(?:sammanträde|möte|omröstning)(?:t|n|na)?$/iu.test(word);
}
