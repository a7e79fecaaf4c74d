import { hull, lastDay } from "../dating/interval.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import { capturedPages } from "../entry/captured-pages.ts";
import type { Post } from "../entry/schema.ts";

/** A post as far as its place in the total order goes. */
type Orderable = Pick<Post, "date" | "sources"> & { slug: string };

/**
 * The one total order of posts, newest first: the order of the pages they stand on, then the latest possible day, then
 * the slug. Where pages contradict each other in a circle, the circle is opened at the post with the latest day.
 */
export function inTotalOrder<P extends Orderable>(posts: readonly P[], captures: readonly CaptureRecord[]): P[] {
  const below = pageOrder(posts, captures);
  const latest = carryLatestDay(posts, below);
  const own = new Map(posts.map((post) => [post, ownLatestDay(post)]));
  const waiting = new Map<P, number>(posts.map((post) => [post, 0]));
  for (const others of below.values()) for (const other of others) waiting.set(other, (waiting.get(other) ?? 0) + 1);
  const precedes = (one: P, other: P): number =>
    compare(latest.get(other) ?? "", latest.get(one) ?? "") ||
    compare(own.get(other) ?? "", own.get(one) ?? "") ||
    compare(one.slug, other.slug);

  const remaining = [...posts].sort(precedes);
  const ready = new Sorted(precedes);
  for (const post of remaining) if (waiting.get(post) === 0) ready.add(post);
  const ordered = new Set<P>();
  let next = 0;
  while (ordered.size < posts.length) {
    while (ready.isEmpty()) {
      const post = remaining[next++] as P;
      if (!ordered.has(post)) ready.add(post);
    }
    const post = ready.take() as P;
    if (ordered.has(post)) continue;
    ordered.add(post);
    for (const other of below.get(post) ?? []) {
      const left = (waiting.get(other) ?? 0) - 1;
      waiting.set(other, left);
      if (left === 0 && !ordered.has(other)) ready.add(other);
    }
  }
  return [...ordered];
}

function ownLatestDay({ date }: Orderable): string {
  return date === undefined ? "" : hull(date).to;
}

/** Each post → those right below it on the pages that hold it. */
function pageOrder<P extends Orderable>(posts: readonly P[], captures: readonly CaptureRecord[]): Map<P, P[]> {
  const below = new Map<P, P[]>();
  for (const { entries } of capturedPages(posts, captures)) {
    for (const [at, post] of entries.entries()) {
      const next = entries[at + 1];
      if (next && next !== post) below.set(post, [...(below.get(post) ?? []), next]);
    }
  }
  return below;
}

/** The latest day that each post can have, its own and what those above it on a page allow; without any, that of the post below. */
function carryLatestDay<P extends Orderable>(posts: readonly P[], below: ReadonlyMap<P, readonly P[]>): Map<P, string> {
  const latest = new Map(posts.map((post) => [post, post.date === undefined ? lastDay : hull(post.date).to]));
  const queue = posts.filter((post) => latest.get(post) !== lastDay);
  for (let post = queue.pop(); post !== undefined; post = queue.pop()) {
    const day = latest.get(post) ?? lastDay;
    for (const other of below.get(post) ?? []) {
      if ((latest.get(other) ?? lastDay) <= day) continue;
      latest.set(other, day);
      queue.push(other);
    }
  }
  const above = new Map<P, P[]>();
  for (const [post, others] of below) for (const other of others) above.set(other, [...(above.get(other) ?? []), post]);
  const open = (post: P): boolean => latest.get(post) === lastDay;
  const bounded = posts.filter((post) => !open(post));
  for (let post = bounded.pop(); post !== undefined; post = bounded.pop()) {
    for (const other of above.get(post) ?? []) {
      if (!open(other)) continue;
      latest.set(other, latest.get(post) ?? "");
      bounded.push(other);
    }
  }
  for (const post of posts) if (open(post)) latest.set(post, "");
  return latest;
}

/** A heap: what is added comes out in order. */
class Sorted<T> {
  readonly #compare: (one: T, other: T) => number;
  readonly #heap: T[] = [];

  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  isEmpty(): boolean {
    return this.#heap.length === 0;
  }

  add(item: T): void {
    const heap = this.#heap;
    let at = heap.push(item) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.#compare(item, heap[up] as T) < 0; up = (at - 1) >> 1) {
      heap[at] = heap[up] as T;
      at = up;
    }
    heap[at] = item;
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && this.#compare(heap[down + 1] as T, heap[down] as T) < 0) down += 1;
      if (this.#compare(heap[down] as T, last) >= 0) break;
      heap[at] = heap[down] as T;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
