import { inTotalOrder } from "../dating/total-order.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Filed, Post, UnnumberedPost } from "../entry/schema.ts";
import { type History, nameOf } from "./history.ts";
import { placeOf } from "./place.ts";

/** What a post's number depends on. */
type Numbered = Pick<Filed<Post>, "nr" | "formerNr" | "file" | "slug" | "date" | "sources">;
type Unnumbered = Pick<Filed<UnnumberedPost>, "file" | "slug" | "date" | "sources">;

/**
 * Posts without a number → file → number. A post gets the number that imported.yaml has for its file, which an import
 * was killed before it wrote, or which the post had before it was deleted. The others get the next free numbers, oldest
 * first, so that an import after a kill gives the same ones.
 */
export function numbersFor(
  unnumbered: readonly Unnumbered[],
  numbered: readonly Numbered[],
  captures: readonly CaptureRecord[],
  history: History,
  nextNr: number,
): Map<string, number> {
  if (unnumbered.length === 0) return new Map();
  const given = unnumbered.flatMap(({ file }) => {
    const nr = history.waiting.get(file);
    return nr === undefined ? [] : [[file, nr] as const];
  });
  const numbers = new Map(given);
  const taken = new Set([
    ...numbered.flatMap(numbersOf),
    ...Object.keys(history.rows).map(Number),
    ...numbers.values(),
  ]);
  const waiting = new Set(unnumbered.map(({ file }) => file).filter((file) => !numbers.has(file)));
  const oldestFirst = inTotalOrder<Unnumbered>([...numbered, ...unnumbered], captures).reverse();
  let next = nextNr;
  for (const { file } of oldestFirst.filter((post) => waiting.has(post.file))) {
    while (taken.has(next)) next += 1;
    numbers.set(file, next);
    next += 1;
  }
  return numbers;
}

/** A post's number and its former ones. */
export function numbersOf({ nr, formerNr = [] }: Pick<Post, "nr" | "formerNr">): number[] {
  return [nr, ...formerNr];
}

/**
 * A post with the numbers of the deleted posts that it names a source of: a person has merged them. The lowest number
 * stays, the others are kept as former ones.
 */
export function withMergedNumbers(post: Filed<Post>, history: History, restored: readonly string[]): Filed<Post> {
  const merged = post.sources
    .flatMap((source) => history.idsAt.get(placeOf(source)) ?? [])
    .filter((id) => !history.present.has(id) && !restored.includes(nameOf(history.rows[id]?.path ?? id)))
    .map(Number)
    .filter((nr) => nr > 0);
  if (merged.length === 0) return post;
  const [nr = post.nr, ...formerNr] = [...new Set([...numbersOf(post), ...merged])].sort((one, other) => one - other);
  return { ...post, nr, formerNr };
}
