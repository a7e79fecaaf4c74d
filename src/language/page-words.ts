import type { pageWords } from "./sv/page-words/index.ts";

/**
 * The words of the pages, page by page, in the shape that Swedish gives them: a language that lacks a phrase does not
 * compile. A phrase with a count or a name in it is a function, since each language orders its words in its own way.
 */
export type PageWords = typeof pageWords;
