import type { Archive } from "../archive/archive.ts";
import type { Certainty } from "../archive/certainty.ts";
import { groupsOf } from "../archive/tags.ts";
import { sayDate } from "../language/index.ts";
import { sayMonths } from "../site/search-records.ts";

/** What the filter of `arkiv/index.html` chooses among, small: one array a post or visit, tags by their number. */
export interface FilterData {
  /** Slug and label. */
  tags: [string, string][];
  /** Slug, title, date in words, certainty (0 belagt, 1 troligen, 2 kanske, 3 odaterat), months and years that may claim it, tags, comment count. */
  posts: [string, string, string, number, string[], number[], number | null][];
  /** Number, host, months in words, months, tags. */
  visits: [number, string, string, string[], number[]][];
}

const codes: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2, undated: 3 };

/** arkiv/urval.js: the filter's data as a script, since a page that was opened by double-click may fetch nothing else. */
export function filterScript({ tags, posts, visits }: Archive): string {
  const numbers = new Map(tags.map(({ slug }, number) => [slug, number]));
  const tagsOf = groupsOf(tags);
  const numbersOf = (thing: Parameters<typeof tagsOf>[0]): number[] =>
    tagsOf(thing).flatMap(({ slug }) => numbers.get(slug) ?? []);
  const data: FilterData = {
    tags: tags.map(({ slug, label }) => [slug, label]),
    posts: posts.map((post) => {
      const months = [...post.months.certain, ...post.months.possible];
      return [
        post.slug,
        post.title,
        sayDate(post.date),
        codes[post.certainty],
        months.length > 0 ? months : post.years,
        numbersOf(post),
        post.commentCount,
      ];
    }),
    visits: visits.map((visit) => [visit.number, visit.host, sayMonths(visit), visit.dates, numbersOf(visit)]),
  };
  return `window.urval=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}
