import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { runProject } from "../sites.ts";
import { words, writeCaptures } from "./captures.ts";
import { writeHugoSite } from "./hugo.ts";
import { readSite } from "./reader.ts";
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

describe("an archive made for measuring, of 300 posts", () => {
  let made: ReturnType<typeof writeCaptures>;
  beforeAll(() => {
    made = writeCaptures(captures, 300);
    runProject("src/cli.ts", content, "import", captures);
    runProject("src/cli.ts", content, "check");
    runProject("src/build.ts", content, `--output=${site}`);
  });

  it("is the same each time, and has dates of every precision", () => {
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

  it("is found by the search, record by record", () => {
    const fragments = readdirSync(join(site, "sok", "fragment")).filter((name) => name.endsWith(".pf_fragment"));
    expect(fragments).toHaveLength(300 + made.visits + loadContent(content).sections.length);
  });

  it("is within a reader's limits, and every word of it is found", async () => {
    const readings = await readSite(site, words.slice(0, 3));
    for (const { what, found, unit, limit } of readings) {
      expect(found, what).toBeGreaterThan(0);
      // How long a choice takes is the machine's business, and tested by itself.
      if (unit === "kB") expect(found, what).toBeLessThanOrEqual(limit);
    }
  });

  it("is the same posts for Hugo", () => {
    writeHugoSite(join(folder, "hugo"), content);
    expect(readdirSync(join(folder, "hugo", "content", "inlagg"))).toHaveLength(300);
  });

  it("shows an edit while it is being worked on", async () => {
    expect(await timeRebuild(resolve(import.meta.dirname, "../.."), content, join(folder, "served"))).toBeGreaterThan(
      0,
    );
  });
});
