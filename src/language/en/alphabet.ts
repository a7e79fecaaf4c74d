import { alphabetOf } from "../alphabet.ts";

/** Letters with marks beside those without, numbers by value. */
export const { markedLetters, inAlphabeticalOrder } = alphabetOf("en");
