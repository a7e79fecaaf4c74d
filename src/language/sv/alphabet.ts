import { alphabetOf } from "../alphabet.ts";
import { codes } from "./codes.ts";

/** Å, ä and ö last, numbers by value. */
export const { inAlphabeticalOrder } = alphabetOf(codes.bcp47);
