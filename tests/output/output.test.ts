import { parse as parseEdtf } from "edtf";
import { describe, expect, it } from "vitest";
import { postRows, writeCsv } from "../../src/output/csv.ts";
import { feed } from "../../src/output/feed.ts";
import { posts } from "../../src/output/json.ts";
import { robots, sitemap } from "../../src/output/sitemap.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

const dates = [
  undefined,
  "2016-04",
  "2016-04?",
  "2017-09-19",
  "2017-09-19?",
  "2017-08-29/2017-09-03?",
  "../2016-09-30",
  "[2016-04,2016-12]",
];
const dated = dates.map((date, at) => aPost(`p${at}`, date === undefined ? {} : { date }));
const archive = anArchive({ posts: dated }, { released: "2018-10-01", address: "https://exempel.se/arkiv" });
const without = anArchive({ posts: dated });

describe("no machine file is more precise about a date than the claim", () => {
  it("posts.json has the date as claimed", () => {
    for (const post of posts(archive) as { slug: string; date: string | null }[]) {
      expect(post.date).toBe(dated.find(({ slug }) => slug === post.slug)?.date ?? null);
      if (post.date) parseEdtf(post.date);
    }
  });

  it("the feed has `published` only for a certain day, and `updated` as released", () => {
    const xml = feed(archive) ?? "";
    expect(xml.match(/<published>.*?<\/published>/g)).toEqual(["<published>2017-09-19T00:00:00.000Z</published>"]);
    expect(new Set(xml.match(/<updated>.*?<\/updated>/g))).toEqual(
      new Set(["<updated>2018-10-01T00:00:00.000Z</updated>"]),
    );
    expect(xml).toContain("Datum: troligen 19 september 2017.");
  });

  it("there is no feed without a released day, and no sitemap without an address", () => {
    expect([feed(without), sitemap(without)]).toEqual([null, null]);
    expect(robots(without)).not.toContain("Sitemap");
    expect(sitemap(archive)).toContain("<loc>https://exempel.se/arkiv/inlagg/p1.html</loc>");
    expect(sitemap(archive)).not.toContain("lastmod");
  });
});

it("a cell that a spreadsheet would run as a formula is escaped", () => {
  const csv = writeCsv(postRows(anArchive({ posts: [aPost("a", { title: "=1+1" })] })));
  expect(csv).toContain("'=1+1");
});
