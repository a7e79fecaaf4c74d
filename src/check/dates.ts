import { join } from "node:path";
import { boundsOf, claimsOf, suggestionOf } from "../dating/claims.ts";
import { allDays, type DaySet, formatDays, intersect } from "../dating/interval.ts";
import { dateOf, datePosts } from "../dating/solve.ts";
import type { Content } from "../entry/load.ts";
import type { Evidence } from "../entry/schema.ts";
import { sayDate } from "../language/index.ts";
import { capturedPages } from "../page-order/captured-pages.ts";
import type { Finding } from "./check.ts";

/** What is worth knowing of the dates: claims that lost, dates that their evidence does not give, pages whose order is broken. */
export function findInDates(content: Content): Finding[] {
  const { folder, posts } = content;
  const files = new Map(posts.map(({ slug, file }) => [slug, join(folder, file)]));
  const where = (slug: string): string => files.get(slug) ?? slug;
  const findings: Finding[] = [];
  for (const { slug, date, evidence } of posts) {
    for (const { says, because } of evidence.filter(({ holds }) => holds === false)) {
      findings.push({
        kind: "contradiction",
        where: where(slug),
        what: `${says} (${because}) against ${date ?? "no date"}`,
      });
    }
    const given = dateOf(evidence);
    if (given !== date) {
      const what = `the date is ${date ?? "absent"}, the evidence gives ${given ?? "none"}; a row of kind editor says why a person knows better`;
      findings.push({ kind: "date", where: where(slug), what });
    }
  }
  const { broken } = datePosts(
    posts.map(({ slug, title, evidence }) => ({ key: slug, name: title, claims: claimsOf(evidence) })),
    capturedPages(posts, content.captures).map((page) => page.entries.map(({ slug }) => slug)),
  );
  for (const { upper, lower, circle } of broken) {
    const why = circle ? "pages list each above the other" : "their dates say the reverse";
    findings.push({
      kind: "order",
      where: where(upper),
      what: `stands right above ${lower}, but ${why}; the order dates neither`,
    });
  }
  return findings;
}

/** Why a post has its date, claim by claim, in lines for a person; null where there is no such post. */
export function explainDate(content: Content, slug: string): string[] | null {
  const post = content.posts.find((one) => one.slug === slug);
  if (!post) return null;
  const lines = [`${join(content.folder, post.file)}: ${post.title}`];
  let left: DaySet = allDays;
  const say = (row: Evidence, what: string, days: DaySet): void => {
    const narrowed = intersect(left, days);
    const marks = row.holds === false;
    lines.push(`  ${row.kind} ${what} ${row.says}: ${row.because}`);
    if (marks) lines.push("    is contradicted by other claims, and is set aside");
    else if (narrowed.length === 0) lines.push("    fits no day that is left, and is not used");
    else if (JSON.stringify(narrowed) === JSON.stringify(left)) lines.push("    excludes nothing more");
    else {
      const before = formatDays(left, { from: false, to: false }) ?? "every day";
      left = narrowed;
      lines.push(`    of ${before} leaves ${formatDays(left, { from: false, to: false })}`);
    }
  };
  for (const row of post.evidence) {
    const bounds = boundsOf(row);
    if (JSON.stringify(bounds) !== JSON.stringify(allDays)) say(row, "bounds", bounds);
  }
  const suggesting = post.evidence.flatMap((row) => {
    const suggestion = suggestionOf(row);
    // A place that rests on no suggestion has been told as a bound.
    return suggestion && (row.kind !== "order" || row.says.includes("?")) ? [{ row, suggestion }] : [];
  });
  for (const { row, suggestion } of suggesting.sort((one, other) => one.suggestion.round - other.suggestion.round)) {
    say(row, "suggests", suggestion.days);
  }
  if (post.evidence.length === 0) lines.push("  nothing dates it");
  lines.push(`  result: ${post.date ?? "no date"} (${sayDate(post.date)})`);
  return lines;
}
