import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bring, newFolder } from "../import/content-folders.ts";

const ignored = (folder: string): string => readFileSync(join(folder, ".gitignore"), "utf8");

it("an import keeps the captures out of Git, and a second one writes nothing", async () => {
  const folder = newFolder();
  const run = await bring(folder, ["blogg-2018-maj-utdrag.txt"]);
  expect(run?.written[0]).toBe(".gitignore");
  expect(ignored(folder)).toBe("captures/\n");
  expect((await bring(folder, []))?.written).toEqual([]);
});

it("a person's own .gitignore stays as it is", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, ".gitignore"), "utkast/\n");
  await bring(folder, ["blogg-2018-maj-utdrag.txt"]);
  expect(ignored(folder)).toBe("utkast/\n");
});

it("an import of nothing writes none", async () => {
  const folder = newFolder();
  await bring(folder, []);
  expect(existsSync(join(folder, ".gitignore"))).toBe(false);
});
