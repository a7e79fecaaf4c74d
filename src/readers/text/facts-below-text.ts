import { type Block, blocksOf } from "./fact-blocks.ts";
import { type FoundPost, mayHaveLabels } from "./found-post.ts";
import { endOf, factsIn, isDayHeading, isText, type PageLine, range, textIn } from "./page.ts";
import { isConfirmed } from "./single-post.ts";
import { isPlainTitle, isProse, isSentence } from "./title.ts";

/** Posts that end with their facts, below headings with days or none; null where the page has none. */
export function factsBelowText(page: readonly PageLine[]): FoundPost[] | null {
  const closing = closingBlocks(page);
  const posts: FoundPost[] = [];
  let heading: number | null = null;
  for (const [number, { start, end }] of closing.entries()) {
    const from = closing[number - 1]?.end ?? 0;
    const top = range(from, start).find((at) => isText(page[at] as PageLine)) ?? start;
    // A page's head may hold text above its first day.
    const day = range(from, number === 0 ? start : top).find((at) => isDayHeading(page[at] as PageLine));
    // Text between the facts of one post and the day of the next belongs to a part of the page that is not known.
    const below = number > 0 ? top : day === undefined ? start : day + 1;
    if (range(below, start).some((at) => isDayHeading(page[at] as PageLine))) return null;
    if (day !== undefined) heading = day;
    const begin = day !== undefined ? day + 1 : from;
    const text = textIn(page, begin, start);
    const title = number === 0 && day === undefined ? firstTitle(page, text, closing) : text[0];
    if (title === undefined) return null;
    posts.push({
      title,
      body: text.filter((at) => at > title),
      facts: [...(heading === null ? [] : [heading]), ...factsIn(page, start, end)],
      marking: factsIn(page, start, end),
    });
  }
  const last = closing.at(-1);
  if (!last) return null;
  if (mayHaveLabels(page, posts)) return null;
  const end = endOf(page, last.end);
  const left = textIn(page, last.end, end);
  if (!left.some((at) => isProse(page[at] as PageLine))) return posts;
  // A line with a day may as well stand above its title, that of the first post being lost.
  const isDated = posts.some(({ marking }) => marking.some((at) => page[at]?.facts?.days));
  const cutOff = end === page.length && !isDated ? cutOffPost(page, left) : null;
  return cutOff && firstOfPage(page) === posts[0]?.title ? [...posts, cutOff] : null;
}

/** The last post of a capture that stops before its facts: a title, and prose right below it. */
function cutOffPost(page: readonly PageLine[], [title, ...body]: readonly number[]): FoundPost | null {
  const isPost = title !== undefined && isPlainTitle((page[title] as PageLine).line.text);
  return isPost && isProse(page[body[0] ?? title] as PageLine) ? { title, body, facts: [], marking: [] } : null;
}

/** The first text of a page, or the first below the heading of its list, if it is a title with prose right below it. */
function firstOfPage(page: readonly PageLine[]): number | undefined {
  const heading = page.findIndex((line) => line.heading !== null);
  const [first, second] = textIn(page, heading + 1, page.length);
  if (first === undefined || second === undefined) return undefined;
  const isAbove = heading !== -1 || isProse(page[second] as PageLine);
  return isAbove && isPlainTitle((page[first] as PageLine).line.text) ? first : undefined;
}

/** The facts that close the posts. A day right above each of them belongs to them, and is no heading. */
function closingBlocks(page: readonly PageLine[]): Block[] {
  const blocks = blocksOf(page, closes);
  const areDated = blocks.every(({ start }) => start > 1 && isDayHeading(page[start - 1] as PageLine));
  return areDated ? blocksOf(page, ({ facts }) => facts !== null) : blocks;
}

/** True for facts that no day heading has: they may close a post. */
function closes(line: PageLine): boolean {
  return line.facts !== null && !isDayHeading(line);
}

/** The title of a page's first post, where no day is above it: the line above the first prose, as in the other posts. */
function firstTitle(page: readonly PageLine[], text: readonly number[], closing: readonly Block[]): number | undefined {
  const first = firstOfPage(page);
  if (first !== undefined && text.includes(first)) return first;
  const others = closing.slice(1).map(({ start }, at) => textIn(page, closing[at]?.end ?? 0, start));
  const areTitles = others.every(([title]) => title !== undefined && isPlainTitle((page[title] as PageLine).line.text));
  const isText = (line: PageLine): boolean => isProse(line) || isSentence(line);
  const direct = others.filter(([, second]) => second !== undefined && isText(page[second] as PageLine));
  if (others.length === 0 || !areTitles) return undefined;
  const prose = text.findIndex((at) => isProse(page[at] as PageLine));
  const last = text[prose - 1];
  if (last === undefined || !isPlainTitle((page[last] as PageLine).line.text)) return undefined;
  return direct.length * 2 >= others.length || isConfirmed(page, page, last) ? last : undefined;
}
