import { expect, it } from "vitest";
import { linkedParts } from "../../src/archive/paging.ts";

it("a short list links to all its pages", () => {
  expect(linkedParts({ part: 2, parts: 4 })).toEqual([1, 2, 3, 4]);
});

it("a long list links to its first and last page, those nearest, and every tenth part of the list", () => {
  expect(linkedParts({ part: 123, parts: 500 })).toEqual([
    ...[1, 50, 100, 120, 121, 122, 123, 124, 125, 126],
    ...[150, 200, 250, 300, 350, 400, 450, 500],
  ]);
});

it.each([1, 2, 10, 11, 12, 19, 20, 21, 99, 100, 101, 5_000])(
  "of %d pages none links to more than 19, and all can be reached from the first",
  (parts) => {
    const reached = new Set([1]);
    for (const part of reached) {
      const linked = linkedParts({ part, parts });
      expect(linked.length).toBeLessThanOrEqual(19);
      expect(linked).toContain(part);
      for (const other of linked) reached.add(other);
    }
    expect(reached.size).toBe(parts);
    expect(Math.max(...reached)).toBe(parts);
  },
);
