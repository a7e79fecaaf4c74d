import { parse as parseEdtf } from "edtf";
import { describe, expect, it } from "vitest";
import { postRows, visitRows, writeCsv } from "../../src/output/csv.ts";
import { feed } from "../../src/output/feed.ts";
import { posts } from "../../src/output/json.ts";
import { robots, sitemap } from "../../src/output/sitemap.ts";
import { anArchive, aPost, aSection } from "../archive/an-archive.ts";

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

/** A CSV text as a spreadsheet reads it: a quote at the start of a cell opens a quoted part, and what follows its end belongs to the cell. */
function cellsOf(csv: string, separators: string): string[] {
  const cells: string[] = [""];
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const [character, next] = [csv.charAt(at), csv[at + 1]];
    const cell = cells.at(-1) as string;
    const isStart = at === 0 || `${separators}\r\n`.includes(csv.charAt(at - 1));
    if (isQuoted && character === '"' && next === '"') cells[cells.length - 1] = cell + csv.charAt(at++);
    else if (character === '"' && (isQuoted || (cell === "" && isStart))) isQuoted = !isQuoted;
    else if (!isQuoted && `${separators}\r\n`.includes(character)) cells.push("");
    else cells[cells.length - 1] = cell + character;
  }
  return cells;
}

describe("no cell of a CSV file is a formula", () => {
  const signs = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"];
  const formulas = signs.flatMap((sign) =>
    ["", " ", "\u00a0", '"', '""', ' " '].map((before) => `${before}${sign}1+1`),
  );
  const beginnings = ["", "Ja;", "Ja, ", "Ja; ;", '"Ja";', '"Ja;', 'Ja";', 'a, "b";', "a\t", "a\r", "a\n", "a\t;"];
  const texts = formulas.flatMap((formula) => beginnings.map((beginning) => beginning + formula));
  const hostile = anArchive({
    posts: texts.map((text, at) =>
      aPost(`p${at}`, {
        title: text,
        author: text,
        categories: ["a", text, text],
        images: [{ name: text, kept: false }],
        visits: [at + 1],
        sources: [{ capture: text, lines: [1, 2] }],
      }),
    ),
    sections: texts.map((text, at) => aSection(`s${at}`, [{ number: at + 1, host: text, asWritten: text }], text)),
  });

  it.each([",", ";", ",;", ",;\t", "\t"])("where %j are the separators", (separators) => {
    for (const rows of [postRows(hostile), visitRows(hostile)]) {
      const cells = cellsOf(writeCsv(rows), separators);
      expect(cells.length).toBeGreaterThan(rows.length);
      expect(cells.filter((cell) => /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
    }
  });

  it("and a text without one is as it was", () => {
    const title = 'Så gick det: 3-2, a=b; e-post till a@b, "sa hon" – då';
    const cells = cellsOf(writeCsv(postRows(anArchive({ posts: [aPost("a", { title })] }))), ",");
    expect(cells).toContain(title);
  });
});
