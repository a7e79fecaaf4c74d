import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { render } from "../../layouts/index.11ty.tsx";
import type { Filed, Post } from "../../src/entry/schema.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

/** The section with the latest posts, as text with links. */
function latestPosts(posts: readonly Filed<Post>[]): string {
  const archive = anArchive({ posts: [...posts], captures: ["a", "b"].map((name) => aPage(name)) });
  const page = { url: "/", outputPath: "index.html" };
  const html = renderToString(render({ archive, page }) as VNode);
  return /<section aria-labelledby="senaste">.*?<\/section>/s.exec(html)?.[0] ?? "";
}

const post = (slug: string, date: string | undefined, capture: string, line: number): Filed<Post> =>
  aPost(slug, { ...(date && { date }), sources: [{ capture, lines: [line, line] }] });
const dated = post("daterad", "2018-05", "a", 1);
const says = (count: string): string => `<a href="arkiv/odaterat.html">${count}</a> kan vara nyare.`;

it("a post of no month is told below the calendar, and leads to those like it", () => {
  const archive = anArchive({ posts: [aPost("a", { date: "2018-05" }), aPost("b", {})] });
  const html = renderToString(render({ archive, page: { url: "/", outputPath: "index.html" } }) as VNode);
  expect(html).toContain('<a href="arkiv/odaterat.html">1 inlägg</a> kan inte placeras i någon månad.');
});

describe("the latest posts on the front page", () => {
  it.each<[string, Filed<Post>[], string]>([
    ["one undated post that may be newer", [post("x", undefined, "b", 1)], says("1 odaterat inlägg")],
    [
      "several of them, even those that are not listed",
      Array.from({ length: 9 }, (_, at) => post(`x${at}`, undefined, "b", at + 1)),
      says("9 odaterade inlägg"),
    ],
    ["an undated post with an open end", [post("x", "2021-01/..", "b", 1)], says("1 odaterat inlägg")],
  ])("say how many undated posts may be newer: %s", (_, undated, expected) => {
    expect(latestPosts([dated, ...undated])).toContain(expected);
  });

  it.each<[string, Filed<Post>[]]>([
    ["all posts are dated", [post("x", "2016-04", "b", 1)]],
    ["the undated post is older by its own latest day", [post("x", "../2016-09-30", "b", 1)]],
    ["a page lists the undated post below the dated ones", [post("x", undefined, "a", 2)]],
    ["a page lists the undated post above the dated ones", [post("x", undefined, "a", 0)]],
  ])("say nothing where %s", (_, others) => {
    expect(latestPosts([dated, ...others])).not.toContain("kan vara nyare");
  });
});
