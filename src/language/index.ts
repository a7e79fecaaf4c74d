import { dayReader, monthReader, monthTest, type WrittenDay, weekdayTest } from "./blog-days.ts";
import type { BlogWording } from "./blog-wording.ts";
import { changed as germanChange, dayWords as germanDays } from "./de/day-words.ts";
import { blogNaming as englishNaming } from "./en/blog-naming.ts";
import { blogWording as englishWording } from "./en/blog-wording.ts";
import { changed as englishChange } from "./en/change-words.ts";
import { english } from "./en/english.ts";
import { pageWords as englishPages } from "./en/page-words/index.ts";
import { terminalWords as englishTerminal } from "./en/terminal.ts";
import { codes, speakInBrowser } from "./in-browser.ts";
import type { Language, LanguageCodes } from "./language.ts";
import { messagesCode } from "./messages.ts";
import type { PageWords } from "./page-words.ts";
import { blogNaming } from "./sv/blog-naming.ts";
import { blogWording } from "./sv/blog-wording.ts";
import { changed as swedishChange } from "./sv/change-words.ts";
import { pageWords as swedishPages } from "./sv/page-words/index.ts";
import { swedish } from "./sv/swedish.ts";
import { terminalWords as swedishTerminal } from "./sv/terminal.ts";
import { terminalOf } from "./terminal-words.ts";

/** All that an archive needs of its language. */
export type SpokenLanguage = Language & { readonly pageWords: PageWords };

/** The languages that an archive may have, by their code. A third one is a row here and a folder. */
export const languages = {
  sv: { ...swedish, pageWords: swedishPages },
  en: { ...english, pageWords: englishPages },
} satisfies Record<string, SpokenLanguage>;

/** The code of a language that an archive may have. */
export type LanguageCode = keyof typeof languages;

export { type DayWithoutYear, type DigitOrder, dayInMonth, type WrittenDay } from "./blog-days.ts";
export { addressWords, certaintyWords, codes, scriptWords } from "./in-browser.ts";
export type { AddressWords, DatePhrase } from "./language.ts";
/** Letters of their own in some language, which Unicode also spells as a letter with a mark; in lower case. */
export const markedLetters = "åäö";

/** What the pages of blogs say around their posts, whatever the language of the archive. */
export { blog } from "./sv/blog.ts";

/** What the language of the archive reads and says; `language.ts` documents it. `speak` changes it. */
let language: SpokenLanguage = languages.sv;
export let { pageWords, servingWords, dataWords } = language;
export let { sayClaim, sayDated, sayTerm, saySilence } = language.claimWords;
export let { monthName, shortMonthName, parseMonthName, parseYear, parseMonths, calendarDay } = language.calendar;
export let { findDates } = language.datesInText;
export let { tenseAt } = language.verbs;
export let { thisWeekIn, dayWords, visitWordEnd, visitIsNotMade } = language.visitsInText;
export let { sentencesOf, holdsAddress, lostLinkWords, mentionWords } = language.lostTexts;
export let { sayDate } = language.datePhrases;
export let { sayList, count, capitalise } = language.countsAndLists;
export let { untitled, archiveOf, unknownAuthor, nameInGenitive, splitName } = language.names;
export let { inAlphabeticalOrder } = language.alphabet;
export let { mark, sayRemovedFields, sayRemoved, removedEntries, sourcesTitle } = language.removalWords;
export let { sayReference, sayDateNote, textVoices } = language.citationWords;
export let { sayComment, sayCommentOn, sayCommentsKept, commentersTold } = language.commentWords;
export let { sayGap, gapKindWords, gapClassWords, missingImage, sayLostMedia, noteLabels, paragraph } =
  language.gapWords;
export let { categoryDescription, seededDescription } = language.listWords;
export let { sayEvidence, sayObservation, sayRepair, sayMissing } = language.reasons;
export let { report, commonWords } = language.pages;

