/**
 * How many characters around a date are searched for its verb. Without a limit, a long line with many dates would be
 * read once for each date.
 */
const within = 2_000;

/**
 * The words of a text before and after a place, in the order written, without those in parentheses. `word` (flags `g` and
 * `u`) fits a word, and punctuation that counts as one.
 */
export function wordsAround(
  text: string,
  { start, end, word }: { start: number; end: number; word: RegExp },
): { earlier: string[]; later: string[] } {
  const wordsOf = (part: string): string[] => part.replace(/\([^)]*\)/g, " ").match(word) ?? [];
  return {
    earlier: wordsOf(text.slice(Math.max(0, start - within), start)),
    later: wordsOf(text.slice(end, end + within)),
  };
}
