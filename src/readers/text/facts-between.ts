import { blocksOf } from "./fact-blocks.ts";
import type { FoundPost } from "./found-post.ts";
import { endOf, factsIn, isText, type PageLine, textIn } from "./page.ts";
import { isPlainTitle, isProse, isSentence } from "./title.ts";

/** So many lines of facts at least show that they are at one place of each post. */
const fewest = 3;

/** A longer line that ends the capture is a text. */
const longestCut = 40;

/**
 * Posts between lines of facts of which nothing shows whether they close a post or open the next one, as in a capture that is
 * cut at both ends: the titles are known, and no facts. Null where the page has none.
 */
export function factsBetween(page: readonly PageLine[]): FoundPost[] | null {
  const blocks = blocksOf(page, ({ facts }) => facts !== null);
  const patterns = new Set(blocks.map(({ start }) => page[start]?.facts?.pattern));
  const [pattern = ""] = patterns;
  const areAlike = patterns.size === 1 && pattern.includes("day") && pattern.includes(" ");
  const areLines = blocks.every(({ start, end }) => factsIn(page, start, end).length === 1);
  if (blocks.length < fewest || !areAlike || !areLines) return null;
  const parts = [0, ...blocks.map(({ end }) => end)].map((from, at) => ({
    text: textIn(page, from, blocks[at]?.start ?? endOf(page, from)),
    isFirst: at === 0,
  }));
  // The capture may begin inside a text.
  const posts = parts.filter(({ text, isFirst }) => !isFirst || beginsWithTitle(page, text));
  const areTold = blocks.every(({ start }) => endsText(page[start - 1]));
  if (!areTold || !posts.every(({ text }) => beginsWithTitle(page, text))) return null;
  return posts.map(({ text: [title = 0, ...body] }) => ({ title, body, facts: [], marking: [] }));
}

function beginsWithTitle(page: readonly PageLine[], [title, below]: readonly number[]): boolean {
  if (title === undefined || below === undefined) return false;
  const line = page[below] as PageLine;
  // The capture may end inside a text.
  const isCutOff = below === page.length - 1 && line.line.text.length > longestCut;
  return isPlainTitle((page[title] as PageLine).line.text) && (isCutOff || isProse(line) || isSentence(line));
}

function endsText(line: PageLine | undefined): boolean {
  return line !== undefined && isText(line) && (isProse(line) || isSentence(line));
}
