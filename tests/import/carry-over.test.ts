import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { fromEarlierEntry } from "../../src/entry/earlier-format.ts";
import { digestOfField } from "../../src/entry/imported.ts";
import { loadContent } from "../../src/entry/load.ts";
import { programWords } from "../program.ts";
import { bring, copyOf, edit, newFolder, setFields, toEarlierFormat, treeOf } from "./content-folders.ts";

const few = ["blogg-2018-maj-utdrag.txt", "rapport-besok.txt"];
const richer = ["blogg-2018-maj.txt", "blogg-2018-host.txt"];
const [post, section, index] = [
  "posts/en-bank-ar-ocksa-en-sorts-politik.md",
  "report/omsorg.md",
  "report/index.md",
] as const;

/** A content folder as an earlier version left it. */
async function earlierFolder(options = {}): Promise<string> {
  const folder = newFolder();
  await bring(folder, few, options);
  toEarlierFormat(folder);
  expect(readFileSync(join(folder, post), "utf8")).toMatch(/^---\ntype: post\ntitle: [\s\S]*\nimported:/);
  expect(readFileSync(join(folder, "captures.yaml"), "utf8")).toMatch(/\n {4}because: \d+ kommentarsrader/);
  return folder;
}

const edits: Record<string, Record<string, unknown>> = {
  [post]: {
    title: "Bänken",
    date: "2018-05-14",
    tags: [],
    comments: [{ author: "B", body: "Ja.", source: "ett brev" }],
  },
  [section]: {
    visits: [{ number: 10, dates: ["2019-01"], asWritten: "Januari", host: "Lindgläntan" }],
    keepText: true,
  },
  [index]: { author: "T. Vintersol", date: undefined },
};

function work(folder: string): void {
  for (const [file, fields] of Object.entries(edits)) setFields(folder, file, fields);
  edit(folder, section, (text) => text.replace("\nsources:", "\n# se pärm 3\nsources:"));
  edit(folder, index, (text) => `${text}\nArkivets egna ord.\n`);
}

