import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Post } from "../entry/schema.ts";
import { capturedPages } from "../page-order/captured-pages.ts";
import { firstAbove, fromTop, type Order, orderOf, reversed } from "../page-order/order.ts";
import { daysOf, lastOf } from "./interval.ts";

/** What of a post its place in the total order depends on. */
type Orderable = Pick<Post, "date" | "sources"> & { slug: string };

/**
 * The one total order of posts, newest first: by the order of the pages that list them, then by the latest possible day,
 * then by the slug. Where pages contradict each other in a circle, the circle is opened at the post with the latest day.
 */
export function inTotalOrder<P extends Orderable>(posts: readonly P[], captures: readonly CaptureRecord[]): P[] {
  const order = orderOfPages(posts, captures);
  const own = posts.map(({ date }) => (date === undefined ? undefined : lastOf(daysOf(date))));
  const latest = latestDays(order, own);
  const byDayAndSlug = (one: number, other: number): number =>
    compare(latest[other] ?? -Infinity, latest[one] ?? -Infinity) ||
    compare(own[other] ?? -Infinity, own[one] ?? -Infinity) ||
    compare(posts[one]?.slug ?? "", posts[other]?.slug ?? "");
  return fromTop(order, byDayAndSlug).map((number) => posts[number] as P);
}

/** The order in which the pages list the posts; a post's number is its place in `posts`. */
export function orderOfPages<P extends Orderable>(posts: readonly P[], captures: readonly CaptureRecord[]): Order {
  const pages = capturedPages(posts, captures).map(({ entries }) => entries);
  return orderOf(posts, pages);
}

/**
 * The latest day that each post can have, from its own date and those of the posts above it. Without such a day, the
 * latest of the posts below it; undefined without those too.
 */
function latestDays(order: Order, own: readonly (number | undefined)[]): (number | undefined)[] {
  const dayOf = (post: number): number => own[post] ?? Infinity;
  const dated = [...own.keys()].filter((post) => dayOf(post) < Infinity);
  const earliestAbove = firstAbove(
    order,
    dated.sort((one, other) => dayOf(one) - dayOf(other)),
  );
  const limit = (post: number): number => dayOf(earliestAbove.get(post) as number);
  const latestBelow = firstAbove(
    reversed(order),
    [...earliestAbove.keys()].sort((one, other) => limit(other) - limit(one)),
  );
  return own.map((_, post) => {
    const bounding = earliestAbove.get(post) ?? earliestAbove.get(latestBelow.get(post) ?? -1);
    return bounding === undefined ? undefined : dayOf(bounding);
  });
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
