/**
 * Two lists that may share items → each item once, in an order that keeps that of both where they agree. An item that only
 * `other` has stands before the next one that both have, and at the end where none follows.
 */
export function mergeInOrder<Item>(
  one: readonly Item[],
  other: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const known = new Set(one.map(keyOf));
  const before = new Map<string, Item[]>();
  let waiting: Item[] = [];
  for (const item of other) {
    const key = keyOf(item);
    if (!known.has(key)) waiting.push(item);
    else if (waiting.length > 0) {
      before.set(key, [...(before.get(key) ?? []), ...waiting]);
      waiting = [];
    }
  }
  return [...one.flatMap((item) => [...(before.get(keyOf(item)) ?? []), item]), ...waiting];
}
