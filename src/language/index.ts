import { dayReader, monthReader, monthTest, type WrittenDay, weekdayTest } from "./blog-days.ts";
import type { BlogWording } from "./blog-wording.ts";
import { changed as germanChange, dayWords as germanDays } from "./de/day-words.ts";
import { blogNaming as englishNaming } from "./en/blog-naming.ts";
import { blogWording as english } from "./en/blog-wording.ts";
import { changed as englishChange } from "./en/change-words.ts";
import type { Language } from "./language.ts";
import { blogNaming } from "./sv/blog-naming.ts";
import { blogWording } from "./sv/blog-wording.ts";
import { changed as swedishChange } from "./sv/change-words.ts";
import { swedish } from "./sv/swedish.ts";

/** The one door to the language that the captured texts and their readers use; `language.ts` documents what it exports. */
const language: Language = swedish;

export { type DayWithoutYear, type DigitOrder, dayInMonth, type WrittenDay } from "./blog-days.ts";
export type { AddressWords, DatePhrase } from "./language.ts";
export const { codes, addressWords, certaintyWords } = language;
export const { sayClaim, sayDated, sayTerm, saySilence } = language.claimWords;
export const { monthName, shortMonthName, parseMonthName, parseYear, parseMonths, parseDay, calendarDay } =
  language.calendar;
export const { findDates } = language.datesInText;
export const { tenseAt } = language.verbs;
export const { thisWeekIn, dayWords, visitWordEnd, visitIsNotMade } = language.visitsInText;
export const { sentencesOf, holdsAddress, lostLinkWords, mentionWords } = language.lostTexts;
export const { sayDate } = language.datePhrases;
export const { sayList, count, formatNumber, capitalise } = language.countsAndLists;
export const { untitled, archiveOf, unknownAuthor, nameInGenitive, splitName } = language.names;
export const { inAlphabeticalOrder, markedLetters } = language.alphabet;
export const { mark, sayRemovedFields, sayRemoved, removedEntries, saySomethingIn, everything, sourcesTitle } =
  language.removalWords;
export const { sayReference, sayDateNote, textVoices } = language.citationWords;
export const { sayComment, sayCommentOn, sayCommentsKept, commentersTold } = language.commentWords;
export const { servingWords } = language;
export const { sayGap, gapKindWords, gapClassWords, missingImage, noteLabels, paragraph } = language.gapWords;
export const { dataWords } = language;
export const { categoryDescription } = language.listWords;
export const { sayEvidence, sayObservation, sayRepair, sayMissing } = language.reasons;
export const { blog, report, commonWords } = language.pages;

/** Words for the terminal, which speaks English. */
export { terminal } from "./en/terminal.ts";

/** What blog systems print around posts, with what reads a day at a place of a line, and a month in it. */
export interface Wording extends BlogWording {
  dayAt: (line: string, at: number) => WrittenDay | null;
  monthIn: (line: string) => string | null;
  isWeekday: (line: string) => boolean;
  isMonthOfYear: (line: string) => boolean;
}

const weekdays = [blogWording, english].flatMap(({ days }) => days.weekdays);

/** The wordings of blog systems in each language that captures may have. */
export const blogWordings: readonly Wording[] = [blogWording, english].map((wording) => ({
  ...wording,
  dayAt: dayReader(wording.days),
  monthIn: monthReader(wording.days, weekdays),
  isWeekday: weekdayTest(wording.days),
  isMonthOfYear: monthTest(wording.days),
}));

/** What reads a day at a place of a text, in each language that saved pages may have. */
export const dayReaders: readonly ((text: string, at: number) => WrittenDay | null)[] = [
  ...blogWordings.map(({ dayAt }) => dayAt),
  dayReader(germanDays),
];

/** Finds the words that a page puts before the day when it was changed. */
export const saysChanged = new RegExp(
  [swedishChange, englishChange, germanChange].map(({ source }) => source).join("|"),
  "iu",
);

/** How the systems of blogs name a blog and its author, in each language that captures may have. */
export const blogNamings = [blogNaming, englishNaming];

/** True for what stands in the place of an author's name and is no person's: "admin". */
export function namesNobody(name: string): boolean {
  return name === unknownAuthor || blogNamings.some(({ account }) => account.test(name));
}

/** The days that blog systems may have written in a line, as EDTF, with the order of their digits. */
export function daysWrittenIn(line: string): WrittenDay[] {
  return Array.from(line, (_, at) => at).flatMap((at) => blogWordings.flatMap(({ dayAt }) => dayAt(line, at) ?? []));
}
