/** What makes a link of words; where it leads is the matter of the page. */
export type MakeLink<Linked> = (words: string) => Linked;

/** A sentence in parts: words, and the links in it. */
export type Sentence<Linked> = (string | Linked)[];

/** What marks words as code, as struck or as underlined. */
export type MarkWords<Marked> = (words: string) => Marked;
