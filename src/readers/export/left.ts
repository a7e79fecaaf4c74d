import type { LeftItem } from "../../entry/capture-record.ts";

/** A class of items that the archive does not take. */
export type LeftClass = Pick<LeftItem, "what" | "status">;

/** Counts items by class, since there may be a million of them. */
export class LeftCounter {
  readonly #counts = new Map<string, LeftItem>();

  add({ what, status }: LeftClass, count = 1): void {
    if (count === 0) return;
    const key = `${what} ${status}`;
    this.#counts.set(key, { what, status, count: (this.#counts.get(key)?.count ?? 0) + count });
  }

  /** Each class with its number, in the order of their names. */
  get items(): LeftItem[] {
    return [...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
  }
}
