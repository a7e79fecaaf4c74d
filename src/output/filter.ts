import type { Archive } from "../archive/archive.ts";
import { groupsOf } from "../archive/tags.ts";
import { certainties } from "../entry/certainty.ts";
import { addressWords, sayClaim } from "../language/index.ts";
import { openingOf } from "../site/opening.ts";
import { sayMonths } from "../site/search-records.ts";

/** What the filter of the archive page chooses among. To be small, each post or visit is an array, and tags are numbers. */
export interface FilterData {
  /** Slug and label. */
  tags: [string, string][];
  posts: FilterPost[];
  /** Number, host, months in words, months, tags. */
  visits: [number, string, string, string[], number[]][];
}

/** A post among them. Its months are those that it may belong to, or else years. */
export type FilterPost = readonly [
  slug: string,
  title: string,
  date: string,
  beside: string,
  disputed: string,
  certainty: number,
  months: readonly string[],
  tags: readonly number[],
  commentCount: number | null,
  opening: string,
  number: number,
  edtf: string,
];

/** The filter's data as a script, since a page opened from disk cannot fetch files. */
export function filterScript({ tags, posts, visits }: Archive): string {
  const numbers = new Map(tags.map(({ slug }, number) => [slug, number]));
  const tagsOf = groupsOf(tags);
  const numbersOf = (thing: Parameters<typeof tagsOf>[0]): number[] =>
    tagsOf(thing).flatMap(({ slug }) => numbers.get(slug) ?? []);
  const data: FilterData = {
    tags: tags.map(({ slug, label }) => [slug, label]),
    posts: posts.map((post): FilterPost => {
      const months = [...post.months.certain, ...post.months.possible];
      const { date, beside, disputed } = sayClaim(post);
      return [
        post.slug,
        post.title,
        date,
        beside,
        disputed,
        certainties.indexOf(post.certainty),
        months.length > 0 ? months : post.years,
        numbersOf(post),
        post.commentCount,
        openingOf(post),
        post.nr,
        post.date ?? "",
      ];
    }),
    visits: visits.map((visit) => [visit.number, visit.host, sayMonths(visit), visit.dates, numbersOf(visit)]),
  };
  return `window.${addressWords.choice}=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}
