import { describe, expect, it } from "vitest";
import { inPages } from "../../src/archive/paging.ts";
import { sayMissing } from "../../src/language/index.ts";
import { anArchive, aPage, aPost, slugsOf } from "./an-archive.ts";

const none = { stated: 0, derived: 0, likely: 0, possible: 0, disputed: 0 };

describe("months and years", () => {
  const archive = anArchive({
    posts: [
      aPost("certain", { date: "2017-12" }),
      aPost("likely", { date: "2017-09-19?" }),
      aPost("possible", { date: "2017-08-29/2017-09-03?" }),
      aPost("list", { date: "[2016-12?,2017-09?]" }),
      aPost("open", { date: "../2016-09-30" }),
      aPost("none"),
    ],
  });

  it("a post is in each month that it may belong to, with its certainty", () => {
    const groups = archive.months.map(({ month, posts, counts }) => [month, slugsOf(posts).sort(), counts]);
    expect(groups).toEqual([
      ["2017-12", ["certain"], { ...none, stated: 1 }],
      ["2017-09", ["likely", "list", "possible"], { ...none, likely: 1, possible: 2 }],
      ["2017-08", ["possible"], { ...none, possible: 1 }],
      ["2016-12", ["list"], { ...none, possible: 1 }],
    ]);
  });

  it("a year counts a post once, even where it may belong to several months", () => {
    expect(archive.years.map(({ year, posts, counts }) => [year, posts.length, counts])).toEqual([
      ["2017", 4, { ...none, stated: 1, likely: 2, possible: 1 }],
      ["2016", 1, { ...none, possible: 1 }],
    ]);
  });

  it("posts whose date gives no month or year are undated", () =>
    expect(slugsOf(archive.undated).sort()).toEqual(["none", "open"]));
});

describe("comment counts", () => {
  it("are sorted from fewest to most; an unknown count is not 0, and comes last", () => {
    const archive = anArchive({
      posts: [aPost("a", { commentCount: null }), aPost("b", { commentCount: 2 }), aPost("c")],
    });
    expect(archive.commentGroups.map(({ count, posts }) => [count, slugsOf(posts)])).toEqual([
      [0, ["c"]],
      [2, ["b"]],
      [null, ["a"]],
    ]);
  });
});

describe("tags", () => {
  const vocabulary = [
    { slug: "skola", label: "Skola", description: "Om skolan.", words: [] },
    { slug: "Skola", label: "Skolan", description: "Samma igen.", words: [] },
    { slug: "oanvand", label: "Oanvänd", description: "Ingen har den.", words: [] },
  ];

  it("that differ only in case or diacritics are the same tag, and categories of the blog are tags marked as categories", () => {
    const archive = anArchive({
      vocabulary,
      posts: [
        aPost("a", { tags: ["Skola", "SKOLA"], categories: ["Nyheter"] }),
        aPost("b", { tags: ["skola"], categories: ["nyheter"] }),
      ],
    });
    expect(archive.tags.map(({ slug, label, isCategory, count }) => [slug, label, isCategory, count])).toEqual([
      ["nyheter", "Nyheter", true, 2],
      ["skola", "Skola", false, 2],
    ]);
  });

  it("a category that is a term of the vocabulary is that term", () => {
    const used = vocabulary.map((term) => ({ ...term, words: ["skola*"] }));
    const archive = anArchive({ vocabulary: used, posts: [aPost("a", { categories: ["skola"] })] });
    expect(archive.tags).toMatchObject([{ slug: "skola", label: "Skola", isCategory: false, count: 1 }]);
  });

  it("a term without words is a category of the blog until an entry has it as a tag", () => {
    const categories = { categories: ["skola"] };
    const archive = anArchive({ vocabulary, posts: [aPost("a", categories)] });
    expect(archive.tags).toMatchObject([{ slug: "skola", description: "Om skolan.", isCategory: true, count: 1 }]);
    const tagged = anArchive({ vocabulary, posts: [aPost("a", categories), aPost("b", { tags: ["skola"] })] });
    expect(tagged.tags).toMatchObject([{ slug: "skola", isCategory: false, count: 2 }]);
  });
});

