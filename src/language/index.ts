import type { Language } from "./language.ts";
import { swedish } from "./sv/swedish.ts";

/** The one door to the language that the captured texts and their readers use; `language.ts` documents what it exports. */
const language: Language = swedish;

export type { AddressWords, DatePhrase } from "./language.ts";
export const { codes, addressWords } = language;
export const { monthName, shortMonthName, parseMonthName, parseYear, parseMonths, parseDay, calendarDay } =
  language.calendar;
export const { findDates } = language.datesInText;
export const { tenseOfVerb, isDoneOnADay, isSupine, isMeeting } = language.verbs;
export const { saysThisWeek, dayWords, visitWordEnd, visitIsNotMade } = language.visitsInText;
export const { sentencesOf, holdsAddress, lostLinkWords, mentionWords } = language.lostTexts;
export const { sayDate } = language.datePhrases;
export const { sayList, count, formatNumber, capitalise } = language.countsAndLists;
export const { untitled, genitive, nameInGenitive, splitName } = language.names;
export const { inAlphabeticalOrder } = language.alphabet;
export const { mark, sayRemovedFields, sayRemoved, removedEntries, saySomethingIn, everything, sourcesTitle } =
  language.removalWords;
export const { sayReference, sayDateNote, textVoices } = language.citationWords;
export const { categoryDescription } = language.listWords;
