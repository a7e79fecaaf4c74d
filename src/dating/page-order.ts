import { type DaySet, firstOf, lastOf } from "./interval.ts";

/** Posts that pages list newest first: none is dated after one above it, nor before one below it. */

/** For each post, by number, those right below it. */
export type Order = readonly (readonly number[])[];

/** Two posts that a page lists one right above the other. */
export interface Pair {
  upper: number;
  lower: number;
}

/** The order of all pages together; `pages` are numbers of posts, newest first. A pair on two pages is one. */
export function orderOf(posts: number, pages: readonly (readonly number[])[]): number[][] {
  const below = Array.from({ length: posts }, () => new Set<number>());
  for (const page of pages) {
    for (const [at, upper] of page.entries()) {
      const lower = page[at + 1];
      if (lower !== undefined && lower !== upper) below[upper]?.add(lower);
    }
  }
  return below.map((lower) => [...lower]);
}

/** The pairs that lie on a circle, in which pages list each of two posts above the other. */
export function pairsInCircles(order: Order): Pair[] {
  const circle = stronglyConnected(order);
  return pairsWhere(order, (upper, lower) => circle[upper] === circle[lower]);
}

/** The pairs that no day fits between a post above and one below: what their bounds leave contradicts the order. */
export function pairsAgainst(order: Order, days: readonly DaySet[]): Pair[] {
  const { notAfter, notBefore } = carry(order, days);
  const latest = days.map((own, post) => Math.min(lastOf(own), notAfter[post]?.day ?? Infinity));
  const earliest = days.map((own, post) => Math.max(firstOf(own), notBefore[post]?.day ?? -Infinity));
  return pairsWhere(order, (upper, lower) => (latest[upper] as number) < (earliest[lower] as number));
}

/** The order without some of its pairs. */
export function without(order: Order, pairs: readonly Pair[]): Order {
  const gone = new Set(pairs.map(({ upper, lower }) => `${upper} ${lower}`));
  return order.map((lower, upper) => lower.filter((post) => !gone.has(`${upper} ${post}`)));
}

function pairsWhere(order: Order, holds: (upper: number, lower: number) => boolean): Pair[] {
  return order.flatMap((below, upper) =>
    below.filter((lower) => holds(upper, lower)).map((lower) => ({ upper, lower })),
  );
}

/** A day that a neighbour sets, the post that sets it, and over how many posts it was carried. */
export interface Limit {
  day: number;
  by: number | null;
  steps: number;
}

/** What the posts above and below leave of each post's days. The order must be without circles. */
export function carry(order: Order, days: readonly DaySet[]): { notAfter: Limit[]; notBefore: Limit[] } {
  const sorted = fromTop(order);
  const notAfter = days.map((): Limit => ({ day: Infinity, by: null, steps: 0 }));
  const notBefore = days.map((): Limit => ({ day: -Infinity, by: null, steps: 0 }));
  for (const upper of sorted) {
    const own: Limit = { day: lastOf(days[upper] as DaySet), by: upper, steps: 0 };
    const limit = nearer(own, notAfter[upper] as Limit, (one, other) => one < other);
    for (const lower of order[upper] ?? []) {
      notAfter[lower] = nearer(notAfter[lower] as Limit, further(limit), (one, other) => one < other);
    }
  }
  for (const upper of sorted.reverse()) {
    for (const lower of order[upper] ?? []) {
      const own: Limit = { day: firstOf(days[lower] as DaySet), by: lower, steps: 0 };
      const limit = nearer(own, notBefore[lower] as Limit, (one, other) => one > other);
      notBefore[upper] = nearer(notBefore[upper] as Limit, further(limit), (one, other) => one > other);
    }
  }
  return { notAfter, notBefore };
}

function further(limit: Limit): Limit {
  return { ...limit, steps: limit.steps + 1 };
}

/** The tighter of two limits; of two alike, the one carried less far, then the one from the post numbered first. */
function nearer(one: Limit, other: Limit, tighter: (day: number, than: number) => boolean): Limit {
  if (one.day !== other.day) return tighter(one.day, other.day) ? one : other;
  if (one.steps !== other.steps) return one.steps < other.steps ? one : other;
  return (one.by ?? Infinity) <= (other.by ?? Infinity) ? one : other;
}

/** The posts so that each comes after all above it. Posts on a circle come last, in no order. */
function fromTop(order: Order): number[] {
  const above = order.map(() => 0);
  for (const below of order) for (const lower of below) above[lower] = (above[lower] as number) + 1;
  const sorted = above.flatMap((count, post) => (count === 0 ? [post] : []));
  for (let at = 0; at < sorted.length; at++) {
    for (const lower of order[sorted[at] as number] ?? []) {
      above[lower] = (above[lower] as number) - 1;
      if (above[lower] === 0) sorted.push(lower);
    }
  }
  return sorted;
}

/** For each post the circle it lies on (Kosaraju, without recursion, since a page order may be ten thousand long). */
function stronglyConnected(order: Order): number[] {
  const above: number[][] = order.map(() => []);
  for (const [upper, below] of order.entries()) for (const lower of below) above[lower]?.push(upper);
  const finished: number[] = [];
  const seen = new Set<number>();
  for (const start of order.keys()) {
    const path: { post: number; next: number }[] = seen.has(start) ? [] : [{ post: start, next: 0 }];
    seen.add(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const lower = order[step.post]?.[step.next++];
      if (lower === undefined) {
        finished.push(step.post);
        path.pop();
      } else if (!seen.has(lower)) {
        seen.add(lower);
        path.push({ post: lower, next: 0 });
      }
    }
  }
  const circle = order.map(() => -1);
  for (const start of finished.reverse()) {
    const reached = circle[start] === -1 ? [start] : [];
    for (const post of reached) {
      if (circle[post] !== -1) continue;
      circle[post] = start;
      reached.push(...(above[post] ?? []).filter((upper) => circle[upper] === -1));
    }
  }
  return circle;
}
