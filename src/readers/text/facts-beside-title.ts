import { postsBelowDays } from "./day-headings.ts";
import { type Block, blocksOf } from "./fact-blocks.ts";
import { areLikely, type FoundPost, mayHaveLabels } from "./found-post.ts";
import { endOf, factsIn, isBareDay, isCommentsHeading, isDayHeading, isText, type PageLine, range } from "./page.ts";
import { isPlainTitle, isProse, isSentence, mayBeName } from "./title.ts";

/** Posts with their facts right below the title; null where the page has none. */
export function factsBelowTitle(page: readonly PageLine[]): FoundPost[] | null {
  return bestOf(page, belowTitle);
}

/** Posts with their facts right above the title; null where the page has none, or where a day stands above several. */
export function factsAboveTitle(page: readonly PageLine[], whole: readonly PageLine[]): FoundPost[] | null {
  const posts = bestOf(page, aboveTitle);
  const below = posts && postsBelowDays(page, whole);
  return posts && below && below.length > posts.length ? null : posts;
}

/** A title, its facts, a text. */
function belowTitle(page: readonly PageLine[], anchors: readonly Block[]): FoundPost[] | null {
  const labels = labelsAbove(
    page,
    anchors.map(({ start }) => start),
  );
  const titles = anchors.map(({ start }) => start - 1 - labels);
  const closeOthers = (block: Block): boolean =>
    openingOf(page, block).length < factsIn(page, block.start, block.end).length;
  if (!anchors.every((block) => isBetween(page, block)) && anchors.some(closeOthers)) return null;
  if (titles.some((at) => at < 0 || !isText(page[at] as PageLine))) return null;
  const posts = anchors.map(({ start, end }, number) => {
    const until = titles[number + 1] ?? endOf(page, end);
    const rest = ownDay(page, start, end);
    return postOf(page, start - 1 - labels, range(start, rest), range(rest, until));
  });
  // Text above the first of several posts is that of the page's head, or of a post whose facts the capture has lost.
  const names = titles.map((at) => (page[at] as PageLine).line.text);
  // The one title may also be a name below the text above it, whose facts then stand below it.
  const isBelowText = !names.every(isPlainTitle) || (names.length === 1 && names.every(mayBeName));
  if (isBelowText && hasProse(page, titles[0] ?? 0)) return null;
  if (posts.length > 1 && mayHaveLabels(page, posts)) return null;
  const opening = factsAbove(page, titles[0] ?? 0);
  return withEdges(page, posts, opening);
}

/** True for facts between a short line and a paragraph: they belong to one post. */
function isBetween(page: readonly PageLine[], { start, end }: Block): boolean {
  const [above, below] = [page[start - 1], page[end]];
  return above !== undefined && below !== undefined && isPlainTitle(above.line.text) && isText(above) && isProse(below);
}

/** Where the text begins: at a day right below facts that have one already, such as that of an event. */
function ownDay(page: readonly PageLine[], start: number, end: number): number {
  const first = range(start, end).findIndex((at) => page[at]?.facts?.days);
  const second = range(start, end).findIndex((at, index) => index > first && isBareDay(page[at]));
  return first === -1 || second === -1 ? end : start + second;
}

