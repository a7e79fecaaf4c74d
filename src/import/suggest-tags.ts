import type { Term } from "../entry/vocabulary.ts";

/** What suggests tags for a title and a text. */
export type SuggestTags = (title: string, text: string) => string[];

/**
 * Prepares a vocabulary and returns what suggests tags for a title and a text: those with a word in the title, or with
 * as many mentions in the text as the term asks for (one where it asks for none). In the order of the vocabulary.
 */
export function tagSuggester(vocabulary: readonly Term[]): SuggestTags {
  const terms = vocabulary
    .filter(({ words }) => words.length > 0)
    .map((term) => ({ ...term, sought: term.words.map(soughtWord) }));
  return (title, text) => {
    const [inTitle, inText] = [comparable(title), comparable(text)];
    return terms
      .filter(
        ({ sought, mentions = 1 }) => countIn(inTitle, sought, 1) > 0 || countIn(inText, sought, mentions) >= mentions,
      )
      .map(({ slug }) => slug);
  };
}

/** A word or phrase to find as whole words, in any case; `isOpen` where any letters may follow it. */
interface Sought {
  stem: string;
  isOpen: boolean;
}

/** A `*` at the end of a word stands for any ending. */
function soughtWord(word: string): Sought {
  const isOpen = word.endsWith("*");
  return { stem: comparable(isOpen ? word.slice(0, -1) : word), isOpen };
}

/** A text in one case, with one space for each run of space. A letter that is the other case of another only one way (`ſ`, `K`) becomes that one. */
function comparable(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, " ");
}

/**
 * How often a text has one of some words, up to `enough`. It searches for plain words: patterns with classes of letters take a
 * millisecond each to compile, and a vocabulary has many.
 */
function countIn(text: string, words: readonly Sought[], enough: number): number {
  let count = 0;
  for (let at = 0; count < enough; ) {
    const next = words
      .map((word) => firstFrom(text, word, at))
      .filter((place) => place !== null)
      .reduce<Place | null>((first, place) => (first === null || place.start < first.start ? place : first), null);
    if (!next) break;
    count += 1;
    at = next.end;
  }
  return count;
}

interface Place {
  start: number;
  end: number;
}

/** The first place of a word at or after `from`. */
function firstFrom(text: string, { stem, isOpen }: Sought, from: number): Place | null {
  if (stem === "") return null;
  for (let start = text.indexOf(stem, from); start !== -1; start = text.indexOf(stem, start + 1)) {
    const end = isOpen ? endOfLetters(text, start + stem.length) : start + stem.length;
    if (!endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsInWord.test(text.slice(end, end + 2)))
      return { start, end };
  }
  return null;
}

function endOfLetters(text: string, from: number): number {
  letters.lastIndex = from;
  return from + (letters.exec(text)?.[0].length ?? 0);
}

const letters = /\p{L}*/uy;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{N}]/u;
