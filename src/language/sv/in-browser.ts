/** The Swedish that scripts in the browser use. */
export { addressWords } from "./address-words.ts";
export { certaintyWords } from "./certainty-words.ts";
export { codes } from "./codes.ts";
export { copyWords } from "./copy-words.ts";
export { scriptWords } from "./script-words.ts";
export { searchWords } from "./search-words.ts";
