import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { isWhole } from "../entry/whole.ts";
import { commonWords } from "../language/index.ts";

/** A word of fewer letters is seldom a subject, and one in fewer posts needs no term. */
const fewestLetters = 8;
const fewestPosts = 3;
/** A word that is in more than this share of the posts does not tell them apart. */
const mostPosts = 0.4;
const mostProposed = 10;

/** Words of the texts that could be terms of the vocabulary. They are only proposed: nothing is applied. */
export function proposeTerms(content: Content): Finding[] {
  if (!isWhole(content, "vocabulary.yaml")) return [];
  const { folder, posts, vocabulary } = content;
  const texts = posts.filter(({ text }) => text !== "abstract");
  const known = new Set(vocabulary.flatMap(({ slug, label, words }) => [slug, label, ...words].map(stemOf)));
  const counts = new Map<string, { word: string; posts: number }>();
  for (const { body } of texts) {
    for (const [stem, word] of wordsOf(body)) {
      const found = counts.get(stem) ?? { word, posts: 0 };
      counts.set(stem, { word: word.length < found.word.length ? word : found.word, posts: found.posts + 1 });
    }
  }
  const proposed = [...counts]
    .filter(([stem, { posts }]) => posts >= fewestPosts && posts <= texts.length * mostPosts && !known.has(stem))
    .sort(([, one], [, other]) => other.posts - one.posts || (one.word < other.word ? -1 : 1))
    .slice(0, mostProposed);
  const where = join(folder, "vocabulary.yaml");
  return proposed.map(([, { word, posts }]) => ({ kind: "term-proposed", where, term: word, posts }));
}

/** A missing image, whose name is not the author's words. */
const image = /!\[(?:\\.|[^\]\\])*\]\([^)]*\)/gs;

/** The words of a text that may be a subject, each once, by their stem. */
function wordsOf(body: string): Map<string, string> {
  const words =
    body
      .replace(image, "")
      .replaceAll("\\", "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Map(
    words.filter((word) => word.length >= fewestLetters && !commonWords.test(word)).map((word) => [stemOf(word), word]),
  );
}

/** Forms of a word differ in their last letters: the first nine are its stem here. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/\*$/, "").slice(0, 9);
}
