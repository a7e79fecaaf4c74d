import type { Certainty, listedCertainties } from "../entry/certainty.ts";
import { grouped } from "../entry/grouped.ts";
import type { ArchivedPost, ArchivedVisit } from "./archived.ts";

/** How many posts belong to a month or year with each degree of certainty, and how many of all these are disputed. */
export type CertaintyCounts = Record<(typeof listedCertainties)[number] | "disputed", number>;

export interface MonthGroup {
  /** EDTF month. */
  month: string;
  posts: ArchivedPost[];
  visits: ArchivedVisit[];
  counts: CertaintyCounts;
  newer: string | null;
  older: string | null;
}

export interface YearGroup {
  year: string;
  posts: ArchivedPost[];
  visits: ArchivedVisit[];
  counts: CertaintyCounts;
  months: MonthGroup[];
  newer: string | null;
  older: string | null;
}

/** How many posts and visits a month has. */
export interface CalendarMonth {
  month: string;
  posts: number;
  visits: number;
  counts: CertaintyCounts;
}

/** A year of the calendar. Many pages show some, so it has no posts: an edit of one would change them all. */
export interface CalendarYear {
  year: string;
  months: CalendarMonth[];
}

/** What the calendar shows of years. */
export function calendarOf(years: readonly YearGroup[]): CalendarYear[] {
  return years.map(({ year, months }) => ({
    year,
    months: months.map(({ month, posts, visits, counts }) => ({
      month,
      posts: posts.length,
      visits: visits.length,
      counts,
    })),
  }));
}

/** Every month that may have a post or has a visit, newest first. A post that may belong to two months is in both. */
export function byMonth(posts: readonly ArchivedPost[], visits: readonly ArchivedVisit[]): MonthGroup[] {
  const postsOf = grouped(posts, ({ months }) => [...months.certain, ...months.possible]);
  const visitsOf = grouped(visits, ({ dates }) => new Set(dates));
  return newestFirst(postsOf, visitsOf).map(({ name: month, ...neighbours }) => {
    const posts = postsOf.get(month) ?? [];
    const counts = countCertainties(posts, ({ certainty }) => certainty);
    return { month, posts, visits: visitsOf.get(month) ?? [], counts, ...neighbours };
  });
}

/** Every year of the months, and of the posts whose date gives only a year; newest first. */
export function byYear(
  posts: readonly ArchivedPost[],
  visits: readonly ArchivedVisit[],
  months: readonly MonthGroup[],
): YearGroup[] {
  const postsOf = grouped(posts, ({ years }) => years);
  const visitsOf = grouped(visits, ({ years }) => years);
  const monthsOf = grouped(months, ({ month }) => [month.slice(0, 4)]);
  return newestFirst(postsOf, visitsOf, monthsOf).map(({ name: year, ...neighbours }) => {
    const posts = postsOf.get(year) ?? [];
    const counts = countCertainties(posts, ({ yearCertainty }) => yearCertainty);
    const groups = { posts, visits: visitsOf.get(year) ?? [], months: monthsOf.get(year) ?? [] };
    return { year, ...groups, counts, ...neighbours };
  });
}

function countCertainties(
  posts: readonly ArchivedPost[],
  certaintyOf: (post: ArchivedPost) => Certainty,
): CertaintyCounts {
  const counts = { stated: 0, derived: 0, likely: 0, possible: 0, disputed: 0 };
  for (const post of posts) {
    const certainty = certaintyOf(post);
    if (certainty !== "undated") counts[certainty] += 1;
    if (post.isDisputed) counts.disputed += 1;
  }
  return counts;
}

/** The months or years that are keys of some maps, newest first, each with the next newer and the next older one. */
function newestFirst(
  ...groups: readonly ReadonlyMap<string, unknown>[]
): { name: string; newer: string | null; older: string | null }[] {
  const names = [...new Set(groups.flatMap((group) => [...group.keys()]))].sort().reverse();
  return names.map((name, at) => ({ name, newer: names[at - 1] ?? null, older: names[at + 1] ?? null }));
}