/** The facts, a title, a text, and what may close it. */
function aboveTitle(page: readonly PageLine[], anchors: readonly Block[]): FoundPost[] | null {
  const [first] = anchors;
  if (!first || hasProse(page, first.start)) return null;
  const opening = openingOf(page, first).length;
  // Facts that close the last post have no title below them.
  const begins = anchors.flatMap((block) => {
    const end = belowLinks(page, block.end);
    return page[end] && isText(page[end] as PageLine) ? [{ ...block, end }] : [];
  });
  const starts = begins.map(({ start, end }) => factsIn(page, start, end).at(-opening) ?? -1);
  if (opening === 0 || starts.includes(-1)) return null;
  const labels = labelsAbove(page, starts);
  const posts = begins.map(({ end }, number) => {
    const next = starts[number + 1];
    const until = next === undefined ? endOf(page, end) : next - labels;
    const rest = belowFacts(page, end + 1);
    const post = postOf(page, end, range(starts[number] as number, end), range(rest, until));
    return { ...post, facts: [...post.facts, ...factsIn(page, end + 1, rest)] };
  });
  if ((posts.length > 1 && mayHaveLabels(page, posts)) || areClosing(page, posts)) return null;
  const last = posts.at(-1)?.edge.map((at) => page[at]?.facts?.pattern);
  // The same facts at both ends open or close the posts.
  if (posts.some(({ marking }) => marking.some((at) => last?.includes(page[at]?.facts?.pattern)))) return null;
  return withEdges(page, posts, []);
}

/** The first place, at or below one, without facts of a post; a day alone is the text's own. */
function belowFacts(page: readonly PageLine[], from: number): number {
  let at = from;
  while (page[at]?.facts && !isBareDay(page[at])) at += 1;
  return at;
}

/** The first place, at or below one, that is no link between posts. */
function belowLinks(page: readonly PageLine[], from: number): number {
  let at = from;
  while (page[at]?.frame === "between") at += 1;
  return at;
}

/** How many lines stand above the facts of each post and are the same in all, such as the author's name. */
function labelsAbove(page: readonly PageLine[], starts: readonly number[]): number {
  const isLabel = (above: number): boolean => {
    const lines = starts.map((at) => page[at - above]);
    const isSame = lines.every((line) => line !== undefined && isText(line) && line.line.text === lines[0]?.line.text);
    return starts.length > 1 && isSame && !isProse(lines[0] as PageLine);
  };
  return isLabel(1) ? (isLabel(2) ? 2 : 1) : 0;
}

/** The facts that open the first post. A day that follows others is the heading of the post, and they close one that is lost. */
function openingOf(page: readonly PageLine[], { start, end }: Block): number[] {
  const facts = factsIn(page, start, end);
  const day = facts.findLastIndex((at) => isDayHeading(page[at] as PageLine));
  const isBelow = day > 0 && facts.slice(0, day).some((at) => isFooter(page[at] as PageLine));
  return isBelow ? facts.slice(day) : facts;
}

/** True for facts without a day that systems print below a text: an author, categories, or a count among links. */
function isFooter({ facts, line }: PageLine): boolean {
  if (facts === null || facts.days !== null) return false;
  const isBare =
    facts.pattern === "comments" && facts.categories.length === 0 && line.text.length < 40 && !/[|·•]/.test(line.text);
  return !isBare && (facts.pattern !== "" || facts.categories.length > 0 || facts.tags.length > 0);
}

/** True for facts that close the text above, the first of which is lost, or for counts of a page that is cut at both ends. */
function areClosing(page: readonly PageLine[], posts: readonly EdgedPost[]): boolean {
  const marking = posts.map((post) => post.marking.map((at) => page[at] as PageLine));
  if (marking.some((lines) => !lines.some(({ facts }) => facts?.days) && lines.some(isFooter))) return true;
  const isCutAbove = (posts[0]?.marking[0] ?? 0) === 0;
  const isCutBelow = posts.at(-1)?.lines.at(-1) === page.length - 1;
  // A day stands above its title, and on its line a count does.
  const areDated = marking.every((lines) => lines.some(({ facts }) => facts?.days));
  const areCounted = marking.some((lines) => lines.some(({ facts }) => facts?.commentCount != null && !facts.days));
  return isCutAbove && isCutBelow && (!areDated || areCounted);
}

/** True where sentences or facts stand above a place: they may be those of a post that was not found. */
function hasProse(page: readonly PageLine[], end: number): boolean {
  const head = page.slice(0, page.slice(0, end).findLastIndex(({ facts }) => facts === null) + 1);
  return head.some((line) => line.facts !== null || (isText(line) && (isProse(line) || isSentence(line))));
}

