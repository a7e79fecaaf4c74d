import { stringify } from "csv-stringify/sync";
import type { Archive } from "../archive/archive.ts";
import type { Evidence } from "../entry/evidence.ts";
import { certaintyWords } from "../language/index.ts";
import { addresses } from "../site/addresses.ts";
import { siteUrl } from "../site/site-url.ts";
import { withoutFormulas } from "./formulas.ts";

type Row = Record<string, string | number>;

/** data/posts.csv: one row per post. Lists are joined by semicolons; an unknown comment count is empty. */
export function postRows({ posts, site }: Archive): Row[] {
  return posts.map((post) => ({
    slug: post.slug,
    number: post.nr,
    title: post.title,
    author: post.author,
    date: post.date ?? "",
    certainty: certaintyWords[post.certainty].word,
    disputed: post.isDisputed ? certaintyWords.disputed.word : "",
    evidence: post.evidence.map(evidenceCell).join(";"),
    monthsCertain: post.months.certain.join(";"),
    monthsPossible: post.months.possible.join(";"),
    commentCount: post.commentCount ?? "",
    commentsKept: post.comments?.length ?? 0,
    tags: post.tags.map(({ slug }) => slug).join(";"),
    categories: post.categories.join(";"),
    visits: post.visits.map(({ number }) => number).join(";"),
    images: post.images.map(({ name }) => name).join(";"),
    text: post.text,
    url: siteUrl(site, addresses.post(post.slug)),
    originalUrl: post.originalUrl ?? "",
    sources: post.sources.map(({ capture, lines }) => `${capture}:${lines[0]}-${lines[1]}`).join(";"),
  }));
}

/** "archive-heading 2017-12", "text ../2017-11-21 (holds: false)". */
function evidenceCell({ kind, says, holds }: Evidence): string {
  return `${kind} ${says}${holds === false ? " (holds: false)" : ""}`;
}

/** data/visits.csv: one row per visit. */
export function visitRows({ visits }: Archive): Row[] {
  return visits.map(({ number, dates, asWritten, host, section, posts }) => ({
    number,
    dates: dates.join(";"),
    asWritten,
    host,
    section: section.title,
    theme: section.theme,
    posts: posts.map(({ slug }) => slug).join(";"),
  }));
}

/** Rows → CSV with a header row. No cell is a formula, whether a spreadsheet takes commas, semicolons or both as separators. */
export function writeCsv(rows: readonly Row[]): string {
  return stringify([...rows], { header: true, cast: { string: withoutFormulas } });
}
