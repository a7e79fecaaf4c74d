import { resemblesFacts } from "./fact-line.ts";
import { commenterOf, type Frame, isDayHeading, type PageLine } from "./page.ts";

/** A post as a shape finds it, by the places of its lines among those of the page. */
export interface FoundPost {
  title: number;
  body: number[];
  /** The lines that state facts about it, the heading of its day included. */
  facts: number[];
  /** Of these, the lines at the place that marks each post of the shape. */
  marking: number[];
}

/** Where the facts of each post stand on a page. */
export interface Shape {
  kind: "facts-below-text" | "facts-below-title" | "facts-above-title";
  /** The posts of a page in this shape; null where it does not fit. */
  find(page: readonly PageLine[]): FoundPost[] | null;
}

export const shapes: readonly Shape[] = [
  { kind: "facts-below-text", find: belowText },
  { kind: "facts-below-title", find: (page) => bestOf(page, belowTitle) },
  { kind: "facts-above-title", find: (page) => bestOf(page, aboveTitle) },
];

/** Lines in a row that state facts, with what may stand between them: the first, and the one after the last. */
interface Block {
  start: number;
  end: number;
}

function blocksOf(page: readonly PageLine[], isPart: (line: PageLine) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of page.entries()) {
    if (!isPart(line)) continue;
    const last = blocks.at(-1);
    const isNext =
      last &&
      page
        .slice(last.end, at)
        .every(({ frame, facts }) => (frame !== null && isInside(frame)) || (facts && !isPart(line)));
    if (last && isNext) last.end = at + 1;
    else blocks.push({ start: at, end: at + 1 });
  }
  return blocks;
}

/** The place where the page around the posts begins, below the last facts. */
function endOf(page: readonly PageLine[], from: number): number {
  const at = page.findIndex(({ frame, facts }, index) => index >= from && frame !== null && !isInside(frame) && !facts);
  return at === -1 ? page.length : at;
}

/** What may stand at the edge of a post. */
function isInside(frame: Frame): boolean {
  return frame === "between" || frame === "more";
}

function isText({ facts, frame }: PageLine): boolean {
  return facts === null && frame === null;
}

