import { searchWords } from "../../src/language/in-browser.ts";

/** A question without words that most texts contain, each of which would fetch a large part of the index. Unchanged if it has quotes, or only such words. */
export function soughtWords(question: string): string {
  const words = question.split(/\s+/);
  const kept = words.filter((word) => !searchWords.everywhere.has(word.toLowerCase()));
  return question.includes('"') || kept.length === 0 ? question : kept.join(" ");
}
