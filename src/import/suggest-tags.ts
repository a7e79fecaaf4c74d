import type { Term } from "../entry/schema.ts";

/** What suggests tags for a title and a text. */
export type SuggestTags = (title: string, text: string) => string[];

/**
 * Prepares a vocabulary and returns what suggests tags for a title and a text: those with a word in the title, or with
 * as many mentions in the text as the term asks for (one where it asks for none). In the order of the vocabulary.
 */
export function tagSuggester(vocabulary: readonly Term[]): SuggestTags {
  const terms = vocabulary
    .filter(({ words }) => words.length > 0)
    .map((term) => ({ ...term, pattern: anyOf(term.words) }));
  return (title, text) =>
    terms
      .filter(({ pattern, mentions = 1 }) => pattern.test(title) || countMatches(text, pattern) >= mentions)
      .map(({ slug }) => slug);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern, "giu"))?.length ?? 0;
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
