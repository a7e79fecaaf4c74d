import type { ArchivedPost, ArchivedVisit } from "./archive.ts";
import type { Certainty } from "./certainty.ts";

/** How many of a month's or year's posts are placed there how surely. */
export type CertaintyCounts = Record<Exclude<Certainty, "undated">, number>;

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

/** Every month that may hold a post or holds a visit, newest first. A post that may belong to two stands in both. */
export function byMonth(posts: readonly ArchivedPost[], visits: readonly ArchivedVisit[]): MonthGroup[] {
  const groups = new Map<string, MonthGroup>();
  const group = (month: string): MonthGroup => {
    const found = groups.get(month) ?? { month, posts: [], visits: [], counts: noCounts(), newer: null, older: null };
    groups.set(month, found);
    return found;
  };
  for (const post of posts) {
    for (const month of [...post.months.certain, ...post.months.possible]) add(group(month), post, post.certainty);
  }
  for (const visit of visits) for (const month of new Set(visit.dates)) group(month).visits.push(visit);
  return withNeighbours([...groups.values()], ({ month }) => month);
}

/** Every year from the months, and from dates that only a year can claim; newest first. */
export function byYear(
  posts: readonly ArchivedPost[],
  visits: readonly ArchivedVisit[],
  months: readonly MonthGroup[],
): YearGroup[] {
  const groups = new Map<string, YearGroup>();
  const group = (year: string): YearGroup => {
    const found = groups.get(year) ?? {
      year,
      posts: [],
      visits: [],
      counts: noCounts(),
      months: [],
      newer: null,
      older: null,
    };
    groups.set(year, found);
    return found;
  };
  for (const post of posts) for (const year of post.years) add(group(year), post, post.yearCertainty);
  for (const visit of visits) for (const year of visit.years) group(year).visits.push(visit);
  for (const month of months) group(month.month.slice(0, 4)).months.push(month);
  return withNeighbours([...groups.values()], ({ year }) => year);
}

function add(group: MonthGroup | YearGroup, post: ArchivedPost, certainty: Certainty): void {
  group.posts.push(post);
  if (certainty !== "undated") group.counts[certainty] += 1;
}

function noCounts(): CertaintyCounts {
  return { certain: 0, likely: 0, possible: 0 };
}

function withNeighbours<G extends { newer: string | null; older: string | null }>(
  groups: G[],
  name: (group: G) => string,
): G[] {
  groups.sort((one, other) => (name(one) < name(other) ? 1 : -1));
  for (const [at, group] of groups.entries()) {
    const [newer, older] = [groups[at - 1], groups[at + 1]];
    group.newer = newer ? name(newer) : null;
    group.older = older ? name(older) : null;
  }
  return groups;
}