/** Title, text, facts: each post ends with its facts. A heading with a day may open one or several. */
function belowText(page: readonly PageLine[]): FoundPost[] | null {
  const closing = blocksOf(page, (line) => closes(line));
  const posts: FoundPost[] = [];
  let heading: number | null = null;
  for (const [number, { start, end }] of closing.entries()) {
    const from = closing[number - 1]?.end ?? 0;
    const top = range(from, start).find((at) => isText(page[at] as PageLine)) ?? start;
    // A page's head may hold text above its first day.
    const day = range(from, number === 0 ? start : top).find((at) => isDayHeading(page[at] as PageLine));
    // Text between the facts of one post and the day of the next belongs to a part of the page that is not known.
    if (number > 0 && range(top, start).some((at) => isDayHeading(page[at] as PageLine))) return null;
    if (day !== undefined) heading = day;
    const begin = day !== undefined ? day + 1 : from;
    const text = range(begin, start).filter((at) => isText(page[at] as PageLine));
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
  const left = range(last.end, endOf(page, last.end)).filter((at) => isText(page[at] as PageLine));
  return left.some((at) => isProse(page[at] as PageLine)) ? null : posts;
}

/** True for facts that no day heading has: they may close a post. */
function closes(line: PageLine): boolean {
  return line.facts !== null && !isDayHeading(line);
}

/** The title of a page's first post, where no day is above it: the line above the first prose, as in the other posts. */
function firstTitle(page: readonly PageLine[], text: readonly number[], closing: readonly Block[]): number | undefined {
  const others = closing.slice(1).map(({ start }, at) => {
    const lines = range(closing[at]?.end ?? 0, start).filter((place) => isText(page[place] as PageLine));
    return lines.findIndex((place) => isProse(page[place] as PageLine));
  });
  if (others.length === 0 || others.some((prose) => prose !== 1)) return undefined;
  const prose = text.findIndex((at) => isProse(page[at] as PageLine));
  return prose > 0 ? text[prose - 1] : undefined;
}

/** A title, its facts, a text. */
function belowTitle(page: readonly PageLine[], anchors: readonly Block[]): FoundPost[] | null {
  const titles = anchors.map(({ start }) => start - 1);
  if (titles.some((at) => at < 0 || !isText(page[at] as PageLine))) return null;
  const posts = anchors.map(({ start, end }, number) => {
    const until = titles[number + 1] ?? endOf(page, end);
    return postOf(page, start - 1, range(start, end), range(end, until));
  });
  if (hasProse(page, titles[0] ?? 0)) return null;
  const opening = factsAbove(page, titles[0] ?? 0);
  return withEdges(posts, opening);
}

/** The facts, a title, a text. */
function aboveTitle(page: readonly PageLine[], anchors: readonly Block[]): FoundPost[] | null {
  if (anchors.some(({ end }) => !page[end] || !isText(page[end] as PageLine))) return null;
  if (hasProse(page, anchors[0]?.start ?? 0)) return null;
  const posts = anchors.map(({ start, end }, number) => {
    const until = anchors[number + 1]?.start ?? endOf(page, end);
    return postOf(page, end, range(start, end), range(end + 1, until));
  });
  return posts.some(({ edge }) => edge.length > 0) ? null : posts.map(({ edge: _, ...post }) => post);
}

/** True where sentences or facts stand above a place: they may be those of a post that was not found. */
function hasProse(page: readonly PageLine[], end: number): boolean {
  const head = page.slice(0, page.slice(0, end).findLastIndex(({ facts }) => facts === null) + 1);
  return head.some((line) => line.facts !== null || (isText(line) && (isProse(line) || isSentence(line))));
}

function isSentence({ line: { text } }: PageLine): boolean {
  return /[.!?]$/.test(text) && text.split(" ").length >= 4;
}

/** The lines with facts right above a place. */
function factsAbove(page: readonly PageLine[], at: number): number[] {
  const start = page.slice(0, at).findLastIndex(({ facts }) => facts === null) + 1;
  return range(start, at);
}

/**
 * Posts with the facts at their lower edge: they close each post, or open the next one, as the first and the last post
 * show. Where neither is so, they are nobody's.
 */
function withEdges(posts: readonly EdgedPost[], opening: readonly number[]): FoundPost[] | null {
  const edges = posts.map(({ edge }) => edge);
  const isNone = edges.every((edge) => edge.length === 0);
  if (isNone && opening.length === 0) return posts.map(({ edge: _, ...post }) => post);
  const [isClosing, isOpening] = [edges.every((edge) => edge.length > 0), opening.length > 0];
  if (isClosing && !isOpening) return posts.map(({ edge, ...post }) => ({ ...post, facts: [...post.facts, ...edge] }));
  const areBetween = edges.slice(0, -1).every((edge) => edge.length > 0) && edges.at(-1)?.length === 0;
  if (!isOpening || !areBetween) return null;
  return posts.map(({ edge: _, ...post }, at) => ({
    ...post,
    facts: [...post.facts, ...(at === 0 ? opening : (edges[at - 1] as number[]))],
  }));
}

/** A post, and the facts at its lower edge. */
interface EdgedPost extends FoundPost {
  edge: number[];
}

function postOf(
  page: readonly PageLine[],
  title: number,
  facts: readonly number[],
  lines: readonly number[],
): EdgedPost {
  const end = lines.findLastIndex((at) => isText(page[at] as PageLine)) + 1;
  const marking = facts.filter((at) => page[at]?.facts);
  return {
    title,
    body: lines.slice(0, end).filter((at) => (page[at] as PageLine).frame === null),
    facts: marking,
    marking,
    edge: lines.slice(end).filter((at) => page[at]?.facts),
  };
}

/** The kinds of facts that may mark the posts of a page, the surest first. */
const markers: readonly ((line: PageLine) => boolean)[] = [
  ({ facts }) => facts !== null && facts.days !== null,
  ({ facts }) => facts !== null && (facts.commentCount !== null || facts.isClosed),
  ({ facts }) => facts !== null && facts.author !== null,
];

/** The reading by the first kind of facts that marks posts whose titles and texts are all likely. */
function bestOf(
  page: readonly PageLine[],
  find: (page: readonly PageLine[], anchors: readonly Block[]) => FoundPost[] | null,
): FoundPost[] | null {
  for (const isMarker of markers) {
    const anchors = blocksOf(page, ({ facts }) => facts !== null).filter(({ start, end }) =>
      page.slice(start, end).some(isMarker),
    );
    const posts = anchors.length > 0 ? find(page, anchors) : null;
    if (posts && areLikely(page, posts)) return posts;
  }
  return null;
}

/** True where each post has a text, and each title reads like one. */
export function areLikely(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const titles = posts.map(({ title }) => (page[title] as PageLine).line.text);
  return (
    posts.length > 0 &&
    new Set(titles).size === titles.length &&
    titles.every(isTitle) &&
    posts.every(({ body }) => body.length > 0)
  );
}

const longestTitle = 110;

/** True for a line that may be a title: short, and no sentence, though it may ask or call. */
function isTitle(text: string): boolean {
  if (text.length > longestTitle || !/[\p{L}\p{N}]/u.test(text)) return false;
  if (/^[\p{Ll}•*·-]/u.test(text) && text.length > 40) return false;
  if (resemblesFacts(text) || commenterOf(text) !== null) return false;
  return !/[,;:]$/.test(text) && !(/[^.]\.$/.test(text) && text.length > 45);
}

/** True for a line that no title would be: long, or a sentence. */
export function isProse({ line: { text } }: PageLine): boolean {
  return text.length > longestTitle || (text.length > 60 && /[.!?”"]$/.test(text));
}

/** The lines with facts among some lines. */
function factsIn(page: readonly PageLine[], start: number, end: number): number[] {
  return range(start, end).filter((at) => page[at]?.facts);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
