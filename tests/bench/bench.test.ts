import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { readCaptures } from "../../src/import/read-captures.ts";
import { runProject } from "../sites.ts";
import { mixedShapes, words, writeCaptures } from "./captures.ts";
import { measureSite } from "./reader.ts";
import { timeRebuild } from "./rebuild.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-bench-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [captures, content, site] = ["captures", "content", "site"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const pages = (place: string): string[] =>
  readdirSync(join(site, place)).filter((name) => name.endsWith(".html") && name !== "index.html");

it("the benchmark's pages in other shapes are read, with all their posts", () => {
  const mixed = join(folder, "mixed");
  const posts = 20 * mixedShapes.length;
  writeCaptures(mixed, posts, mixedShapes);
  const files = readdirSync(mixed).map((name) => ({ name, bytes: readFileSync(join(mixed, name)) }));
  const { captures: read } = readCaptures(files, []);
  const found = read.flatMap(({ reading }) => reading.drafts.filter(({ kind }) => kind === "post"));
  expect(found).toHaveLength(posts);
  expect(new Set(read.map(({ record }) => record.reader)).size).toBeGreaterThanOrEqual(6);
});

describe("the benchmark's archive, at 300 posts", () => {
  let made: ReturnType<typeof writeCaptures>;
  beforeAll(() => {
    made = writeCaptures(captures, 300);
    runProject("cli", content, "import", captures);
    runProject("cli", content, "check");
    runProject("build", content, `--output=${site}`);
  });

  it("has the same captures each time, and dates of every precision", () => {
    const again = join(folder, "again");
    expect(writeCaptures(again, 300)).toEqual(made);
    for (const name of readdirSync(captures))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(captures, name)))).toBe(true);
    const dates = loadContent(content).posts.map(({ date = "" }) => date.replace(/\d/g, "0"));
    for (const shape of ["0000-00", "0000-00-00", "0000-00-00?", "0000-00-00/0000-00-00"])
      expect(dates).toContain(shape);
  });

  it("has a page for each post, visit and month, with as many links as there are posts", () => {
    expect(made).toEqual({ captures: 16, visits: 15 });
    expect(pages("inlagg")).toHaveLength(300);
    expect(pages("besok")).toHaveLength(15);
    const linked = new Set(
      pages("arkiv").flatMap((page) =>
        Array.from(
          readFileSync(join(site, "arkiv", page), "utf8").matchAll(/href="\.\.\/inlagg\/([^"]+)"/g),
          ([, to]) => to,
        ),
      ),
    );
    expect(linked.size).toBe(300);
  });

  it("has a search record for each post, visit and section", () => {
    const fragments = readdirSync(join(site, "sok", "fragment")).filter((name) => name.endsWith(".pf_fragment"));
    expect(fragments).toHaveLength(300 + made.visits + loadContent(content).sections.length);
  });

  it("keeps within the weights for a reader, and the search finds each word", async () => {
    const costs = await measureSite(site, words.slice(0, 3));
    for (const { what, found, unit, limit } of costs) {
      expect(found, what).toBeGreaterThan(0);
      // Times depend on the machine. `browser/filter.test.ts` has the limit for a choice.
      if (unit === "kB") expect(found, what).toBeLessThanOrEqual(limit ?? 0);
    }
  });

  it("shows an edit while it is served", async () => {
    expect(await timeRebuild(resolve(import.meta.dirname, "../.."), content)).toBeGreaterThan(0);
  });
});