/** The lines with facts right above a place. */
function factsAbove(page: readonly PageLine[], at: number): number[] {
  const start = page.slice(0, at).findLastIndex(({ facts }) => facts === null) + 1;
  return range(start, at);
}

/**
 * Posts with the facts at their lower edge: they close each post, or open the next one, as the first and the last post
 * show. Where neither is so, they are nobody's. Days among them are headings, each over the posts below it.
 */
function withEdges(
  page: readonly PageLine[],
  found: readonly EdgedPost[],
  opening: readonly number[],
): FoundPost[] | null {
  const isDay = (at: number): boolean => isDayHeading(page[at] as PageLine);
  const all = cutBelow(page, found);
  const days = [opening, ...all.map(({ edge }) => edge)].map((edge) => edge.filter(isDay));
  const areHeadings =
    days.slice(1, -1).some((day) => day.length > 0) && days[0]?.length === 1 && days.at(-1)?.length === 0;
  // Where the head of the page is above it, nothing that opens the first post is lost; but a number may be, where more of the
  // page is below the last post, so that nothing that closes that one is.
  const isCutBelow = found.at(-1)?.lines.at(-1) === page.length - 1;
  const isCounted = all.some(({ edge }) => edge.some((at) => page[at]?.facts?.commentCount != null));
  const isHeaded = isText(page[0] as PageLine) && (found[0]?.title ?? 0) > 0;
  const isWholeAbove = isHeaded && (found.length === 1 || isCutBelow || !isCounted);
  if (!areHeadings) return withFacts(all, opening, isWholeAbove);
  const posts = withFacts(
    all.map((post) => ({ ...post, edge: post.edge.filter((at) => !isDay(at)) })),
    opening.filter((at) => !isDay(at)),
    isWholeAbove,
  );
  return posts && belowHeadings(posts, days);
}

/** Posts with the last day that stands above each as its heading. */
function belowHeadings(posts: readonly FoundPost[], days: readonly (readonly number[])[]): FoundPost[] {
  let heading: number | undefined;
  return posts.map((post, at) => {
    heading = days[at]?.at(-1) ?? heading;
    return { ...post, facts: [...(heading === undefined ? [] : [heading]), ...post.facts] };
  });
}

function withFacts(posts: readonly EdgedPost[], opening: readonly number[], isWholeAbove: boolean): FoundPost[] | null {
  const edges = posts.map(({ edge }) => edge);
  const isNone = edges.every((edge) => edge.length === 0);
  if (isNone && opening.length === 0) return posts.map(plain);
  const isOpening = opening.length > 0;
  const closed = edges.filter((edge) => edge.length > 0).length;
  // Some posts may lack what closes the others, and the last one shows that it closes.
  const isClosing =
    closed === posts.length || (closed > 1 && (edges.at(-1)?.length ?? 0) > 0) || (closed > 0 && isWholeAbove);
  if (isClosing && !isOpening) return posts.map((post) => ({ ...plain(post), facts: [...post.facts, ...post.edge] }));
  const areBetween = edges.slice(0, -1).every((edge) => edge.length > 0) && edges.at(-1)?.length === 0;
  if (!isOpening || !areBetween) return null;
  return posts.map((post, at) => ({
    ...plain(post),
    facts: [...post.facts, ...(at === 0 ? opening : (edges[at - 1] as number[]))],
  }));
}

function plain({ edge: _, lines: __, ...post }: EdgedPost): FoundPost {
  return post;
}

/**
 * Where facts close a post, it ends with them, as the only post does with the number of its comments: what stands below is of
 * the page around the posts.
 */
