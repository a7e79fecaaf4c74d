import { explicitClaim } from "../../dating/claims.ts";
import { parseDay, untitled } from "../../language/index.ts";
import type { Capture, PostDraft, Reader, Reading } from "../index.ts";
import { bodyLines, type Ledger } from "../ledger.ts";
import { furnitureRule } from "./boilerplate.ts";
import { applyRules, type Place, placesOf, type Rule } from "./rules.ts";

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

const commentLine = /^(?:(\d+) kommentar(?:er)?|Lämna en kommentar)$/i;
const readMore = /^(?:\(?Läs mer|Fortsätt läsa(?: .{1,120})?)\)?\s*(?:…|\.{3}|→|»|>)?$/i;
const brokenOff = /(?:…|\[(?:…|\.{3})\])$/;

/** A short line that may be a name, and is none of the words that menus begin with. */
function isName(text: string): boolean {
  return (
    text.split(" ").length <= 5 &&
    /^\p{Lu}/u.test(text) &&
    !/^(?:meny|hem|sök|start|startsida|arkiv|kontakt|om|blogg|hoppa till .*)$/iu.test(text)
  );
}

/** The number of comments that a comment line states, null where the line is none. */
function statedComments(text: string): number | null {
  const found = commentLine.exec(text);
  return found ? Number(found[1] ?? 0) : null;
}

/** A comment line stands alone above a title. A capture may have lost all its blank lines, and then it need not stand alone. */
function isCommentLine({ line, below, afterBlank, dense }: Place): boolean {
  if (statedComments(line.text) === null || below === undefined || statedComments(below.text) !== null) return false;
  return afterBlank || dense;
}

/**
 * The lines beside the titles that are a day and nothing else, where most posts of the page have one there: above the
 * title or below it. A single one is the post's own text, an invitation's day or a title.
 */
function dateLinesOf(lines: Capture["lines"]): Set<number> {
  const places = placesOf(lines);
  const comments = places.flatMap((place, at) => (isCommentLine(place) ? [at] : []));
  for (const beside of [1, 2]) {
    const days = comments.flatMap((at) => {
      const line = places[at + beside]?.line;
      return line && parseDay(line.text) !== null ? [line.number] : [];
    });
    if (days.length > 0 && days.length * 2 > comments.length && (days.length > 1 || beside === 2)) return new Set(days);
  }
  return new Set();
}

export const blogPageRules: readonly Rule<State>[] = [
  {
    name: "furniture",
    owner: ({ line }) => {
      const rule = furnitureRule(line.text);
      return rule ? { owner: "furniture", rule } : null;
    },
  },
  {
    name: "comment line",
    owner: (place, state) => {
      if (!isCommentLine(place)) return null;
      const commentCount = statedComments(place.line.text);
      state.posts.push({ kind: "post", title: "", commentCount, categories: [], claims: [], body: [], excerpt: false });
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
    owner: (place, state) => {
      const post = state.posts.at(-1);
      const day = parseDay(place.line.text);
      if (!post || day === null || !state.dateLines.has(place.line.number)) return null;
      post.claims.push(explicitClaim(day, place.line.text));
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
      if (!post || state.awaiting !== "body" || !last || !readMore.test(line.text)) return null;
      post.excerpt = true;
      return { owner: "furniture", rule: "read-more" };
    },
  },
  {
    name: "body",
    owner: (_, state) => (state.awaiting === "body" ? { owner: "body", entry: state.posts.length - 1 } : null),
  },
];

/** Reads a blog page with the given rules; a test takes one away to see that its lines become unknown. */
export function readBlogPage(capture: Capture, rules = blogPageRules): Reading {
  const state: State = {
    author: undefined,
    posts: [],
    awaiting: "comment line",
    dateLines: dateLinesOf(capture.lines),
  };
  const ledger = applyRules(capture.lines, rules, state);
  return { drafts: finishPosts(capture, ledger, state.posts, state.author), ledger, problems: [] };
}

/** Gives posts their author and body lines, and says which of them the capture breaks off. */
export function finishPosts(
  capture: Capture,
  ledger: Ledger,
  posts: readonly PostDraft[],
  author: string | undefined,
): PostDraft[] {
  return posts.map((post, entry) => {
    const body = bodyLines(capture.lines, ledger, entry);
    return {
      ...post,
      title: post.title || untitled,
      author: post.author ?? author,
      body,
      excerpt: post.excerpt || brokenOff.test(body.at(-1)?.text ?? ""),
    };
  });
}

export const blogPage: Reader = {
  kind: "blog-page",
  order: "newest-first",
  recognise({ lines }) {
    const found = placesOf(lines).filter(isCommentLine);
    const first = found[0]?.line;
    return first
      ? `${found.length} kommentarsrader, var och en ovanför en rubrik, den första på rad ${first.number}`
      : null;
  },
  read: (capture) => readBlogPage(capture),
};
