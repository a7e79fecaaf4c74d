import type { Term } from "../entry/vocabulary.ts";

/** What suggests tags for a title and a text. */
export type SuggestTags = (title: string, text: string) => string[];

/**
 * Prepares a vocabulary and returns what suggests tags for a title and a text: those with a word in the title, or with
 * as many mentions in the text as the term asks for (one where it asks for none). In the order of the vocabulary.
 */
export function tagSuggester(vocabulary: readonly Term[]): SuggestTags {
  const terms = vocabulary
    .filter(({ words }) => words.length > 0)
    .map((term) => ({ ...term, pattern: anyOf(term.words) }))
    .map((term) => ({ ...term, each: new RegExp(term.pattern, "giu") }));
  return (title, text) =>
    terms
      .filter(({ pattern, each, mentions = 1 }) => pattern.test(title) || (text.match(each)?.length ?? 0) >= mentions)
      .map(({ slug }) => slug);
}

/** Any of the words or phrases as whole words, in any case; a `*` at the end stands for any ending. */
function anyOf(words: readonly string[]): RegExp {
  const patterns = words.map((word) => {
    const open = word.endsWith("*");
    const stem = (open ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    return open ? `${stem}\\p{L}*` : stem;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}
