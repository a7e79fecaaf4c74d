import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunOptions } from "../../src/disk/import-captures.ts";
import { bring, copyOf, edit, newFolder, setFields, toEarlierFormat, treeOf } from "./content-folders.ts";

const all = readdirSync(join(import.meta.dirname, "../fixtures/captures"));
const few = ["blogg-2018-maj-utdrag.txt", "rapport-besok.txt"];
const [excerpt, visits] = ["posts/en-bank-ar-ocksa-en-sorts-politik.md", "report/omsorg.md"];

/** What a person did between two imports: edited, renamed, deleted, dated. */
function work(folder: string): void {
  const posts = readdirSync(join(folder, "posts")).map((name) => `posts/${name}`);
  const others = posts.filter((path) => path !== excerpt);
  setFields(folder, excerpt, { title: "Bänken", sources: [{ capture: few[0], lines: [40, 41], commentCount: 0 }] });
  renameSync(join(folder, excerpt), join(folder, "posts/banken.md"));
  setFields(folder, visits, { tags: ["skola"], keepText: true });
  edit(folder, visits, (text) => text.replace("\nsources:", "\n# se pärm 3\nsources:"));
  renameSync(join(folder, visits), join(folder, "report/omsorgen.md"));
  const [first, second] = others as [string, string];
  if (first) rmSync(join(folder, first));
  if (second) setFields(folder, second, { date: "2018-05-14", commentCount: 9 });
}

interface Scenario {
  name: string;
  before(folder: string): Promise<void> | void;
  names: readonly string[];
  options?: Partial<RunOptions>;
}

const scenarios: Scenario[] = [
  { name: "a first import", before() {}, names: all },
  { name: "an import of more captures", before: async (folder) => void (await bring(folder, few)), names: all },
  {
    name: "an import after a person's work",
    async before(folder) {
      await bring(folder, few);
      work(folder);
    },
    names: all,
  },
  {
    name: "an import after a person's work, with force",
    async before(folder) {
      await bring(folder, [...few, "manadsarkiv-2019-januari.txt"]);
      work(folder);
    },
    names: ["blogg-2018-maj.txt"],
    options: { force: true },
  },
  {
    name: "an import of texts over facts with abstracts",
    async before(folder) {
      await bring(folder, few, { facts: true });
      edit(folder, excerpt, (text) => `${text}\nArkivets egna ord.\n`);
    },
    names: all,
  },
  {
    name: "an import of facts over texts",
    before: async (folder) => void (await bring(folder, few)),
    names: all,
    options: { facts: true },
  },
  {
    name: "an import that restores a deleted entry",
    async before(folder) {
      await bring(folder, few);
      rmSync(join(folder, excerpt));
      await bring(folder, few);
    },
    names: all,
    options: { restore: [excerpt.replace(".md", "")] },
  },
  {
    name: "an import of two posts that a person has merged",
    async before(folder) {
      await bring(folder, all);
      const [kept, gone] = [
        "posts/blanketter-ska-ga-att-forsta.md",
        "posts/tva-fragor-om-badhuset-som-aldrig-blir-klart.md",
      ];
      const source = /sources:\n([\s\S]*?)---/.exec(readFileSync(join(folder, gone), "utf8"))?.[1] ?? "";
      edit(folder, kept, (text) => text.replace("sources:\n", `sources:\n${source}`));
      rmSync(join(folder, gone));
    },
    names: ["manadsarkiv-2019-januari.txt"],
  },
  {
    name: "an import without imported.yaml",
    async before(folder) {
      await bring(folder, few);
      work(folder);
      rmSync(join(folder, "imported.yaml"));
    },
    names: all,
  },
  {
    name: "a carry-over from an earlier version, after a person's work",
    async before(folder) {
      await bring(folder, few);
      toEarlierFormat(folder);
      work(folder);
    },
    names: [],
  },
  {
    name: "a carry-over from an earlier version and an import of more captures",
    async before(folder) {
      await bring(folder, few);
      toEarlierFormat(folder);
      work(folder);
    },
    names: all,
  },
  {
    name: "a carry-over from an earlier version, with force",
    async before(folder) {
      await bring(folder, few);
      toEarlierFormat(folder);
      work(folder);
    },
    names: all,
    options: { force: true },
  },
];

const step = process.env.npm_lifecycle_event === "endure" ? 1 : 3;

describe.each(scenarios)("$name", (scenario) => {
  const { before, names, options = {} } = scenario;
  const [start, whole] = [newFolder(), newFolder()];
  let writes = 0;
  beforeAll(async () => {
    await before(start);
    await bring(copyInto(whole, start), names, options);
    writes = await writesOf(copyOf(start), names, options);
    expect(writes).toBeGreaterThan(3);
  });

  it("killed after any of its writes, is completed by the next, to the same bytes", async () => {
    const expected = treeOf(whole);
    // The suite kills after some of the writes of each scenario, and others in each; `npm run endure` after all of them.
    for (let at = 1 + (scenarios.indexOf(scenario) % step); at < writes; at += step) {
      const folder = copyOf(start);
      expect(await bring(folder, names, { ...options, writes: at }), `${at} writes`).toBe(null);
      await bring(folder, names, options);
      expect(treeOf(folder), `killed after ${at} of ${writes} writes`).toEqual(expected);
    }
  });

  it("killed again and again, is completed to the same bytes", async () => {
    const folder = copyOf(start);
    for (let runs = 0; (await bring(folder, names, { ...options, writes: 2 })) === null; runs++) {
      expect(runs).toBeLessThan(writes * 2);
    }
    expect(treeOf(folder)).toEqual(treeOf(whole));
  });

  it("what a person writes after a kill stays", async () => {
    for (let at = 1; at < writes; at += 2 * step) {
      const folder = copyOf(start);
      await bring(folder, names, { ...options, writes: at });
      const posts = Object.keys(treeOf(folder)).filter((path) => path.startsWith("posts/"));
      for (const path of posts) setFields(folder, path, { title: `Egen ${path}`, categories: ["Egen"] });
      await bring(folder, names, { ...options, force: false });
      for (const path of posts) {
        expect(readFileSync(join(folder, path), "utf8")).toContain(`\ntitle: Egen ${path}\n`);
        expect(readFileSync(join(folder, path), "utf8")).toMatch(/\ncategories:\s+(?:- |\[)Egen/);
      }
    }
  });
});

function copyInto(folder: string, from: string): string {
  rmSync(folder, { recursive: true });
  renameSync(copyOf(from), folder);
  return folder;
}

/** How many writes an undisturbed import takes. */
async function writesOf(folder: string, names: readonly string[], options: Partial<RunOptions>): Promise<number> {
  const run = await bring(folder, names, options);
  // imported.yaml is written twice.
  return (run?.written.length ?? 0) + 1;
}
