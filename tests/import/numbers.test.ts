import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { inTotalOrder } from "../../src/dating/total-order.ts";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { bring, copyOf, edit, newFolder, setFields } from "./content-folders.ts";

const few = ["blogg-2018-maj-utdrag.txt"];
const richer = ["blogg-2018-maj.txt"];
const [bench, words] = ["posts/en-bank-ar-ocksa-en-sorts-politik.md", "posts/nar-orden-antligen-lossnar.md"];

let folder = "";
beforeEach(async () => {
  folder = newFolder();
  await bring(folder, few);
});
const numbers = (): Record<string, number> =>
  Object.fromEntries(loadContent(folder).posts.map(({ file, nr }) => [file, nr]));
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");

describe("the number of a post", () => {
  it("stands after its type, and the first import numbers the posts oldest first", async () => {
    const whole = newFolder();
    await bring(whole, [...few, ...richer, "blogg-2018-host.txt"]);
    const { posts, captures } = loadContent(whole);
    const oldestFirst = inTotalOrder(posts, captures).reverse();
    expect(oldestFirst.map(({ nr }) => nr)).toEqual(posts.map((_, at) => at + 1));
    expect(textOf(bench)).toMatch(/^---\ntype: post\nnr: 1\ntitle: /);
  });

  it("stays, and later posts get the next free ones", async () => {
    const before = numbers();
    await bring(folder, richer);
    expect(numbers()).toMatchObject(before);
    const added = Object.entries(numbers()).filter(([file]) => !(file in before));
    expect(added.map(([, nr]) => nr).sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it("finds the entry when a person has renamed the file, changed the title and edited the lines", async () => {
    setFields(folder, bench, { title: "Bänken", sources: [{ capture: few[0], lines: [1, 2], commentCount: 0 }] });
    renameSync(join(folder, bench), join(folder, "posts/banken.md"));
    const run = await bring(folder, richer);
    expect(numbers()["posts/banken.md"]).toBe(1);
    expect(loadContent(folder).posts.filter(({ body }) => body.includes("reklamtavlor"))).toHaveLength(1);
    expect(run?.plan.entries).toContainEqual({ path: "posts/banken.md", state: "changed" });
    expect(textOf("posts/banken.md")).toContain("\ntitle: Bänken\n");
    expect(textOf("posts/banken.md")).toContain("\ntext: verbatim\n");
  });

  it("is not given again when its post is deleted, and comes back with it", async () => {
    await bring(folder, richer);
    const before = numbers();
    const [last] = Object.entries(before).find(([, nr]) => nr === 7) as [string, number];
    rmSync(join(folder, last));
    await bring(folder, [...few, "blogg-2018-host.txt"]);
    expect(Object.values(numbers())).not.toContain(7);
    expect(Math.max(...Object.values(numbers()))).toBeGreaterThan(7);
    await bring(folder, richer, { restore: [last.replace(".md", "")] });
    expect(numbers()[last]).toBe(7);
  });

  it("that two files have is a problem of the second, with what to do, and no import overwrites the copy", async () => {
    const copy = textOf(bench).replace(/^title: .*$/m, "title: Kopian");
    writeFileSync(join(folder, "posts/a-kopia.md"), copy);
    const { problems } = loadContent(folder);
    expect(problems.map(formatProblem)).toEqual([expect.stringMatching(/nr: 1 is the number of .* too; delete one/)]);
    await bring(folder, richer);
    expect(textOf("posts/a-kopia.md")).toBe(copy);
    expect(textOf(bench)).toContain("\ntext: verbatim\n");
    expect(loadContent(folder).imported?.entries["1"]?.path).toBe(bench);
    edit(folder, "posts/a-kopia.md", (text) => text.replace(/^nr: .*\n/m, ""));
    await bring(folder, richer);
    expect(numbers()).toMatchObject({ [bench]: 1, "posts/a-kopia.md": 8 });
  });
});

describe("two posts that a person merges", () => {
  /** Moves the source of one post to another and deletes it, as the importer advises. */
  function merge(kept: string, gone: string): void {
    const [source = ""] = /(?<=\nsources:\n)[\s\S]*?(?=---\n)/.exec(textOf(gone)) ?? [];
    edit(folder, kept, (text) => text.replace(/(?<=\nsources:\n)/, source));
    rmSync(join(folder, gone));
  }

  it.each([
    [bench, words],
    [words, bench],
  ])("are one with the lowest number; the other is a former one (%s kept)", async (kept, gone) => {
    const before = copyOf(folder);
    expect(numbers()).toEqual({ [bench]: 1, [words]: 2 });
    merge(kept, gone);
    await bring(folder, few);
    expect(loadContent(folder).posts).toMatchObject([{ file: kept, nr: 1, formerNr: [2] }]);
    expect(loadContent(folder).imported).toMatchObject({ nextNr: 3, entries: { 1: { path: kept } } });
    expect(loadContent(folder).imported?.entries).not.toHaveProperty("2");
    expect((await bring(folder, few))?.written).toEqual([]);
    await bring(folder, richer);
    expect(loadContent(folder).posts.find(({ file }) => file === kept)).toMatchObject({ nr: 1, formerNr: [2] });
    await bring(folder, [], { restore: [gone.replace(".md", "")] });
    expect(loadContent(folder).problems).toEqual([]);
    expect(Object.values(numbers())).toHaveLength(7);
    expect(loadContent(before).posts).toHaveLength(2);
  });
});

it("a number that a person changes leads to the post like the one it was given", async () => {
  setFields(folder, bench, { nr: 40 });
  await bring(folder, richer);
  expect(loadContent(folder).posts.find(({ file }) => file === bench)).toMatchObject({ nr: 1, formerNr: [40] });
  expect(Object.values(numbers()).filter((nr) => nr > 40)).toEqual([]);
});
