import { isMeeting, isSupine, mayBeInfinitive, tenseOfWord } from "../swedish.ts";

/** How many words from a date its verb may stand. */
const reach = 14;

/** Words that stand between a verb and a date without beginning anything new. */
const between = /^(?:den|från|senast|i|under|till|redan|först|och|med)$/iu;

/**
 * Whether what a date in a text belongs to has been (`past`) or is still to come (`ahead`), told by the nearest verb
 * before it in its clause, else by the nearest after it. null where that can't be told.
 */
export function tenseAt(text: string, start: number, end: number): "past" | "ahead" | null {
  const later = wordsOf(text.slice(end));
  const found = before(wordsOf(text.slice(0, start)).reverse(), later);
  return found === undefined ? settled(after(later)) : found;
}

type Tense = "past" | "ahead" | "present" | null;

/** A text's words, with the marks that end a clause as words of their own. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}+-?|[.!?:;,()–]/gu) ?? [];
}

/** A present verb says nothing of when, and ends the search. */
function settled(tense: Tense): "past" | "ahead" | null {
  return tense === "present" ? null : tense;
}

/** The words before a date, nearest first. Returns undefined where the clause ends before any verb stands. */
function before(words: readonly string[], later: readonly string[]): "past" | "ahead" | null | undefined {
  let onlyBetween = true;
  let parenthesis = 0;
  let sawMeeting = false;
  for (const [at, word] of words.slice(0, reach).entries()) {
    if (word === ")") parenthesis += 1;
    if (word === "(") parenthesis -= 1;
    if (parenthesis > 0 || word === "(") continue;
    // What stands before a comma belongs to the date only where nothing else stands between: "beslutade att …, den 29 augusti".
    if (/^[.!?:;–]$/.test(word) || (word === "," && !onlyBetween)) return undefined;
    const next = words[at - 1] ?? "";
    if (/^att$/iu.test(word) && !mayBeInfinitive(next)) return undefined;
    if (/^inför$/iu.test(word)) return sawMeeting ? "ahead" : null;
    if (isMeeting(word)) sawMeeting = true;
    const tense = tenseWithin(word, [...words.slice(0, at).reverse(), ...later]);
    if (tense !== null) return settled(tense);
    if (word !== "," && !between.test(word)) onlyBetween = false;
  }
  return undefined;
}

/** The words after a date, nearest first. */
function after(words: readonly string[]): Tense {
  for (const [at, word] of words.slice(0, reach).entries()) {
    if (/^[.!?:;,–()]$/.test(word) || /^(?:att|som|och|men)$/iu.test(word)) return null;
    const tense = tenseWithin(word, words.slice(at + 1));
    if (tense !== null) return tense;
  }
  return null;
}

/** A word's tense; "har" with a supine further on tells what has been: "har möjliggjorts", "har 93 procent uppgett". */
function tenseWithin(word: string, following: readonly string[]): Tense {
  if (!/^har$/iu.test(word)) return tenseOfWord(word);
  return following.slice(0, reach).some(isSupine) ? "past" : "present";
}
