import type { Line } from "../../capture/line.ts";
import { explicitClaim } from "../../dating/claims.ts";
import type { Observation } from "../../entry/observation.ts";
import { blog } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import type { Found, Reading } from "../reader.ts";
import { boilerplate, boilerplateRule } from "./boilerplate.ts";
import { doubtsOf, longTitles } from "./doubts.ts";
import { observed } from "./observed.ts";
import { dayIn, frameOf } from "./page.ts";
import { emptyPost, finishPosts } from "./posts.ts";
import { applyRules, type Place, placesOf, type Rule } from "./rules.ts";
import { type TextCapture, textReader } from "./text-reader.ts";

/**
 * A page of a blog whose theme sets each post's comment line above its title:
 * "1 kommentar", "2 kommentarer" or "Lämna en kommentar". Newest first.
 */

interface State {
  author: string | undefined;
  posts: PostDraft[];
  /** What the next line should be: the title comes after the comment line, the body after the title. */
  awaiting: "comment line" | "title" | "body";
  /** The lines by which the theme dates its posts, by number; none where it does not. */
  dateLines: ReadonlySet<number>;
}

/** A line that may be a person's name: up to five words in upper case, or particles, and none that menus begin with. */
function isName(text: string): boolean {
  const words = text.split(" ");
  const areNames = words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|af|av|von|van|de|der)$/u.test(word));
  return words.length >= 2 && words.length <= 5 && areNames && !blog.menu.test(text);
}

/** The number of comments that a comment line states; null where the line is none. */
function statedComments(text: string): number | null {
  const found = blog.commentCount.exec(text);
  return found ? Number(found[1] ?? 0) : null;
}

/** A comment line stands alone above a title. A capture may have lost all its blank lines; then it need not stand alone. */
function isCommentLine({ line, below, afterBlank, dense }: Place): boolean {
  if (statedComments(line.text) === null || below === undefined || statedComments(below.text) !== null) return false;
  return afterBlank || dense;
}

/** Below a title a day may also open the text. So many posts in a row of dates show that it is the blog's own. */
const fewestBelowTitle = 3;

/** The lines that are a day and nothing else, one or two lines below a comment line. */
function daysBeside(places: readonly Place[], beside: 1 | 2): { line: number; day: string }[] {
  return places.flatMap((place, at) => {
    const line = isCommentLine(place) ? places[at + beside]?.line : undefined;
    const day = line ? dayIn(line.text) : null;
    return line && day !== null ? [{ line: line.number, day }] : [];
  });
}

/**
 * The lines that hold the day of a post and nothing else: above the title or below it, at the same place in every post of
 * the page. Days at some of these places only may be the text's own: then there is a doubt and no such line.
 */
function dateLinesOf(lines: TextCapture["lines"]): { lines: Set<number>; doubt: Observation | null } {
  const places = placesOf(lines);
  const posts = places.filter(isCommentLine).length;
  for (const beside of [1, 2] as const) {
    const days = daysBeside(places, beside);
    const [first] = days;
    if (!first) continue;
    const inEveryPost = days.length === posts && posts > 1;
    if (inEveryPost && (beside === 1 || (posts >= fewestBelowTitle && isInOrder(days.map(({ day }) => day)))))
      return { lines: new Set(days.map(({ line }) => line)), doubt: null };
    return { lines: new Set(), doubt: { kind: "days-beside-titles", line: first.line, count: days.length } };
  }
  return { lines: new Set(), doubt: null };
}

function isInOrder(days: readonly string[]): boolean {
  const pairs = days.slice(1).map((day, at) => [days[at] as string, day] as const);
  return pairs.every(([above, below]) => above >= below) || pairs.every(([above, below]) => above <= below);
}

