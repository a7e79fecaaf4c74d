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

it("of the posts of the invented pages, at least 565 of 627 are found", () => {
  expect(sum(judged.map(({ posts }) => posts))).toBe(627);
  expect(sum(judged.map(({ found }) => found))).toBeGreaterThanOrEqual(565);
});

it("of the comments of the invented pages, at least 110 are found, and each with its name, day and text", () => {
  expect(sum(judged.map(({ comments }) => comments.found))).toBeGreaterThanOrEqual(110);
});
