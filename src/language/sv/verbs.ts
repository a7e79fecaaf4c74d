/** What verbs tell of a day: that something has been, or is still to come. */

/** Verbs of deciding: what stands right after or before such a verb is the day of the decision. */
const decided =
  /^(?:ant(?:og|ogs)|beslut(?:ade|ades)|beslöt|fatta(?:de|des)|godkän(?:de|des)|avslogs?|avslog|klubba(?:de|des))$/iu;

/** Other verbs of what has been that a date near them belongs to; of the passive, any ("återrapporterades"). */
const happened =
  /^(?:startade|tillträdde|invigde|öppnade|inledde|hölls|ägde|infördes|genomfördes|upphörde|besökte|\p{L}+ades)$/iu;

/** Verbs that tell of what is still to come. */
const expected = /^(?:väntas|förväntas|planeras|föreslås|beräknas)$/iu;

/** What is going to be done on a day: "ska presenteras", "kommer att beslutas". */
const doneOnADay =
  /^(?:vara|besluta|behandlas?|presenteras?|redovisas?|fattas?|antas?|avgöras|hållas|invigas?|öppnas?|starta|börja)$/iu;

/** What a verb tells of the day that belongs to it: a decision, something else that has been, or what is expected. */
export function tenseOfVerb(word: string): "decided" | "happened" | "expected" | null {
  if (decided.test(word)) return "decided";
  if (happened.test(word)) return "happened";
  return expected.test(word) ? "expected" : null;
}

/** True for a verb that with "ska" tells what is going to be on a day. */
export function isDoneOnADay(word: string): boolean {
  return doneOnADay.test(word);
}

/** A form of a verb that with "har" or "hade" tells what has been: "läst", and in the passive "möjliggjorts". */
export function isSupine(word: string): boolean {
  return /^\p{L}{2,}(?:[aiou]t|[lnrst]t|ts)$/iu.test(word);
}

/** True for what one prepares: "inför nämndens sammanträde den 21 november". */
export function isMeeting(word: string): boolean {
  return /(?:sammanträde|möte|omröstning)(?:t|n|na)?$/iu.test(word);
}
