import type { Archive } from "../archive/archive.ts";
import { plainText } from "../site/markdown.ts";

/** The most words, and the fewest letters of one. */
const most = 20_000;
const fewestLetters = 4;

/** The most frequent words of titles, texts and hosts as a script, for a search that finds nothing. */
export function searchWordsScript({ posts, sections, visits, tags }: Archive): string {
  const counts = new Map<string, number>();
  const texts = [
    ...[...posts, ...sections].flatMap(({ title, body }) => [title, plainText(body)]),
    ...visits.map(({ host }) => host),
    ...tags.map(({ label }) => label),
  ];
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (word.length >= fewestLetters) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
  return `window.searchWords=${JSON.stringify(words.join(" "))};\n`;
}