describe("a content folder of an earlier version", () => {
  it("is carried over by an import without a path, which says so once in one line", async () => {
    const folder = await earlierFolder();
    const { plan } = (await bring(folder, [])) ?? {};
    expect(plan?.findings).toEqual([{ kind: "carried-over", where: folder, count: 7 }]);
    expect(plan?.differences).toEqual([]);
    expect(plan?.problems).toEqual([]);
    const again = await bring(folder, []);
    expect([again?.plan.findings, again?.written]).toEqual([[], []]);
  });

  it("becomes the same, byte for byte, as if this version had written it", async () => {
    const [earlier, today] = [await earlierFolder(), newFolder()];
    await bring(today, few);
    await bring(earlier, []);
    expect(treeOf(earlier)).toEqual(treeOf(today));
  });

  it.each([
    ["nothing", []],
    ["more captures", richer],
  ])("keeps what a person edited, and only that, when %s is imported", async (_, names) => {
    const [earlier, today] = [await earlierFolder(), newFolder()];
    await bring(today, few);
    for (const folder of [earlier, today]) work(folder);
    const runs = [await bring(earlier, names), await bring(today, names)];
    const [differences, expected] = runs.map((run) => run?.plan.differences);
    expect(differences).toEqual(expected);
    expect(differences?.map(({ path, difference }) => `${path}: ${difference.field}`)).toEqual(
      expect.arrayContaining([`${post}: title`, `${section}: visits`, `${index}: date`, `${index}: body`]),
    );
    const [found, wanted] = [earlier, today].map((folder) => {
      const { posts, sections, report, captures, imported } = loadContent(folder);
      return { posts, sections, report, captures, imported };
    });
    expect(found).toEqual(wanted);
    expect(readFileSync(join(earlier, section), "utf8")).toContain("\n# se pärm 3\nsources:");
  });

  it("with abstracts of a person still takes the texts when they come", async () => {
    const folder = await earlierFolder({ facts: true });
    edit(folder, post, (text) => `${text}\nArkivets egna ord.\n`);
    await bring(folder, [], { facts: true });
    expect(readFileSync(join(folder, post), "utf8")).toContain("\nArkivets egna ord.\n");
    await bring(folder, [...few, ...richer]);
    expect(readFileSync(join(folder, post), "utf8")).toContain("\ntext: verbatim\n");
  });

  it("whose entries lost their digests keeps every field that the captures do not give", async () => {
    const folder = await earlierFolder();
    for (const { file } of loadContent(folder).earlier?.posts ?? []) setFields(folder, file, { imported: undefined });
    setFields(folder, post, { title: "Bänken", text: "abstract" });
    const run = await bring(folder, richer);
    expect(run?.plan.differences.map(({ difference }) => difference.field)).toEqual(
      expect.arrayContaining(["title", "text"]),
    );
    await bring(folder, richer);
    expect(readFileSync(join(folder, post), "utf8")).toMatch(/\ntitle: Bänken\n[\s\S]*\ntext: abstract\n/);
  });

  it("keeps a deleted entry deleted", async () => {
    const folder = await earlierFolder();
    rmSync(join(folder, post));
    const run = await bring(folder, richer);
    expect(run?.plan.entries).toContainEqual({ path: post, state: "deleted by hand" });
  });

  it("whose captures.yaml is not as it was written is left as it is", async () => {
    const folder = await earlierFolder();
    edit(folder, "captures.yaml", (text) => text.replace("encoding: utf-8", "encoding: utf-9"));
    const before = treeOf(folder);
    await expect(bring(folder, [])).rejects.toThrow(/captures.yaml: captures.0: .*put back what it was/);
    expect(treeOf(folder)).toEqual(before);
  });

  it("is one problem for check, and stops a build, until an import has carried it over", async () => {
    const folder = await earlierFolder();
    const message = "was written by an earlier version; run an import, which carries it over: npm run import";
    expect(await checkContent(loadContent(folder))).toEqual({ problems: [{ file: folder, message }], findings: [] });
    const { status, stderr } = spawnSync(process.execPath, [...programWords("build")], {
      cwd: resolve(import.meta.dirname, "../.."),
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([1, `${folder}: ${message}\n`]);
    await bring(folder, []);
    expect((await checkContent(loadContent(folder))).problems).toEqual([]);
  });

  it("leaves a faulty entry as it is, and says what is wrong with it", async () => {
    const folder = await earlierFolder();
    edit(folder, post, (text) => text.replace("categories:", "categorys:"));
    const before = treeOf(folder)[post];
    const run = await bring(folder, []);
    expect(run?.problems).toMatchObject([
      { file: join(folder, post), message: expect.stringContaining("did you mean") },
    ]);
    expect(treeOf(folder)[post]).toBe(before);
  });
});

it("a field whose format changes is the importer's, unless a person edited it", () => {
  const body = "Text.";
  const front = { type: "section", title: "Omsorg", tags: ["skola"] };
  const imported = {
    title: digestOfField("title", "Annat"),
    tags: digestOfField("tags", ["skola"]),
    body: digestOfField("body", body),
  };
  expect(fromEarlierEntry({ ...front, imported }, body)).toEqual({ front, digests: imported });
  const convert = { tags: (value: unknown) => ({ slugs: value }), title: (value: unknown) => [value] };
  const carried = fromEarlierEntry({ ...front, imported }, body, convert);
  expect(carried.front).toEqual({ type: "section", title: ["Omsorg"], tags: { slugs: ["skola"] } });
  expect(carried.digests).toEqual({ ...imported, tags: digestOfField("tags", { slugs: ["skola"] }) });
});

it("an entry that a person wrote without a number gets one, and check says so before", async () => {
  const folder = newFolder();
  await bring(folder, few);
  const text = readFileSync(join(folder, post), "utf8");
  writeFileSync(
    join(folder, "posts/bankens-historia.md"),
    text.replace(/^nr: .*\n/m, "").replace(/^title: .*$/m, "title: X"),
  );
  const file = join(folder, "posts/bankens-historia.md");
  expect(loadContent(folder).problems).toMatchObject([
    { file, where: "nr", message: expect.stringContaining("import") },
  ]);
  const next = loadContent(copyOf(folder)).imported?.nextNr;
  const run = await bring(folder, []);
  expect(run?.plan.findings).toEqual([]);
  expect(loadContent(folder).posts.find(({ title }) => title === "X")?.nr).toBe(next);
  expect(loadContent(folder).problems).toEqual([]);
  expect(readdirSync(join(folder, "posts"))).toContain("bankens-historia.md");
});
