import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadContent } from "../src/entry/load.ts";
import type { Post } from "../src/entry/schema.ts";
import { planImport } from "../src/import/import.ts";
import { asOneBlog } from "../src/import/one-blog.ts";
import { readCaptures } from "../src/import/read-captures.ts";

/** Folders of invented captures, each several pages of one blog, or of two in one folder, with what a careful person reads in them. */
const fixtures = join(import.meta.dirname, "fixtures", "blogs");

interface ExpectedPost {
  title: string;
  date: string | null;
  /** Several where the pages were saved on different days. */
  commentCount: number | number[] | null;
  author: string | null;
  files: string[];
}

interface ExpectedFolder {
  blogs: { name: string; files: string[] }[];
  posts: ExpectedPost[];
}

/** What an import of a whole folder made of it. */
export interface JudgedFolder {
  name: string;
  /** How many posts the folder has, and how many of them are an entry. */
  posts: number;
  found: number;
  /** The files that are kept unread as those of another blog. */
  otherBlog: string[];
  /** Claims that are not so, by the entry. */
  wrong: string[];
  /** The sources of each entry. */
  sources: string[][];
}

const empty = loadContent(join(import.meta.dirname, "no-such-folder"));

/** The folders of invented captures, each imported whole into an empty content folder. */
export function judgeBlogs(): JudgedFolder[] {
  return readdirSync(fixtures).sort().map(judgeFolder);
}

function judgeFolder(name: string): JudgedFolder {
  const folder = join(fixtures, name);
  const { blogs, posts }: ExpectedFolder = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const names = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  const files = names.map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) }));
  const read = asOneBlog(readCaptures(files, []), empty);
  const plan = planImport(read, empty, { facts: false, force: false, restore: [] }, null);
  const entries = plan.after.flatMap((entry) => (entry.type === "post" ? [entry] : []));
  const named = new Map(
    read.captures.map(({ name, reading }) => [
      name,
      reading.drafts.flatMap((draft) => (draft.kind === "post" ? draft : [])),
    ]),
  );
  const pairs = entries.map((entry) => ({ entry, post: posts.find((post) => isOf(entry, post)) }));
  return {
    name,
    posts: posts.length,
    found: new Set(pairs.flatMap(({ post }) => post ?? [])).size,
    otherBlog: read.captures
      .filter(({ reading }) => reading.doubts.some(({ kind }) => kind === "other-blog"))
      .map(({ name }) => name),
    wrong: pairs.flatMap(({ entry, post }) => {
      const where = entry.sources.map(({ capture, lines }) => `${capture}:${lines.join("–")}`).join(", ");
      if (!post) return [`${where}: title "${entry.title}"`];
      const drafts = entry.sources.flatMap(({ capture }) => named.get(capture) ?? []);
      const authors = drafts.flatMap(({ title, author }) => (title === post.title && author ? [author] : []));
      return [...wrongFacts(entry, post, authors), ...mixed(entry, blogs)].map((what) => `${where}: ${what}`);
    }),
    sources: entries.map(({ sources }) => sources.map(({ capture }) => capture)),
  };
}

/** True for the entry of a post: it has its title, and no source that the post is not in. */
function isOf({ title, sources }: Post, post: ExpectedPost): boolean {
  return title === post.title && sources.every(({ capture }) => post.files.includes(capture));
}

/** `authors` are those that the captures name: an entry without one has the archive's. */
function wrongFacts({ title, date, commentCount }: Post, post: ExpectedPost, authors: readonly string[]): string[] {
  const counts = [post.commentCount].flat();
  const isDate = date === undefined || date === post.date || post.date?.startsWith(`${date}-`);
  return [
    ...(isDate ? [] : [`date of "${title}": ${date}, not ${post.date}`]),
    ...(commentCount === null || counts.includes(commentCount)
      ? []
      : [`count of "${title}": ${commentCount}, not ${counts.join(" or ")}`]),
    ...authors.filter((author) => author !== post.author).map((author) => `author of "${title}": ${author}`),
  ];
}

/** An entry with sources of two blogs. */
function mixed({ title, sources }: Post, blogs: ExpectedFolder["blogs"]): string[] {
  const owners = blogs.filter(({ files }) => sources.some(({ capture }) => files.includes(capture)));
  return owners.length > 1 ? [`"${title}" is of two blogs`] : [];
}