export const blogPageRules: readonly Rule<State>[] = [
  boilerplate,
  {
    name: "comment line",
    owner: (place, state) => {
      if (!isCommentLine(place)) return null;
      state.posts.push(emptyPost({ commentCount: statedComments(place.line.text) }));
      state.awaiting = "title";
      return { owner: "metadata", field: "commentCount", entry: state.posts.length - 1 };
    },
  },
  {
    name: "name of the blog",
    owner: ({ line, above }, state) => {
      if (above !== undefined || state.posts.length > 0 || !isName(line.text)) return null;
      state.author = line.text;
      return { owner: "metadata", field: "author" };
    },
  },
  {
    name: "date line",
    owner: ({ line }, state) => {
      const post = state.posts.at(-1);
      const day = state.dateLines.has(line.number) ? dayIn(line.text) : null;
      if (!post || day === null) return null;
      post.claims.push(explicitClaim(day, line));
      return { owner: "metadata", field: "date", entry: state.posts.length - 1 };
    },
  },
  {
    name: "title",
    owner: ({ line }, state) => {
      const post = state.posts.at(-1);
      if (!post || state.awaiting !== "title") return null;
      post.title = line.text;
      state.awaiting = "body";
      return { owner: "title", entry: state.posts.length - 1 };
    },
  },
  {
    name: "read more",
    owner: ({ line, below }, state) => {
      const post = state.posts.at(-1);
      const last = below === undefined || statedComments(below.text) !== null;
      if (!post || state.awaiting !== "body" || !last || frameOf(line.text) !== "more") return null;
      post.excerpt = "marked";
      return { owner: "boilerplate", rule: "read-more" };
    },
  },
  {
    name: "body",
    owner: (_, state) => (state.awaiting === "body" ? { owner: "body", entry: state.posts.length - 1 } : null),
  },
];

/** Reads a blog page with the given rules; a test takes one away to see that its lines become unknown. */
export function readBlogPage(
  capture: TextCapture,
  rules = blogPageRules,
  dateLines = dateLinesOf(capture.lines).lines,
): Found {
  const state: State = { author: undefined, posts: [], awaiting: "comment line", dateLines };
  const ledger = applyRules(capture.lines, rules, state);
  return { drafts: finishPosts(capture, ledger, state.posts, state.author), ledger, problems: [] };
}

function read(capture: TextCapture): Reading | null {
  const { lines } = capture;
  const places = placesOf(lines);
  const counts = places.filter(isCommentLine);
  const first = counts[0]?.line;
  if (!first) return null;
  const { lines: dateLines, doubt } = dateLinesOf(lines);
  const found = readBlogPage(capture, blogPageRules, dateLines);
  const posts = found.drafts.filter((draft) => draft.kind === "post");
  return {
    ...found,
    because: [{ kind: "comment-lines", line: first.number, count: counts.length }],
    doubts: [
      ...(doubt ? [doubt] : []),
      ...textAbove(lines.filter((_, at) => found.ledger[at]?.owner === "unknown")),
      ...unplacedCount(places),
      ...commenterAsPost(posts),
      ...longTitles(posts),
      ...doubtsOf(lines.slice(first.number - 1), posts),
    ],
  };
}

/** Lines above the first count that read like a post: the counts of such a page stand below their posts. */
function textAbove(unknown: readonly Line[]): Observation[] {
  const [first] = unknown;
  const isProse = unknown.some(({ text }) => text.length > 120 || /[.!?]$/.test(text));
  return first && (unknown.length >= 3 || isProse) ? [observed("text-above-first-count", first)] : [];
}

/** A count that ends the page belongs to a post above it. */
function unplacedCount(places: readonly Place[]): Observation[] {
  const last = places.findLast(({ line }) => boilerplateRule(line.text) === null);
  if (!last?.afterBlank || statedComments(last.line.text) === null) return [];
  return [observed("post-without-body", last.line)];
}

/** One post with its comments below the same count again: the first commenter would become a post's title. */
function commenterAsPost(posts: readonly PostDraft[]): Observation[] {
  const [first, second, ...more] = posts;
  const isSame = first?.commentCount === second?.commentCount && (second?.commentCount ?? 0) > 0;
  if (!second || more.length > 0 || !isSame || !/^\p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(second.title)) return [];
  return [{ kind: "name-as-title", words: second.title }];
}

export const blogPage = textReader({
  kind: "blog-page",
  order: "newest-first",
  read,
});
