import type { Archive } from "../archive/archive.ts";
import type { Certainty } from "../archive/certainty.ts";
import { groupsOf } from "../archive/tags.ts";
import { addressWords, sayDate } from "../language/index.ts";
import { sayMonths } from "../site/search-records.ts";

/** What the filter of the archive page chooses among. To be small, each post or visit is an array, and tags are numbers. */
export interface FilterData {
  /** Slug and label. */
  tags: [string, string][];
  /** Slug, title, date in words, certainty (as in `certaintyCodes`), months, or else years, that it may belong to, tags, comment count. */
  posts: [string, string, string, number, string[], number[], number | null][];
  /** Number, host, months in words, months, tags. */
  visits: [number, string, string, string[], number[]][];
}

const certaintyCodes: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2, undated: 3 };

/** The filter's data as a script, since a page opened from disk cannot fetch files. */
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
        certaintyCodes[post.certainty],
        months.length > 0 ? months : post.years,
        numbersOf(post),
        post.commentCount,
      ];
    }),
    visits: visits.map((visit) => [visit.number, visit.host, sayMonths(visit), visit.dates, numbersOf(visit)]),
  };
  return `window.${addressWords.choice}=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}
