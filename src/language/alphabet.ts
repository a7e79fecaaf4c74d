import type { Alphabet } from "./language.ts";

/** The order of letters in a language, and numbers by value. */
export function alphabetOf(locale: string): Alphabet {
  let collator: Intl.Collator | undefined;
  return {
    inAlphabeticalOrder(one, other) {
      // Made when it is first asked for: it takes longer than the rest of a language.
      collator ??= new Intl.Collator(locale, { numeric: true });
      return collator.compare(one, other);
    },
  };
}
