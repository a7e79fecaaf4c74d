import { beforeAll, expect, it } from "vitest";
import { importReport } from "../../src/terminal/import-report.ts";
import { formatTable, importTable } from "../../src/terminal/import-table.ts";
import { bring, edit, newFolder } from "../import/content-folders.ts";

const folder = newFolder();
const names = ["blogg-2018-maj.txt", "rapport-besok.txt"];
const options = { folder, dryRun: false, facts: false, verbose: false };
let first: string[] = [];

async function report(changes: object = {}, more: { dryRun?: boolean; verbose?: boolean } = {}): Promise<string[]> {
  const run = await bring(folder, names, changes);
  return run ? importReport(run, { ...options, ...more }) : [];
}

beforeAll(async () => {
  first = await report();
});

it("an import ends with a table of what the archive has, and the next command", () => {
  expect(first.slice(-10)).toEqual([
    "",
    "                 all  new  changed  kept by hand",
    "posts              7    7        0             0",
    "visits            16   16        0             0",
    "comments stated    7    7        0             0",
    "comments kept      0    0        0             0",
    "images             2    2        0             0",
    expect.stringMatching(/^gaps +\d+ +\d+ +0 +0$/),
    expect.stringMatching(/^\d+ files written in /),
    `Next: CONTENT_DIR=${folder} npm start`,
  ]);
});

it("an entry has a line of its own only where a person asks for it", async () => {
  expect(first.filter((line) => line.endsWith(": new"))).toEqual([]);
  const fresh = newFolder();
  const run = await bring(fresh, names);
  const lines = run ? importReport(run, { ...options, verbose: true }) : [];
  expect(lines.filter((line) => line.endsWith(": new")).length).toBeGreaterThan(7);
});

it("the table counts what is new, changed, and kept as a person edited it", async () => {
  edit(folder, "posts/blanketter-ska-ga-att-forsta.md", (text) =>
    text.replace("commentCount: 2\ncat", "commentCount: 3\ncat"),
  );
  const run = await bring(folder, [...names, "blogg-2018-host.txt"]);
  const [posts, , comments] = run ? importTable(run.plan) : [];
  expect(posts).toMatchObject({ new: 5, keptByHand: 1 });
  expect(comments).toMatchObject({ keptByHand: 3 });
  expect(posts?.all).toBe(12);
});

it("a dry run says what comes next, and that nothing was written", async () => {
  expect((await report({ dryRun: true, force: true }, { dryRun: true })).slice(-2)).toEqual([
    expect.stringMatching(/^\d+ files? would be written in /),
    "Next: the same without --dry-run",
  ]);
});

it("numbers stand below the heads of their columns", () => {
  const row = { what: "comments", all: 123_456, new: 0, changed: 0, keptByHand: 7 } as const;
  expect(formatTable([row])).toEqual([
    "                  all  new  changed  kept by hand",
    "comments kept  123456    0        0             7",
  ]);
});

it("an unread capture has at most six lines, and all that was found where a person asks for it", async () => {
  const run = await bring(newFolder(), names);
  if (!run) throw new Error("the import was killed");
  const [capture] = run.plan.captures;
  if (!capture) throw new Error("no capture was imported");
  const { reader: _, ...read } = capture;
  const doubts = (["sidebar", "two-shapes", "no-shape"] as const).map((kind) => ({ kind }));
  const candidates = ["one", "two", "three", "four"].map((reader) => ({ reader, posts: 7, doubts }));
  const unread = { ...read, reader: undefined, name: "sida.txt", path: "a page.txt", doubts, candidates, unknown: [] };
  const linesOf = (verbose: boolean): string[] =>
    importReport(
      { ...run, plan: { ...run.plan, captures: [unread], findings: [], after: [] } },
      { ...options, verbose },
    )
      .filter((line) => !line.endsWith(": new"))
      .slice(0, -1);
  const short = linesOf(false);
  expect(short).toHaveLength(6);
  expect(short[2]).toContain("one: 7 posts; against it: a sidebar among the posts");
  expect(short[2]).toMatch(/; and 1 more/);
  expect(short[5]).toBe(
    `  To read it so, or another of these (1 more with --verbose): CONTENT_DIR=${folder} npm run import -- --as one 'a page.txt'`,
  );
  expect(linesOf(true)).toHaveLength(7);
  expect(linesOf(true)[2]).toContain("no shape that a reader knows");
});
