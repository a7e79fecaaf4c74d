import type { Archive } from "../archive/archive.ts";
import { groupsOf } from "../archive/tags.ts";
import { certainties } from "../entry/certainty.ts";
import { addressWords, sayClaim } from "../language/index.ts";
import { openingOf } from "../site/opening.ts";
import { sayMonths } from "../site/search-records.ts";
import { columnsOf, type FilterColumns } from "./filter-columns.ts";

/** What the filter of the archive page chooses among. To be small, a visit is an array, and tags are numbers. */
export interface FilterData {
  /** Slug and label. */
  tags: [string, string][];
  posts: FilterColumns;
  /** Number, host, months in words, months, tags. */
  visits: [number, string, string, string[], number[]][];
}

/** The filter's data as a script, since a page opened from disk cannot fetch files. */
export function filterScript({ tags, posts, visits }: Archive): string {
  const numbers = new Map(tags.map(({ slug }, number) => [slug, number]));
  const tagsOf = groupsOf(tags);
  const numbersOf = (thing: Parameters<typeof tagsOf>[0]): number[] =>
    tagsOf(thing).flatMap(({ slug }) => numbers.get(slug) ?? []);
  const data: FilterData = {
    tags: tags.map(({ slug, label }) => [slug, label]),
    posts: columnsOf(
      posts.map((post) => {
        const months = [...post.months.certain, ...post.months.possible];
        return {
          slug: post.slug,
          title: post.title,
          ...sayClaim(post),
          certainty: certainties.indexOf(post.certainty),
          months: months.length > 0 ? months : post.years,
          tags: numbersOf(post),
          commentCount: post.commentCount,
          opening: openingOf(post),
          number: post.nr,
          edtf: post.date ?? "",
        };
      }),
    ),
    visits: visits.map((visit) => [visit.number, visit.host, sayMonths(visit), visit.dates, numbersOf(visit)]),
  };
  return `window.${addressWords.choice}=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}