describe("older and newer", () => {
  const sources = (line: number) => [{ capture: "sida.txt", lines: [line, line] as [number, number] }];

  it.each([
    ["the dates decide", "2017-09", "2016-04", sources(2), "date"],
    ["a page that lists both decides", "2017-09", undefined, sources(2), "page"],
    [
      "only the order of the archive decides",
      "2017-09",
      undefined,
      [{ capture: "annan.txt", lines: [1, 1] as [number, number] }],
      "archive",
    ],
  ])("%s", (_, newer, older, olderSources, order) => {
    const posts = [
      aPost("newer", { date: newer, sources: sources(1) }),
      aPost("older", { ...(older && { date: older }), sources: olderSources }),
    ];
    const archive = anArchive({ posts, captures: [aPage("sida.txt"), aPage("annan.txt")] });
    expect(archive.posts[0]?.older).toMatchObject({ slug: "older", order });
    expect(archive.posts[1]?.newer).toMatchObject({ slug: "newer", order });
  });
});

describe("gaps", () => {
  it.each([
    ["an image", { images: [{ name: "bild.png", kept: false }] }, ["image"]],
    ["no gap: a kept image", { images: [{ name: "bild.png", kept: true }] }, []],
    ["a film", { lostMedia: [{ kind: "film" as const, host: "youtube.com" }] }, ["media"]],
    ["a line that may be an image", { possibleImages: ["Barnlek"] }, ["possible-image"]],
    ["comments whose texts are not kept", { commentCount: 2 }, ["comments"]],
    ["an unknown comment count", { commentCount: null }, ["comment-count"]],
    ["an abstract", { text: "abstract" as const }, ["text"]],
    ["an excerpt", { text: "excerpt" as const }, ["text"]],
    [
      "an excerpt that stops in mid sentence",
      { text: "excerpt" as const, brokenOff: "mid-sentence" as const },
      ["text"],
    ],
    ["a date without a month", { date: undefined }, ["date"]],
    ["words that were a link", { lostLinks: [{ line: 7, words: "finns här" }] }, ["link"]],
    [
      "a mention of an earlier text without its title",
      { mentions: [{ line: 7, words: "har bloggat om" }] },
      ["mention"],
    ],
    ["a mention of a title that no post has", { mentions: [{ line: 7, words: "x", title: "Borta" }] }, ["mention"]],
    ["no gap: a mention of a post's title", { mentions: [{ line: 7, words: "x", title: "rubrik A" }] }, []],
  ])("%s", (_, post, kinds) => {
    const { gaps } = anArchive({ posts: [aPost("a", { date: "2018-05", ...post })] });
    expect(gaps.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("are on their post as well as in the register", () => {
    const { gaps, posts } = anArchive({ posts: [aPost("a", { commentCount: 2 }), aPost("b")] });
    expect(posts.flatMap((post) => post.gaps)).toEqual(gaps);
  });

  it("name the line of the first source, and where there are several sources also its capture", () => {
    const lostLinks = [{ line: 7, words: "finns här" }];
    const sources = ["en.txt", "två.txt"].map((capture) => ({ capture, lines: [1, 9] as [number, number] }));
    const { gaps } = anArchive({
      posts: [aPost("a", { date: "2018-05", lostLinks }), aPost("b", { date: "2018-04", lostLinks, sources })],
    });
    expect(gaps.map(({ missing }) => sayMissing(missing).what)).toEqual([
      "”finns här” på rad 7",
      "”finns här” på rad 7 i en.txt",
    ]);
  });
});

it("a list is divided into pages of 200, and an empty list has one page", () => {
  const pages = inPages(["lång", "tom"], (name) => (name === "tom" ? [] : Array.from({ length: 401 }, (_, at) => at)));
  expect(pages.map(({ group, items, part, parts }) => [group, items.length, part, parts])).toEqual([
    ["lång", 200, 1, 3],
    ["lång", 200, 2, 3],
    ["lång", 1, 3, 3],
    ["tom", 0, 1, 1],
  ]);
});
