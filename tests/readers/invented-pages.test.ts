import { expect, it } from "vitest";
import { claimedOfNearMisses, judgePages } from "../invented-pages.ts";

const judged = judgePages();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

it("no title, date, count, author or category of an invented page is wrong", () => {
  expect(judged.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

it("near misses give none of the claims that they invite", () => {
  expect(claimedOfNearMisses().filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

it("at least a quarter of the posts of the invented pages are found", () => {
  expect(sum(judged.map(({ found }) => found)) / sum(judged.map(({ posts }) => posts))).toBeGreaterThanOrEqual(0.25);
});
