import { expect, it } from "vitest";
import { shareWork, takeFrom } from "../../src/build/shared-work.ts";

it("each thing is taken once, however many take", () => {
  const work = shareWork(Array.from({ length: 100 }, (_, at) => at));
  const [one, other] = [takeFrom(work), takeFrom(work)];
  const taken: number[] = [];
  for (;;) {
    const [first, second] = [one.next(), other.next()];
    if (first.done && second.done) break;
    for (const { value } of [first, second]) if (value !== undefined) taken.push(value);
  }
  expect(taken.sort((a, b) => a - b)).toEqual(work.things);
});
