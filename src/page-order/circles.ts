import { firstAbove, type Order, type Pair, pairsWhere, reversed } from "./order.ts";

/** The pairs in circles: pages list each of the two posts above the other, directly or through other posts. */
export function pairsInCircles(order: Order): Pair[] {
  const circles = circlesOf(order);
  return pairsWhere(order, (upper, lower) => circles.get(upper) === circles.get(lower));
}

/** Each post's circle, named by one of its posts: the strongly connected components, by Kosaraju's algorithm. */
function circlesOf(order: Order): Map<number, number> {
  return firstAbove(reversed(order), finishingOrder(order).reverse());
}

/** The posts in the order in which a depth-first search leaves them. A loop, since a recursion could be too deep. */
function finishingOrder(order: Order): number[] {
  const finished: number[] = [];
  const seen = new Set<number>();
  for (const start of order.keys()) {
    const path = seen.has(start) ? [] : [{ post: start, next: 0 }];
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
  return finished;
}
