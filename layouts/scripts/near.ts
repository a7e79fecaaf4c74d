import { distance } from "fastest-levenshtein";

/** How many letters of a word may differ: one of a short word, two of a long one. */
const mostDiffering = (word: string): number => (word.length > 6 ? 2 : 1);

/** A question with each word that no text has replaced by the nearest that one has; null where no word is near, or all are there. */
export function nearQuestion(question: string, words: readonly string[]): string | null {
  const known = new Set(words);
  const asked = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const near = asked.map((word) => (known.has(word) || word.length < 4 ? word : nearest(word, words)));
  if (near.some((word) => word === null) || near.join(" ") === asked.join(" ")) return null;
  return near.join(" ");
}

function nearest(word: string, words: readonly string[]): string | null {
  let [found, least]: [string | null, number] = [null, mostDiffering(word) + 1];
  for (const one of words) {
    if (Math.abs(one.length - word.length) >= least) continue;
    const differing = distance(word, one);
    if (differing < least) [found, least] = [one, differing];
  }
  return found;
}
