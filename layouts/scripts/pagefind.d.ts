/** The part of Pagefind's program for the browser that is used here; the program itself is built with each index. */
declare module "pagefind.js" {
  export interface Fragment<Filters> {
    /** The address as it was indexed. */
    raw_url: string;
    content: string;
    /** The words around a hit: text where `<` and `>` are `&lt;` and `&gt;`, with `<mark>` around each hit. */
    excerpt: string;
    meta: { title: string };
    filters: Filters;
  }

  export interface Result<Filters> {
    data(): Promise<Fragment<Filters>>;
  }

  export interface Pagefind {
    /** Words, or null for everything; rejects where the index cannot be read. */
    search<Filters>(
      words: string | null,
      options: { filters: Record<string, string | { any: readonly string[] }> },
    ): Promise<{
      results: Result<Filters>[];
      /** How many results have each value, by filter; only for filters in the options. */
      filters: Record<string, Record<string, number>>;
    }>;
  }

  export function createInstance(options: {
    basePath: string;
    /** The language of the texts, which has an index of its own. */
    language: string;
    noWorker: boolean;
    /** How much words in each field of `meta` count, where 1 is a word of the text. */
    ranking?: { metaWeights?: Record<string, number> };
  }): Pagefind;
}

/** The languages that the texts of the archive have. */
declare module "search-languages" {
  const languages: readonly string[];
  export default languages;
}
