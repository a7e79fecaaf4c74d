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

/** How many posts there are at most. */
const most = 5;

/** Posts in the total order → the latest of them. An undated post may be newer than one unless a page lists it below that one. */
export function latestPosts(posts: readonly ArchivedPost[], captures: readonly CaptureRecord[]): LatestPosts {
  const latest = posts.slice(0, most);
  const order = orderOfPages(posts, captures);
  const below = latest.map((_, number) => firstAbove(order, [number]));
  const maybeNewer = posts.filter(
    (post, number) =>
      post.certainty === "undated" &&
      latest.some((other, at) => at < number && !below[at]?.has(number) && mayBeNewer(post, other)),
  );
  return { posts: latest, maybeNewer: maybeNewer.length };
}

function mayBeNewer(one: ArchivedPost, other: ArchivedPost): boolean {
  return lastOf(daysOf(one.date ?? "../..")) > firstOf(daysOf(other.date ?? "../.."));
}
