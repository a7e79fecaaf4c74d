import { codes } from "./codes.ts";

const collator = new Intl.Collator(codes.bcp47, { numeric: true });

/** Å, ä and ö last, numbers by value. */
export function inAlphabeticalOrder(one: string, other: string): number {
  return collator.compare(one, other);
}
