import { alphabetOf } from "../alphabet.ts";
import { codes } from "./codes.ts";

/** Letters with marks beside those without, numbers by value. */
export const { inAlphabeticalOrder } = alphabetOf(codes.bcp47);
