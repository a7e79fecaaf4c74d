import TinyQueue from "tinyqueue";

/**
 * The order in which pages list posts, as a graph: for each post, by its number, the numbers of those right below it on
 * some page. Pages list the newest post first, so no post is older than one below it.
 */
export type Order = readonly (readonly number[])[];

/** Two posts, by their numbers, of which a page lists one right above the other. */
export interface Pair {
  upper: number;
  lower: number;
}

/** The order of all pages together. A post's number is its place in `posts`; what else pages list is left out. */
export function orderOf<Post>(posts: readonly Post[], pages: readonly (readonly Post[])[]): Order {
  const numbers = new Map(posts.map((post, number) => [post, number]));
  const below = posts.map(() => new Set<number>());
  for (const page of pages) {
    const listed = page.flatMap((post) => numbers.get(post) ?? []);
    for (const [at, upper] of listed.entries()) {
      const lower = listed[at + 1];
      if (lower !== undefined && lower !== upper) below[upper]?.add(lower);
    }
  }
  return below.map((lower) => [...lower]);
}

/** The same order from the oldest post to the newest: for each post, those right above it. */
export function reversed(order: Order): Order {
  const above = order.map((): number[] => []);
  for (const [upper, below] of order.entries()) for (const lower of below) above[lower]?.push(upper);
  return above;
}

/** The order without some of its pairs. */
export function without(order: Order, pairs: readonly Pair[]): Order {
  const removed = new Set(pairs.map(({ upper, lower }) => `${upper} ${lower}`));
  return order.map((below, upper) => below.filter((lower) => !removed.has(`${upper} ${lower}`)));
}

/** The pairs for which `holds` is true. */
export function pairsWhere(order: Order, holds: (upper: number, lower: number) => boolean): Pair[] {
  return order.flatMap((below, upper) =>
    below.filter((lower) => holds(upper, lower)).map((lower) => ({ upper, lower })),
  );
}

/** Every post that is below one of `starts`, or is one, with the first of the `starts` that it is below. */
export function firstAbove(order: Order, starts: readonly number[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const start of starts) {
    const reached = first.has(start) ? [] : [start];
    for (let post = reached.pop(); post !== undefined; post = reached.pop()) {
      if (first.has(post)) continue;
      first.set(post, start);
      reached.push(...(order[post] ?? []));
    }
  }
  return first;
}

/**
 * All posts, each after those above it. Where pages leave the order open, `compare` decides. Where pages contradict each
 * other, so that posts form a circle, the circle is opened at the post that comes first by `compare`.
 */
export function fromTop(order: Order, compare = (one: number, other: number): number => one - other): number[] {
  const sorted = new Set<number>();
  const unsortedAbove = countAbove(order);
  const ready = new TinyQueue(
    [...order.keys()].filter((post) => unsortedAbove[post] === 0),
    compare,
  );
  const sortReady = (): void => {
    for (let post = ready.pop(); post !== undefined; post = ready.pop()) {
      sorted.add(post);
      for (const lower of order[post] ?? []) {
        const left = (unsortedAbove[lower] as number) - 1;
        unsortedAbove[lower] = left;
        if (left === 0 && !sorted.has(lower)) ready.push(lower);
      }
    }
  };
  sortReady();
  const inCircles = [...order.keys()].filter((post) => !sorted.has(post)).sort(compare);
  for (const post of inCircles) {
    if (sorted.has(post)) continue;
    ready.push(post);
    sortReady();
  }
  return [...sorted];
}

/** How many posts are right above each post. */
function countAbove(order: Order): number[] {
  const counts = order.map(() => 0);
  for (const below of order) for (const lower of below) counts[lower] = (counts[lower] as number) + 1;
  return counts;
}
