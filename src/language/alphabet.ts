import type { Alphabet } from "./language.ts";

/** The order of letters in a language. The marked letters are the same in all: a text in any may have a name with them. */
export function alphabetOf(locale: string): Alphabet {
  const collator = new Intl.Collator(locale, { numeric: true });
  return { markedLetters: "åäö", inAlphabeticalOrder: (one, other) => collator.compare(one, other) };
}
