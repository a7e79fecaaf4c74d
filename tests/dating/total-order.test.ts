import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTotalOrder } from "../../src/dating/total-order.ts";
import { aPage, aPost, slugsOf } from "../archive/an-archive.ts";

/** A post that the given pages list at the given lines. */
const at = (slug: string, date: string | undefined, ...places: [string, number][]) =>
  aPost(slug, { ...(date && { date }), sources: places.map(([capture, line]) => ({ capture, lines: [line, line] })) });
const pages = [aPage("a"), aPage("b")];

describe("the total order of posts", () => {
  it("follows the order of a page even where the dates say otherwise", () => {
    expect(slugsOf(inTotalOrder([at("old", "2016", ["a", 1]), at("new", "2018", ["a", 9])], pages))).toEqual([
      "old",
      "new",
    ]);
  });

  it("then goes by the latest possible day, newest first", () => {
    expect(slugsOf(inTotalOrder([at("x", "2016-04", ["a", 1]), at("y", "2017-09?", ["b", 1])], pages))).toEqual([
      "y",
      "x",
    ]);
  });

  it("then goes by the slug", () => {
    expect(slugsOf(inTotalOrder([at("y", "2016-04", ["a", 1]), at("x", "2016-04", ["b", 1])], pages))).toEqual([
      "x",
      "y",
    ]);
  });

  it("keeps an undated post at its place on the page", () => {
    const posts = [
      at("a1", "2016-04", ["a", 1]),
      at("a2", undefined, ["a", 2]),
      at("b1", "2017-01", ["b", 1]),
      at("b2", undefined, ["b", 2]),
    ];
    expect(slugsOf(inTotalOrder(posts, pages))).toEqual(["b1", "b2", "a1", "a2"]);
  });

  it("puts an undated post that a page lists above dated ones right before them", () => {
    const posts = [at("a1", undefined, ["a", 1]), at("a2", "2016-04", ["a", 2]), at("b1", "2017-01", ["b", 1])];
    expect(slugsOf(inTotalOrder(posts, pages))).toEqual(["b1", "a1", "a2"]);
  });

  it("puts an undated post that two pages list above dated ones before the newest of these", () => {
    const posts = [
      at("x", undefined, ["a", 1], ["b", 1]),
      at("old", "2016-04", ["a", 2]),
      at("new", "2018-05", ["b", 2]),
      at("between", "2017-01", ["c", 1]),
    ];
    for (const given of [posts, [...posts].reverse()]) {
      expect(slugsOf(inTotalOrder(given, pages))).toEqual(["x", "new", "between", "old"]);
    }
  });

  it("reverses a page that lists its oldest post first", () => {
    const posts = [at("x", undefined, ["c", 1]), at("y", undefined, ["c", 2])];
    expect(slugsOf(inTotalOrder(posts, [aPage("c", "oldest-first")]))).toEqual(["y", "x"]);
  });

  it("has every post once where pages contradict each other in a circle", () => {
    const posts = [at("x", "2016", ["a", 1], ["b", 2]), at("y", "2017", ["a", 2], ["b", 1])];
    expect(slugsOf(inTotalOrder(posts, pages))).toEqual(["y", "x"]);
  });

  it("does not depend on the order of the input, and keeps the order of every page", () => {
    const post = fc.record({
      page: fc.constantFrom("a", "b"),
      date: fc.constantFrom(undefined, "2016", "2016-04", "2017-09-19?"),
    });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), fc.integer(), (given, turn) => {
        const posts = given.map(({ page, date }, line) => at(`p${line}`, date, [page, line + 1]));
        const ordered = slugsOf(inTotalOrder(posts, pages));
        const turned = posts.map(
          (_, place) => posts[(((place + turn) % posts.length) + posts.length) % posts.length] as (typeof posts)[0],
        );
        expect(slugsOf(inTotalOrder(turned, pages))).toEqual(ordered);
        for (const page of ["a", "b"]) {
          const own = posts.filter(({ sources }) => sources[0]?.capture === page).map(({ slug }) => slug);
          expect(ordered.filter((slug) => own.includes(slug))).toEqual(own);
        }
      }),
      { numRuns: 500 },
    );
  });
});
