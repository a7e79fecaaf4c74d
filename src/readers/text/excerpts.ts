import { blogWordings } from "../../language/index.ts";
import type { FoundPost } from "./found-post.ts";
import { beginsAsItem, withoutItemMark } from "./item-mark.ts";
import { endOf, isText, type PageLine, textIn } from "./page.ts";
import { isPlainTitle, isProse } from "./title.ts";

/** So many lines at most are the beginning of a text. */
const longestExcerpt = 2;

/** The page without the marks of a list whose items are titles, each with a text below it that has no mark. */
export function withoutItemMarks(page: readonly PageLine[]): readonly PageLine[] {
  const items = page.flatMap((line, at) => (isText(line) && beginsAsItem(line.line.text) ? [at] : []));
  const areTitles = items.every((at) => {
    const below = page[at + 1];
    return below !== undefined && (isProse(below) || endsExcerpt(below)) && !beginsAsItem(below.line.text);
  });
  if (items.length < 2 || !areTitles) return page;
  return page.map((one, at) =>
    items.includes(at) ? { ...one, line: { ...one.line, text: withoutItemMark(one.line.text) } } : one,
  );
}

/**
 * A list of titles, each with the beginning of its text, which ends in a mark or a link to the rest. Null where the page is
 * none, or states facts among them: their place then shows the posts.
 */
export function excerpts(page: readonly PageLine[]): FoundPost[] | null {
  const posts = marked(page) ?? alternating(page);
  // The number of a result is not of its title.
  const areNumbered = posts?.every(({ title }) => /^\d+[.)] /.test((page[title] as PageLine).line.text));
  return areNumbered ? null : posts;
}

/** Posts that each end in a mark or a link; the last one may be cut off. */
function marked(page: readonly PageLine[]): FoundPost[] | null {
  const ends = page.flatMap((line, at) => (endsExcerpt(line) ? [at] : []));
  const parts = ends.map((end, number) => textIn(page, number === 0 ? 0 : (ends[number - 1] as number) + 1, end + 1));
  const last = ends.at(-1);
  if (last === undefined || ends.length < 2) return null;
  // A capture may stop before the mark of the last one.
  const left = textIn(page, last + 1, endOf(page, last + 1));
  const isCutOff = left.length === 2 && left.at(-1) === page.length - 1;
  // A mark and a link may both end the same excerpt.
  const all = [...parts, ...(isCutOff ? [left] : [])].filter((text) => text.length > 0);
  const posts = all.map((text, number) => postOf(page, text, number === 0));
  if (posts.length < 2 || posts.some((post) => post === null)) return null;
  const found = posts as FoundPost[];
  const isStated = page.slice(found[0]?.title, last + 1).some(({ facts }) => facts !== null);
  return isStated || (left.length > 0 && !isCutOff && left.some((at) => isProse(page[at] as PageLine))) ? null : found;
}

/** So many excerpts at least show that a title stands above each, also above one without a mark. */
const fewest = 3;

/** Titles and paragraphs in turn, from the first line of text or the heading of a list on, most of the paragraphs with a mark. */
function alternating(page: readonly PageLine[]): FoundPost[] | null {
  const heading = page.findIndex((line) => line.heading !== null);
  const text = textIn(page, heading + 1, endOf(page, heading + 1));
  const titles = text.filter((_, at) => at % 2 === 0);
  const posts = titles.map((title, at) => ({
    title,
    body: text.slice(at * 2 + 1, at * 2 + 2),
    facts: [],
    marking: [],
  }));
  const first = text[0] ?? page.length;
  const areInTurn = posts.every(
    ({ title, body: [below] }) =>
      isPlainTitle((page[title] as PageLine).line.text) &&
      below !== undefined &&
      (isProse(page[below] as PageLine) || endsExcerpt(page[below] as PageLine)),
  );
  if (posts.length < fewest || !areInTurn) return null;
  const ends = posts.filter(({ body: [below] }) => endsExcerpt(page[below ?? 0] as PageLine));
  const isStated = page.some(({ facts, frame }, at) => facts !== null || (at < first && frame !== null));
  return !isStated && ends.length >= 2 && ends.length * 2 >= posts.length - 1 ? posts : null;
}

/** The post among some lines of text; only the page's head may stand above the first title. */
function postOf(page: readonly PageLine[], text: readonly number[], isFirst: boolean): FoundPost | null {
  const prose = text.findIndex((at) => isProse(page[at] as PageLine));
  const start = prose === -1 ? text.length - 1 : prose;
  const title = text[start - 1];
  const body = text.slice(start);
  if (title === undefined || (!isFirst && start !== 1) || body.length > longestExcerpt) return null;
  return isPlainTitle((page[title] as PageLine).line.text) ? { title, body, facts: [], marking: [] } : null;
}

function endsExcerpt(line: PageLine): boolean {
  if (line.frame === "more") return true;
  const { text } = line.line;
  if (!isText(line) || text.length < 40) return false;
  return (
    /(?:\[(?:…|\.{3})\]|…|\.\.\.|\s→)$/.test(text) || blogWordings.some(({ moreAtTheEnd }) => moreAtTheEnd.test(text))
  );
}
