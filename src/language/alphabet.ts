import type { Alphabet } from "./language.ts";

/** The order of letters in a language, and numbers by value. */
export function alphabetOf(locale: string): Alphabet {
  const collator = new Intl.Collator(locale, { numeric: true });
  return { inAlphabeticalOrder: (one, other) => collator.compare(one, other) };
}
