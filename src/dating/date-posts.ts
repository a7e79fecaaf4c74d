import type { Evidence, EvidenceKind } from "../entry/schema.ts";
import type { Claim } from "./claims.ts";
import { daysOf, firstDay, hull, lastDay } from "./interval.ts";

/** A post to date: what it is called in reasons, and what claims to know when it was written. */
export interface Undated {
  key: string;
  title: string;
  claims: readonly Claim[];
}

export interface Dating {
  /** EDTF; absent when nothing dates the post. */
  date?: string;
  evidence: Evidence[];
}

/** Claims that date a post by themselves, strongest first, and whether the date they give is certain. */
const strengths: readonly { kind: EvidenceKind; certain: boolean }[] = [
  { kind: "explicit", certain: true },
  { kind: "archive-heading", certain: true },
  { kind: "image-name", certain: false },
  { kind: "visit", certain: false },
];

/**
 * Dates each post by its strongest claim. A visit with several occasions is narrowed to those that its place allows
 * between dated posts. `pages` are the keys of each page's posts, newest first.
 */
export function datePosts(posts: readonly Undated[], pages: readonly (readonly string[])[]): Map<string, Dating> {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const dated = new Map(posts.map((post) => [post.key, dateAlone(post)]));
  const settled = new Map([...dated].filter(([, { date }]) => date !== undefined && !date.startsWith("[")));
  for (const [key, dating] of dated) {
    if (dating.date === undefined || settled.has(key)) continue;
    const place = placeOf(key, pages, settled, byKey);
    const possible = daysOf(dating.date).filter(
      ({ from, to }) => from <= place.notAfter.day && to >= place.notBefore.day,
    );
    const months = possible.map(({ from }) => from.slice(0, 7));
    if (months.length === 0 || months.length === daysOf(dating.date).length) continue;
    dated.set(key, {
      date: listOf(months, true),
      evidence: [...dating.evidence, ...place.evidence],
    });
  }
  return dated;
}

function dateAlone(post: Undated): Dating {
  const rank = (claim: Claim): number => strengths.findIndex(({ kind }) => kind === claim.kind);
  const claims = post.claims.filter((claim) => rank(claim) >= 0).sort((one, other) => rank(one) - rank(other));
  const evidence = claims.map(({ kind, says, because }) => ({ kind, says, because }));
  const [strongest] = claims;
  if (!strongest) return { evidence };
  const certain = strengths[rank(strongest)]?.certain === true;
  if (certain) return { date: strongest.says, evidence };
  const list = /^\[(.+)\]$/.exec(strongest.says)?.[1];
  return { date: list === undefined ? `${strongest.says}?` : listOf(list.split(","), true), evidence };
}

function listOf(dates: readonly string[], uncertain: boolean): string {
  const marked = dates.map((date) => (uncertain ? `${date}?`.replace("??", "?") : date));
  return marked.length === 1 ? String(marked[0]) : `[${marked.join(",")}]`;
}

interface Place {
  notAfter: { day: string };
  notBefore: { day: string };
  evidence: Evidence[];
}

/** What the nearest dated posts above and below a post say of it, over all pages that hold it. */
function placeOf(
  key: string,
  pages: readonly (readonly string[])[],
  dated: ReadonlyMap<string, Dating>,
  posts: ReadonlyMap<string, Undated>,
): Place {
  let above: { day: string; key: string } | null = null;
  let below: { day: string; key: string } | null = null;
  for (const page of pages) {
    const at = page.indexOf(key);
    if (at < 0) continue;
    const upper = page.slice(0, at).findLast((other) => dated.has(other));
    const lower = page.slice(at + 1).find((other) => dated.has(other));
    const upperDay = upper && hull(dated.get(upper)?.date ?? "..").to;
    const lowerDay = lower && hull(dated.get(lower)?.date ?? "..").from;
    if (upper && upperDay && (!above || upperDay < above.day)) above = { day: upperDay, key: upper };
    if (lower && lowerDay && (!below || lowerDay > below.day)) below = { day: lowerDay, key: lower };
  }
  const title = (other: string): string => posts.get(other)?.title ?? other;
  const reasons = [above && `under ”${title(above.key)}”`, below && `över ”${title(below.key)}”`].filter(Boolean);
  return {
    notAfter: { day: above?.day ?? lastDay },
    notBefore: { day: below?.day ?? firstDay },
    evidence:
      reasons.length === 0
        ? []
        : [
            {
              kind: "order",
              says: `${below?.day ?? ".."}/${above?.day ?? ".."}`,
              because: `på sidan, som har de nyaste inläggen överst, står det ${reasons.join(" och ")}`,
            },
          ],
  };
}
