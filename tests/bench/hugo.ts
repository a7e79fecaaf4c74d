import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../../src/entry/content.ts";
import type { Filed, Post } from "../../src/entry/schema.ts";

/**
 * The archive of a content folder as a site for Hugo: the same posts and visits, with lists by month, tag and number of
 * comments. `same-bytes` is a theme with the parts of our pages; `two-lines` shows the title and the text.
 */
export type Theme = "same-bytes" | "two-lines";

/** Writes the site into a folder, which is made anew. */
export function writeHugoSite(content: Content, folder: string, theme: Theme): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["content/posts", "content/visits", "data"]) mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(import.meta.dirname, "hugo", theme), join(folder, "layouts"), { recursive: true });
  writeFileSync(join(folder, "config.json"), JSON.stringify(settings(content.site?.title ?? "")));
  writeFileSync(join(folder, "data/menu.json"), JSON.stringify(menu));
  const digests = new Map(
    content.captures.flatMap(({ names, sha256 }) => names.map((name) => [name, sha256] as const)),
  );
  for (const [at, post] of content.posts.entries()) {
    const fields = fieldsOf(post, content.posts[at - 1], content.posts[at + 1], digests);
    writeFileSync(join(folder, "content/posts", `${post.slug}.md`), `${JSON.stringify(fields)}\n${post.body}\n`);
  }
  for (const { number, host, asWritten } of content.sections.flatMap(({ visits }) => visits)) {
    const fields = { ...nothing, title: host, slug: String(number), nr: number, day: asWritten };
    writeFileSync(join(folder, "content/visits", `${number}.md`), `${JSON.stringify(fields)}\n${host}, ${asWritten}\n`);
  }
}

const settings = (title: string) => ({
  title,
  baseURL: "/",
  languageCode: "sv",
  defaultContentLanguage: "sv",
  uglyURLs: true,
  disableKinds: ["RSS", "sitemap", "robotsTXT", "404"],
  taxonomies: { tag: "tags", month: "months", year: "years", number: "numbers" },
  markup: { goldmark: { parser: { autoHeadingID: false } } },
});

const menu = {
  above: "posts,timeline,tags,comments,visits,report,search,about".split(",").map(menuItem),
  below: "sources,gaps,data,accessibility".split(",").map(menuItem),
};

function menuItem(name: string): { name: string; address: string } {
  return { name, address: `${name}.html` };
}

const nothing = {
  author: "",
  tags: [],
  months: [],
  years: [],
  numbers: [],
  count: 0,
  certainty: "",
  evidence: [],
  lines: [],
  sources: [],
};

/** What the pages of a post show of it. */
function fieldsOf(
  post: Filed<Post>,
  older: Filed<Post> | undefined,
  newer: Filed<Post> | undefined,
  digests: ReadonlyMap<string, string>,
): object {
  const { slug, title, author, nr, tags, date = "", evidence, commentCount, images, sources } = post;
  const lines = post.body.split(/\n+/).filter((line) => line !== "");
  const link = (other: Filed<Post> | undefined) => other && { slug: other.slug, title: other.title };
  return {
    ...{ slug, title, author, nr, tags, lines, day: date, count: commentCount ?? 0 },
    certainty: date.includes("?") ? "likely" : date.length === 10 ? "stated" : "derived",
    evidence: evidence.map(({ kind, says }) => `${says}: ${kind}`),
    years: date === "" ? [] : [date.slice(0, 4)],
    months: date === "" ? ["undated"] : [date.slice(0, 7)],
    numbers: [`${commentCount ?? "unknown"}`],
    opening: lines[0]?.slice(0, 80),
    ...{ older: link(older), newer: link(newer) },
    missing: images.length > 0 && { slug, title, what: images.map(({ name }) => name).join(", ") },
    sources: sources.map((source) => ({
      capture: source.capture,
      lines: "lines" in source ? source.lines?.join("–") : "",
      digest: digests.get(source.capture) ?? "",
    })),
  };
}
