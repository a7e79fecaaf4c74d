import type { Language } from "./language.ts";
import * as swedish from "./sv/in-browser.ts";

/**
 * What scripts in the browser use of the language: plain words. `index.ts` would add a library to every script. A script
 * that is made for a page has the file of the archive's language in the place of this one.
 */
export let { addressWords, certaintyWords, codes, copyWords, scriptWords, searchWords } = swedish as PlainWords;

export type PlainWords = Pick<
  Language,
  "addressWords" | "certaintyWords" | "codes" | "copyWords" | "scriptWords" | "searchWords"
>;

/** Makes the words of a language those of the archive. */
export function speakInBrowser(language: PlainWords): void {
  ({ addressWords, certaintyWords, codes, copyWords, scriptWords, searchWords } = language);
}
