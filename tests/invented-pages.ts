import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCaptures } from "../src/import/read-captures.ts";
import { untitled } from "../src/language/index.ts";
import type { CommentDraft, PostDraft } from "../src/readers/draft.ts";
import { textRuns } from "../src/readers/tree-text.ts";

/**
 * Invented captures of blogs that never were, written without a look at the readers, with what a careful person reads in
 * them: `pages`, and `near-misses`, which invite a wrong claim.
 */
const fixtures = join(import.meta.dirname, "fixtures");

interface ExpectedPost {
  /** Null for a post without one. */
  title: string | null;
  date: string | null;
  commentCount: number | null;
  author: string | null;
  categories: string[];
  /** The first words of the text. */
  begins: string;
  comments?: ExpectedComment[];
}

interface ExpectedComment {
  author: string | null;
  date?: string | null;
  /** The first words of its text. */
  begins: string;
  /** The place of the comment that it answers, where the page says so. */
  replyTo?: number;
}

interface ExpectedPage {
  shape: string;
  posts: ExpectedPost[];
}

/** What a near miss must never give. A fact's row begins with the title of its post, or `*` for any. */
interface Never {
  titles?: string[];
  dates?: [string, string][];
  counts?: [string, number][];
  authors?: [string, string][];
  inBody?: string[];
}

/** What was found on a page, and what was claimed that is not so. */
export interface Judgement {
  name: string;
  shape: string;
  posts: number;
  found: number;
  dates: { stated: number; found: number };
  counts: { stated: number; found: number };
  comments: { stated: number; found: number };
  wrong: string[];
}

function folders(kind: "pages" | "near-misses"): string[] {
  return readdirSync(join(fixtures, kind)).sort();
}

/** The posts that the readers are sure of. */
function postsOf(folder: string): PostDraft[] {
  const { captures } = readCaptures([{ name: "input.txt", bytes: readFileSync(join(folder, "input.txt")) }], []);
  return captures.flatMap(({ record, reading }) =>
    record.reader === undefined ? [] : reading.drafts.filter((draft) => draft.kind === "post"),
  );
}

function expected<Value>(folder: string): Value {
  return JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
}

/** The invented pages as the readers read them. */
export function judgePages(): Judgement[] {
  return folders("pages").map((name) => {
    const folder = join(fixtures, "pages", name);
    const { shape, posts } = expected<ExpectedPage>(folder);
    const drafts = postsOf(folder);
    const pairs = drafts.map((draft) => ({ draft, post: posts.find((one) => isSame(draft, one)) }));
    const right = pairs.flatMap(({ draft, post }) => (post ? [{ draft, post }] : []));
    return {
      name,
      shape,
      posts: posts.length,
      found: right.length,
      dates: {
        stated: posts.filter(({ date }) => date !== null).length,
        found: right.filter(({ draft, post }) => post.date !== null && dateOf(draft) === post.date).length,
      },
      counts: {
        stated: posts.filter(({ commentCount }) => commentCount !== null).length,
        found: right.filter(({ draft, post }) => post.commentCount !== null && draft.commentCount === post.commentCount)
          .length,
      },
      comments: {
        stated: sumOf(posts, ({ comments = [] }) => comments.length),
        found: sumOf(right, ({ draft }) => draft.comments?.length ?? 0),
      },
      wrong: pairs.flatMap(({ draft, post }) => (post ? wrongFacts(draft, post) : [`title "${draft.title}"`])),
    };
  });
}

/** True for a draft with the title of a post, or for one without a title that begins as the post does. */
function isSame(draft: PostDraft, { title, begins }: ExpectedPost): boolean {
  return title === null ? draft.title === untitled && wordsOf(draft.body).startsWith(begins) : draft.title === title;
}

function sumOf<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}

/** What the readers claim of near misses, though it is not so. */
export function claimedOfNearMisses(): { name: string; wrong: string[] }[] {
  return folders("near-misses").map((name) => {
    const folder = join(fixtures, "near-misses", name);
    const { never } = expected<{ never: Never }>(folder);
    return { name, wrong: postsOf(folder).flatMap((draft) => forbidden(draft, never)) };
  });
}

function dateOf({ claims }: PostDraft): string | null {
  return claims[0]?.says ?? null;
}

function wrongFacts(draft: PostDraft, post: ExpectedPost): string[] {
  const facts = [
    { what: "date", is: dateOf(draft), should: post.date },
    { what: "count", is: draft.commentCount, should: post.commentCount },
    { what: "author", is: draft.author ?? null, should: post.author },
  ];
  // A month or a year is no wrong date of a day in it.
  const isRight = (is: string | number, should: string | number | null): boolean =>
    is === should || (typeof is === "string" && typeof should === "string" && should.startsWith(`${is}-`));
  const wrong = facts.filter(({ is, should }) => is !== null && !isRight(is, should));
  const categories = draft.categories.filter((category) => !post.categories.includes(category));
  return [
    ...wrong.map(({ what, is, should }) => `${what} of "${draft.title}": ${is}, not ${should}`),
    ...categories.map((category) => `category of "${draft.title}": ${category}`),
    ...(draft.comments ?? []).flatMap((comment) =>
      isExpected(comment, post.comments ?? []) ? [] : [`comment on "${draft.title}": ${wordsOf(comment.body)}`],
    ),
  ];
}

/** True for a comment that a careful person reads too, with its name, its day and what it answers if they are read. */
function isExpected({ author, date, body, replyTo }: CommentDraft, comments: readonly ExpectedComment[]): boolean {
  const words = wordsOf(body);
  return comments.some(
    (one) =>
      words.startsWith(one.begins) &&
      (author === null || one.author === author) &&
      (date === undefined || one.date === date) &&
      (replyTo === undefined || one.replyTo === replyTo),
  );
}

function wordsOf(body: CommentDraft["body"]): string {
  return textRuns(body, { images: true })
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/\s+/g, " ");
}

function forbidden(
  draft: PostDraft,
  { titles = [], dates = [], counts = [], authors = [], inBody = [] }: Never,
): string[] {
  const isOf = ([title]: readonly [string, unknown]): boolean => title === "*" || title === draft.title;
  const text = wordsOf(draft.body);
  return [
    ...titles.filter((title) => title === draft.title).map((title) => `title "${title}"`),
    ...dates.filter((row) => isOf(row) && row[1] === dateOf(draft)).map(([, date]) => `date ${date}`),
    ...counts.filter((row) => isOf(row) && row[1] === draft.commentCount).map(([, count]) => `count ${count}`),
    ...authors.filter((row) => isOf(row) && row[1] === draft.author).map(([, author]) => `author ${author}`),
    ...inBody.filter((words) => text.includes(words)).map((words) => `words "${words}"`),
  ];
}
