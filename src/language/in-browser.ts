/** What scripts in the browser use of the language: plain words. `index.ts` would add a library to every script. */
export { addressWords } from "./sv/address-words.ts";
export { certaintyWords } from "./sv/certainty-words.ts";
export { codes } from "./sv/codes.ts";
export { searchWords } from "./sv/search-words.ts";
