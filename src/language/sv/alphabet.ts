import { alphabetOf } from "../alphabet.ts";
import { codes } from "./codes.ts";

/** Å, ä and ö last, numbers by value. */
export const { markedLetters, inAlphabeticalOrder } = alphabetOf(codes.bcp47);
