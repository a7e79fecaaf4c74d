import { daysOf, firstOf, lastOf } from "../dating/interval.ts";
import { orderOfPages } from "../dating/total-order.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import { firstAbove } from "../page-order/order.ts";
import type { ArchivedPost } from "./archived.ts";

/** The first posts of the total order. */
export interface LatestPosts {
  posts: ArchivedPost[];
  /** How many undated posts may be newer than one of `posts` that comes before them in the total order. */
  maybeNewer: number;
}

/**
 * Posts in the total order → what gives the latest of them, at most as many as asked for. An undated post may be newer
 * than one unless a page lists it below that one.
 */
export function latestPosts(
  posts: readonly ArchivedPost[],
  captures: readonly CaptureRecord[],
): (most: number) => LatestPosts {
  const order = orderOfPages(posts, captures);
  const undated = posts.flatMap((post, number) => (post.certainty === "undated" ? [{ post, number }] : []));
  return (most) => {
    const latest = posts.slice(0, most);
    let open = undated;
    for (const [at, other] of latest.entries()) {
      if (open.length === 0) break;
      const below = firstAbove(order, [at]);
      open = open.filter(({ post, number }) => at >= number || below.has(number) || !mayBeNewer(post, other));
    }
    return { posts: latest, maybeNewer: undated.length - open.length };
  };
}

function mayBeNewer(one: ArchivedPost, other: ArchivedPost): boolean {
  return lastOf(daysOf(one.date ?? "../..")) > firstOf(daysOf(other.date ?? "../.."));
}
