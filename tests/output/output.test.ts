import { parse as parseEdtf } from "edtf";
import { describe, expect, it } from "vitest";
import { bibliography, cslBibliography, risBibliography } from "../../src/output/citations.ts";
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

describe("no machine file says more of a date than the claim", () => {
  it("posts.json has it as claimed, and the months it may fall in", () => {
    for (const post of posts(archive) as { slug: string; date: string | null }[]) {
      expect(post.date).toBe(dated.find(({ slug }) => slug === post.slug)?.date ?? null);
      if (post.date) parseEdtf(post.date);
    }
  });

  it("the feed gives `published` only for a certain day, and `updated` as released", () => {
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

  it("BibLaTeX takes EDTF as it is", () => {
    expect(
      bibliography(archive)
        .match(/date = \{.*\}/g)
        ?.sort(),
    ).toEqual(dates.flatMap((date) => (date && !date.startsWith("[") ? [`date = {${date}}`] : [])).sort());
  });

  it("RIS has years, months and days only as far as they are certain", () => {
    expect(
      risBibliography(archive)
        .match(/^DA {2}- .*$/gm)
        ?.sort(),
    ).toEqual(["DA  - 2016/04", "DA  - 2017/09/19"]);
  });

  it("CSL-JSON says circa where it is uncertain, and gives an interval both ends", () => {
    const issued = Object.fromEntries(
      (cslBibliography(archive) as { id: string; issued?: object }[]).map(({ id, issued }) => [id, issued]),
    );
    expect(issued).toEqual({
      p0: undefined,
      p1: { "date-parts": [[2016, 4]] },
      p2: { "date-parts": [[2016, 4]], circa: true },
      p3: { "date-parts": [[2017, 9, 19]] },
      p4: { "date-parts": [[2017, 9, 19]], circa: true },
      p5: {
        "date-parts": [
          [2017, 8, 29],
          [2017, 9, 3],
        ],
        circa: true,
      },
      p6: undefined,
      p7: {
        "date-parts": [
          [2016, 4, 1],
          [2016, 12, 31],
        ],
        circa: true,
      },
    });
  });
});

it("a cell that a spreadsheet would run as a formula is text", () => {
  const csv = writeCsv(postRows(anArchive({ posts: [aPost("a", { title: "=1+1" })] })));
  expect(csv).toContain("'=1+1");
});
