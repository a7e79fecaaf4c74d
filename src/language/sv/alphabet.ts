import { codes } from "./codes.ts";

const collator = new Intl.Collator(codes.bcp47, { numeric: true });

/** Letters of their own that Unicode also spells as a letter with a mark. */
export const markedLetters = "åäö";

/** Å, ä and ö last, numbers by value. */
export function inAlphabeticalOrder(one: string, other: string): number {
  return collator.compare(one, other);
}
