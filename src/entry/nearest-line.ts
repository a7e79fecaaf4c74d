/** A line of which less than this share is in another line is another line, and not another wording. */
const leastShare = 0.3;

/** Finds which of some lines has most words in common with another line; undefined where none has enough. */
export function nearestFinder(lines: readonly string[]): (line: string) => number | undefined {
  const known = lines.map(wordsOf);
  return (line) => {
    const words = wordsOf(line);
    let [found, most]: [number | undefined, number] = [undefined, leastShare];
    for (const [at, own] of known.entries()) {
      const share = (2 * [...own].filter((word) => words.has(word)).length) / (own.size + words.size);
      if (share > most) [found, most] = [at, share];
    }
    return found;
  };
}

function wordsOf(line: string): Set<string> {
  return new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
