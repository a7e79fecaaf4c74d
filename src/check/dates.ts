import { join } from "node:path";
import { boundsOf, claimsOf, suggestionOf } from "../dating/claims.ts";
import { allDays, type DaySet, formatDays, intersect } from "../dating/interval.ts";
import { dateOf, datePosts } from "../dating/solve.ts";
import type { Content } from "../entry/content.ts";
import type { Evidence } from "../entry/evidence.ts";
import type { Finding } from "../entry/finding.ts";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { capturedPages } from "../page-order/captured-pages.ts";

/** Dates that their evidence does not give, and pages whose order contradicts what dates their posts. */
export function checkDates(content: Content): Finding[] {
  return [...differingDates(content), ...brokenOrders(content)];
}

function differingDates({ folder, posts }: Content): Finding[] {
  return posts.flatMap(({ file, date, evidence }) => {
    const given = dateOf(evidence);
    return given === date ? [] : [{ kind: "date-differs" as const, where: join(folder, file), date, evidence: given }];
  });
}

function brokenOrders({ folder, posts, captures }: Content): Finding[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  const { broken } = datePosts(
    posts.map(({ slug, title, evidence }) => ({ key: slug, title, claims: claimsOf(evidence) })),
    capturedPages(posts, captures).map((page) => page.entries.map(({ slug }) => slug)),
  );
  return broken.map(({ upper, lower, circle }) => {
    const [above, below] = [bySlug.get(upper), bySlug.get(lower)];
    const titles = { above: above?.title ?? upper, below: below?.title ?? lower };
    return { kind: "order-broken", where: join(folder, above?.file ?? upper), ...titles, circle };
  });
}

/** Why a post has its date, claim by claim, in lines for a person; null where there is no such post. */
export function explainDate(content: Content, slug: string): string[] | null {
  const post = content.posts.find((one) => one.slug === slug);
  if (!post) return null;
  const lines = [`${join(content.folder, post.file)}: ${post.title}`];
  const { dates: said } = messages.check;
  let left: DaySet = allDays;
  const say = (row: Evidence, isBound: boolean, days: DaySet): void => {
    const narrowed = intersect(left, days);
    const marks = row.holds === false;
    lines.push(`  ${said.claim(row.kind, isBound, row.says, terminal.sayEvidence(row))}`);
    if (marks) lines.push(`    ${said.contradicted}`);
    else if (narrowed.length === 0) lines.push(`    ${said.unfitting}`);
    else if (JSON.stringify(narrowed) === JSON.stringify(left)) lines.push(`    ${said.nothingMore}`);
    else {
      const before = formatDays(left, { from: false, to: false }) ?? said.everyDay;
      left = narrowed;
      lines.push(`    ${said.leaves(before, formatDays(left, { from: false, to: false }) ?? "")}`);
    }
  };
  for (const row of post.evidence) {
    const bounds = boundsOf(row);
    if (JSON.stringify(bounds) !== JSON.stringify(allDays)) say(row, true, bounds);
  }
  const suggesting = post.evidence.flatMap((row) => {
    const suggestion = suggestionOf(row);
    // A place that rests on no suggestion has been told as a bound.
    return suggestion && (row.kind !== "order" || row.says.includes("?")) ? [{ row, suggestion }] : [];
  });
  for (const { row, suggestion } of suggesting.sort((one, other) => one.suggestion.round - other.suggestion.round)) {
    say(row, false, suggestion.days);
  }
  if (post.evidence.length === 0) lines.push(`  ${said.undated}`);
  lines.push(`  ${said.result(post.date)}`);
  return lines;
}