function cutBelow(page: readonly PageLine[], posts: readonly EdgedPost[]): readonly EdgedPost[] {
  const isFact = (at: number): boolean => page[at]?.facts != null && !isDayHeading(page[at] as PageLine);
  const closing = posts.flatMap(({ edge }) => edge.filter(isFact).slice(0, 1));
  const patterns = new Set(closing.map((at) => page[at]?.facts?.pattern));
  const closes = (at: number): boolean =>
    posts.length === 1
      ? isCommentsHeading(page[at] as PageLine)
      : isFact(at) && patterns.has(page[at]?.facts?.pattern) && closing.length * 2 >= posts.length - 1;
  return posts.map((post, number) => (post.edge.length > 0 ? post : cutAt(page, post, closes, number, posts.length)));
}

function cutAt(
  page: readonly PageLine[],
  post: EdgedPost,
  closes: (at: number) => boolean,
  number: number,
  count: number,
): EdgedPost {
  const end = post.lines.find(closes);
  if (end === undefined || end === post.lines[0]) return post;
  const after = post.lines.find((at) => at > end && isText(page[at] as PageLine)) ?? Infinity;
  // Facts below are those of another post, and so are sentences above another post, or where no other post is closed.
  const left = post.lines.filter((at) => at >= after).map((at) => page[at] as PageLine);
  const isPageAround = number === count - 1 && count > 1;
  if (left.some((line) => line.facts !== null || (isProse(line) && !isPageAround))) return post;
  return {
    ...post,
    body: post.body.filter((at) => at < end),
    edge: post.lines.filter((at) => at >= end && at < after && page[at]?.facts),
  };
}

/** A post, and the facts at its lower edge. */
interface EdgedPost extends FoundPost {
  edge: number[];
  /** All lines below its title and facts. */
  lines: readonly number[];
}

function postOf(page: readonly PageLine[], title: number, facts: readonly number[], all: readonly number[]): EdgedPost {
  const lines = withoutPageAround(page, all);
  const isOwnDay = isBareDay(page[lines[0] ?? -1]);
  const end = Math.max(lines.findLastIndex((at) => isText(page[at] as PageLine)) + 1, isOwnDay ? 1 : 0);
  const marking = facts.filter((at) => page[at]?.facts);
  return {
    title,
    body: lines.slice(0, end).filter((at) => (page[at] as PageLine).frame === null),
    facts: marking,
    marking,
    edge: lines.slice(end).filter((at) => page[at]?.facts),
    lines,
  };
}

/** The lines up to a link to the rest of the text, or to a heading beside it, where no paragraph and no facts are below. */
function withoutPageAround(page: readonly PageLine[], lines: readonly number[]): readonly number[] {
  const last = lines.findLastIndex((at) => isProse(page[at] as PageLine) || page[at]?.facts !== null);
  const end = lines.findIndex(
    (at, index) => index > last && ["more", "beside", "foot"].includes(page[at]?.frame ?? ""),
  );
  return end === -1 ? lines : lines.slice(0, end);
}

/** The kinds of facts that may mark the posts of a page, the surest first. */
const markers: readonly ((line: PageLine) => boolean)[] = [
  ({ facts }) => facts !== null && facts.days !== null,
  ({ facts }) => facts !== null && (facts.commentCount !== null || facts.isClosed),
  ({ facts }) => facts?.pattern.includes("author") === true,
];

/**
 * The reading by the first kind of facts that marks posts whose titles and texts are all likely, and has no other facts inside
 * them, or else by the first with likely ones.
 */
function bestOf(
  page: readonly PageLine[],
  find: (page: readonly PageLine[], anchors: readonly Block[]) => FoundPost[] | null,
): FoundPost[] | null {
  const readings = markers.flatMap((isMarker) => {
    const anchors = blocksOf(page, ({ facts }) => facts !== null).filter(({ start, end }) =>
      page.slice(start, end).some(isMarker),
    );
    const posts = anchors.length > 0 ? find(page, anchors) : null;
    return posts && areLikely(page, posts) ? [posts] : [];
  });
  const isWhole = (posts: FoundPost[]): boolean =>
    posts.every(({ body }) => body.every((at) => (page[at] as PageLine).facts === null));
  return readings.find(isWhole) ?? readings[0] ?? null;
}
