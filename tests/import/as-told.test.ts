import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import type { RunOptions } from "../../src/disk/import-captures.ts";
import { loadContent } from "../../src/entry/load.ts";
import { messages } from "../../src/language/messages.ts";
import { readers } from "../../src/readers/index.ts";
import { importReport } from "../../src/terminal/import-report.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { bring, edit, newFolder, treeOf } from "./content-folders.ts";

/** A page of which nobody can be sure: its last count may belong to the post above, and so may all others. */
const page = `Tyra Vintersol

1 kommentar

Skolan öppnar

Skolan öppnar i höst.

2 kommentarer

Vägen är lagad

Vägen är lagad sedan i går.

3 kommentarer
`;

/** A content folder, and a file to import into it, as `bring` names it. */
function aPageFor(text = page) {
  const [folder, saved] = [newFolder(), newFolder()];
  const path = join(saved, "min sida.txt");
  writeFileSync(path, text);
  const run = async (paths: readonly string[], options: Partial<RunOptions> = {}) => {
    const run = await bring(
      folder,
      paths.map((one) => relative(fixturesFolder, one)),
      options,
    );
    if (!run) throw new Error("the import was killed");
    return run;
  };
  const record = () => loadContent(folder).captures[0];
  return { folder, saved, path, run, record };
}

it("a capture that no reader is sure of says what each reader found, and the command that reads it so", async () => {
  const { folder, path, run, record } = aPageFor();
  const unread = await run([path]);
  const [capture] = unread.plan.captures;
  expect(capture).toMatchObject({
    candidates: [{ reader: "blog-page", posts: 2, doubts: [{ kind: "post-without-body", words: "3 kommentarer" }] }],
  });
  const command = `CONTENT_DIR=${folder} npm run import -- --as blog-page '${capture?.path}'`;
  expect(importReport(unread, { folder, dryRun: false, facts: false, verbose: false })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^.*blog-page: 2 posts; against it: no post below "3 kommentarer" on line 15/),
      `  To read it so: ${command}`,
    ]),
  );
  expect(importReport(unread, { folder, dryRun: false, facts: true, verbose: false }).join("\n")).toContain(
    "npm run import -- --facts --as blog-page",
  );
  expect(record()?.candidates).toEqual([
    { reader: "blog-page", posts: 2, doubts: [{ kind: "post-without-body", line: 15 }] },
  ]);
  const kept = join(folder, "captures", "min sida.txt");
  expect((await checkContent(loadContent(folder))).findings).toContainEqual({
    kind: "unread",
    where: join(folder, "captures.yaml"),
    name: "min sida.txt",
    candidates: [{ reader: "blog-page", posts: 2 }],
    command: `CONTENT_DIR=${folder} npm run import -- --as blog-page '${kept}'`,
  });
});

it("a capture is read as a person says, now and by the next imports, until a person takes that back", async () => {
  const { folder, path, run, record } = aPageFor();
  await run([path]);
  expect(loadContent(folder).posts).toEqual([]);

  const told = await run([path], { as: "blog-page" });
  expect(told.problems).toEqual([]);
  expect(record()).toMatchObject({ reader: "blog-page", as: "blog-page", doubts: [{ kind: "post-without-body" }] });
  expect(record()).not.toHaveProperty("candidates");
  expect(loadContent(folder).posts.map(({ slug }) => slug)).toEqual(["skolan-oppnar", "vagen-ar-lagad"]);
  const after = treeOf(folder);
  expect((await run([])).written).toEqual([]);
  expect((await run([path])).written).toEqual([]);
  expect(treeOf(folder)).toEqual(after);
  const { findings, problems } = await checkContent(loadContent(folder));
  expect(problems).toEqual([]);
  expect(findings.map(({ kind }) => kind)).not.toContain("record-behind");

  await run([path], { as: "auto" });
  expect(record()).not.toHaveProperty("reader");
  expect(record()).not.toHaveProperty("as");
});

