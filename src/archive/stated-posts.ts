import { daysOf, intersect } from "../dating/interval.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Missing } from "../entry/gap.ts";
import type { Post } from "../entry/schema.ts";
import type { Placing } from "./certainty.ts";

/** Posts that are missing by what the blog itself stated: its list of months says how many posts each had. */

type StatedPosts = Extract<Missing, { kind: "posts" }>;
type PlacedPost = Pick<Post, "date"> & Pick<Placing, "months" | "years">;

/**
 * The months, and the years that the blog lists as a whole, that had more posts by its own lists than the archive has,
 * newest first. `removed`: how many posts were removed from the archive, whose dates are not known here.
 */
export function missingByLists(
  captures: readonly Pick<CaptureRecord, "archive">[],
  posts: readonly PlacedPost[],
  removed = 0,
): StatedPosts[] {
  const kept = countByPeriod(posts);
  const unplaced = unplacedOf(posts);
  return Array.from(statedPosts(captures), ([period, stated]): StatedPosts => {
    return { kind: "posts", period, stated, kept: kept.get(period) ?? 0, perhaps: 0 };
  })
    .filter(({ stated, kept }) => stated > kept)
    .map((one) => ({ ...one, perhaps: removed + openTo(one.period, unplaced) }))
    .sort((one, other) => (one.period < other.period ? 1 : -1));
}

/** Month, or year → the highest number of posts that a capture states. A year is left out where its months make it up. */
export function statedPosts(captures: readonly Pick<CaptureRecord, "archive">[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { month, posts } of captures.flatMap(({ archive = [] }) => archive)) {
    highest.set(month, Math.max(posts, highest.get(month) ?? 0));
  }
  const inMonths = new Map<string, number>();
  for (const [period, posts] of highest) {
    if (!isYear(period)) inMonths.set(period.slice(0, 4), (inMonths.get(period.slice(0, 4)) ?? 0) + posts);
  }
  return new Map([...highest].filter(([period, posts]) => !isYear(period) || posts > (inMonths.get(period) ?? 0)));
}

function isYear(period: string): boolean {
  return period.length === "2016".length;
}

/** How many posts may belong to each month and to each year. */
function countByPeriod(posts: readonly PlacedPost[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { months, years } of posts) {
    for (const period of [...months.certain, ...months.possible, ...years]) {
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
  }
  return counts;
}

/** Posts that no month lists, and posts that no year lists. */
interface Unplaced {
  inMonths: readonly PlacedPost[];
  inYears: readonly PlacedPost[];
}

function unplacedOf(posts: readonly PlacedPost[]): Unplaced {
  return {
    inMonths: posts.filter(({ months }) => months.certain.length + months.possible.length === 0),
    inYears: posts.filter(({ years }) => years.length === 0),
  };
}

/** How many of the posts that are listed nowhere may be of a month or year all the same: their dates leave it open. */
function openTo(period: string, { inMonths, inYears }: Unplaced): number {
  const days = daysOf(period);
  return (isYear(period) ? inYears : inMonths).filter(
    ({ date }) => date === undefined || intersect(daysOf(date), days).length > 0,
  ).length;
}