/** The code of the language that a BCP 47 tag names, whatever its region; null for one that no archive can have. */
export function languageOf(tag: string): LanguageCode | null {
  const code = new Intl.Locale(tag).language;
  return isLanguageCode(code) ? code : null;
}

/** True for the code of a language that an archive may have. */
export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}

/**
 * Makes a language that of the archive, for all that this process reads and says. A process works on one archive; who
 * reads its settings calls this before anything else of it is used.
 */
export function speak(spoken: SpokenLanguage): void {
  language = spoken;
  speakInBrowser(language);
  ({ pageWords, servingWords, dataWords } = language);
  ({ sayClaim, sayDated, sayTerm, saySilence } = language.claimWords);
  ({ monthName, shortMonthName, parseMonthName, parseYear, parseMonths, calendarDay } = language.calendar);
  ({ findDates } = language.datesInText);
  ({ tenseAt } = language.verbs);
  ({ thisWeekIn, dayWords, visitWordEnd, visitIsNotMade } = language.visitsInText);
  ({ sentencesOf, holdsAddress, lostLinkWords, mentionWords } = language.lostTexts);
  ({ sayDate } = language.datePhrases);
  ({ sayList, count, capitalise } = language.countsAndLists);
  ({ untitled, archiveOf, unknownAuthor, nameInGenitive, splitName } = language.names);
  ({ inAlphabeticalOrder } = language.alphabet);
  ({ mark, sayRemovedFields, sayRemoved, removedEntries, sourcesTitle } = language.removalWords);
  ({ sayReference, sayDateNote, textVoices } = language.citationWords);
  ({ sayComment, sayCommentOn, sayCommentsKept, commentersTold } = language.commentWords);
  ({ sayGap, gapKindWords, gapClassWords, missingImage, sayLostMedia, noteLabels, paragraph } = language.gapWords);
  ({ categoryDescription, seededDescription } = language.listWords);
  ({ sayEvidence, sayObservation, sayRepair, sayMissing } = language.reasons);
  ({ report, commonWords } = language.pages);
}

/**
 * What work gives that reads a text in the language of a BCP 47 tag. Without one, and for a language that no archive can
 * have, it is read in the archive's.
 */
export function inLanguageOf<Result>(tag: string | undefined, work: () => Result): Result {
  const code = tag === undefined ? null : languageOf(tag);
  const ofArchive = language;
  if (code === null || languages[code] === ofArchive) return work();
  speak(languages[code]);
  try {
    return work();
  } finally {
    speak(ofArchive);
  }
}

/** How other programs name the language of a BCP 47 tag; that of the archive without one, and for one that no archive can have. */
export function codesOf(tag: string | undefined): LanguageCodes {
  const code = tag === undefined ? null : languageOf(tag);
  return code === null ? codes : languages[code].codes;
}

/** What the terminal says of reasons and findings, in each language. */
const terminalIn = { sv: swedishTerminal, en: englishTerminal };

/** Words for the terminal, in the language of the messages, whatever language a text is read in. */
export const terminal = terminalOf(() => terminalIn[messagesCode()]);

/** What blog systems print around posts, with what reads a day at a place of a line, and a month in it. */
export interface Wording extends BlogWording {
  dayAt: (line: string, at: number) => WrittenDay | null;
  monthIn: (line: string) => string | null;
  isWeekday: (line: string) => boolean;
  isMonthOfYear: (line: string) => boolean;
}

const weekdays = [blogWording, englishWording].flatMap(({ days }) => days.weekdays);

/** The wordings of blog systems in each language that captures may have. */
export const blogWordings: readonly Wording[] = [blogWording, englishWording].map((wording) => ({
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
  return blogNamings.some(({ account }) => account.test(name));
}

/** The days that blog systems may have written in a line, as EDTF, with the order of their digits. */
export function daysWrittenIn(line: string): WrittenDay[] {
  return Array.from(line, (_, at) => at).flatMap((at) => blogWordings.flatMap(({ dayAt }) => dayAt(line, at) ?? []));
}