it("a person may write the choice into captures.yaml, and remove it there", async () => {
  const { folder, path, run, record } = aPageFor();
  await run([path]);
  edit(folder, "captures.yaml", (text) => `${text}    as: blog-page # sidan är hel\n`);
  expect((await checkContent(loadContent(folder))).problems).toEqual([]);
  await run([]);
  expect(record()).toMatchObject({ reader: "blog-page", entries: ["posts/skolan-oppnar", "posts/vagen-ar-lagad"] });
  expect(readFileSync(join(folder, "captures.yaml"), "utf8")).toContain("as: blog-page # sidan är hel\n");

  edit(folder, "captures.yaml", (text) => text.replace(/ {4}as: .*\n/, ""));
  await run([]);
  expect(record()).not.toHaveProperty("reader");
});

it("entries that a capture no longer gives, since it is read otherwise, stay and are listed", async () => {
  const { folder, path, run } = aPageFor();
  await run([path], { as: "blog-page" });
  const { plan } = await run([path], { as: "auto" });
  expect(plan.findings).toEqual(
    ["posts/skolan-oppnar.md", "posts/vagen-ar-lagad.md"].map((entry) => ({
      kind: "entry-left",
      where: join(folder, entry),
      name: "min sida.txt",
    })),
  );
  // Read as before, they are taken up again.
  expect((await run([path], { as: "blog-page" })).plan.entries.map(({ path }) => path)).toEqual([
    "posts/skolan-oppnar.md",
    "posts/vagen-ar-lagad.md",
  ]);
});

it("where the reader that a person names finds no posts, the capture stays unread, and the sentence says why", async () => {
  const { folder, path, run, record } = aPageFor();
  const { problems } = await run([path], { as: "month-archive" });
  expect(problems).toMatchObject([{ message: expect.stringContaining("read as month-archive, as a person chose") }]);
  expect(record()).toMatchObject({ as: "month-archive", doubts: [{ kind: "nothing-as-told" }, {}] });
  expect((await checkContent(loadContent(folder))).findings).toContainEqual(
    expect.objectContaining({ kind: "unread", as: "month-archive", candidates: [{ reader: "blog-page", posts: 2 }] }),
  );
});

it.each<[string, string, (path: string) => string[], string]>([
  ["a reader that does not exist", "blogpage", (path) => [path], "did you mean blog-page?"],
  ["a reader like no other", "x", (path) => [path], "The readers are:\n  wordpress-export "],
  ["no file", "blog-page", () => [], "name the files to read so"],
  ["a folder", "blog-page", (path) => [join(path, "..")], "is a folder"],
  ["what takes a choice back, without a file", "auto", () => [], "name the files to read so"],
])("--as with %s is refused, and nothing is written", async (_, as, paths, message) => {
  const { folder, path, run } = aPageFor();
  await expect(run(paths(path), { as })).rejects.toMatchObject({ message: expect.stringContaining(message), exit: 2 });
  expect(treeOf(folder)).toEqual({});
});

it("the readers that a person may name are listed with what their captures look like", async () => {
  const { path, run } = aPageFor();
  const error = await run([path], { as: "x" }).catch((error: Error) => error.message);
  for (const { kind } of readers) {
    const about = messages.readers.about[kind] ?? "";
    expect(error).toMatch(new RegExp(`^  ${kind} +${about.replace(/[|()]/g, "\\$&")}$`, "m"));
  }
});

it("a reader in captures.yaml that does not exist is an error of the file for import and check", async () => {
  const { folder, path, run } = aPageFor();
  await run([path]);
  edit(folder, "captures.yaml", (text) => `${text}    as: blogpage\n`);
  const problem = {
    file: join(folder, "captures.yaml"),
    where: "captures.0.as",
    message: expect.stringMatching(
      /^min sida\.txt: "blogpage" is no reader; did you mean blog-page\?; .*remove the field/,
    ),
  };
  expect((await checkContent(loadContent(folder))).problems).toEqual([problem]);
  await expect(run([])).rejects.toMatchObject({ message: expect.stringContaining("did you mean blog-page?"), exit: 1 });
});

it("the choice holds for the named files only", async () => {
  const { folder, saved, path, run } = aPageFor();
  const other = join(saved, "mer", "annan.txt");
  mkdirSync(join(saved, "mer"));
  writeFileSync(other, page.replace("Skolan", "Simhallen"));
  await run([path, other]);
  await run([other], { as: "blog-page" });
  expect(loadContent(folder).captures.map(({ names, as }) => [names[0], as])).toEqual([
    ["annan.txt", "blog-page"],
    ["min sida.txt", undefined],
  ]);
});
