import { expect, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { missingByLists } from "../../src/archive/stated-posts.ts";
import { checkStatedPosts } from "../../src/check/stated-posts.ts";
import type { Evidence } from "../../src/entry/evidence.ts";
import { aContent, aPage, aPost } from "./an-archive.ts";

/** The list of months of a capture: month or year → posts. */
const list = (rows: Record<string, number>) => ({
  ...aPage("sida.txt"),
  archive: Object.entries(rows).map(([month, posts], at) => ({ month, posts, line: at + 1 })),
});

const posts = (...dates: (string | undefined)[]) =>
  dates.map((date, at) => {
    const evidence: Evidence[] = date ? [{ kind: "explicit", says: date, strength: "bounds", from: {} }] : [];
    const post = aPost(String(at), { evidence, ...(date && { date }) });
    return { ...post, ...placeInCalendar(post) };
  });

/** What is missing, as "month stated/kept+perhaps". */
const missing = (lists: Record<string, number>[], dates: (string | undefined)[], removed = 0): string[] =>
  missingByLists(lists.map(list), posts(...dates), removed).map(
    ({ period, stated, kept, perhaps }) => `${period} ${stated}/${kept}${perhaps > 0 ? `+${perhaps}` : ""}`,
  );

it("a month lacks the posts that the blog stated and the archive does not have; the newest month is first", () => {
  expect(missing([{ "2015-05": 2, "2015-12": 4 }], ["2015-12-09"])).toEqual(["2015-12 4/1", "2015-05 2/0"]);
});

it("a month lacks nothing where all its posts are there, or more than the list states", () => {
  expect(missing([{ "2015-12": 1, "2015-11": 1 }], ["2015-12-09", "2015-11", "2015-11-02"])).toEqual([]);
});

it("a post that may be of a month counts for it", () => {
  expect(missing([{ "2015-12": 1, "2015-11": 1 }], ["[2015-11,2015-12]"])).toEqual([]);
});

it("the lists of several captures are one, with the highest number for each month", () => {
  expect(missing([{ "2015-12": 1 }, { "2015-12": 4, "2015-11": 2 }, { "2015-11": 1 }], [])).toEqual([
    "2015-12 4/0",
    "2015-11 2/0",
  ]);
});

it("a year that is listed as a whole lacks posts as a month does", () => {
  expect(missing([{ "2015": 43 }], ["2015-12-09", "2015", "2016"])).toEqual(["2015 43/2"]);
});

it("a year whose months make it up is told by its months only", () => {
  expect(missing([{ "2015": 6, "2015-12": 4, "2015-11": 2 }], [])).toEqual(["2015-12 4/0", "2015-11 2/0"]);
  expect(missing([{ "2015": 6, "2015-06": 1 }, { "2015-01": 2 }], [])).toEqual([
    "2015-06 1/0",
    "2015-01 2/0",
    "2015 6/0",
  ]);
});

it("posts whose date leaves the month open, and posts that were removed, may be those that are missing", () => {
  const dates = ["../2016-02", "2013-01/2015-06", undefined, "2014-01/2016-12"];
  expect(missing([{ "2015-12": 4 }], dates)).toEqual(["2015-12 4/0+3"]);
  expect(missing([{ "2015-12": 4 }], [], 2)).toEqual(["2015-12 4/0+2"]);
});

it("a check lists them as gaps of captures.yaml", () => {
  const content = aContent({ captures: [list({ "2015-12": 4 })], posts: posts("2015-12-09") });
  expect(checkStatedPosts(content)).toEqual([
    {
      kind: "gap",
      where: "content/captures.yaml",
      missing: { kind: "posts", period: "2015-12", stated: 4, kept: 1, perhaps: 0 },
    },
  ]);
});
