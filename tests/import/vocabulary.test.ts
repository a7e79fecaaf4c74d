import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { importCaptures } from "../../src/disk/import-captures.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-vocabulary-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Imports a month's archive with one category, and returns the vocabulary that the archive then has. */
async function vocabularyAfter(vocabulary?: string): Promise<string> {
  const capture = join(folder, "sida.txt");
  writeFileSync(capture, "Monthly Archives\n\njanuari 2019\n\nEn skola\n\nBy T | Skola & Vård\n\nText.\n");
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, vocabulary };
  await importCaptures([capture], join(folder, "content"), options, { say: () => {}, writing: () => () => {} });
  return readFileSync(join(folder, "content", "vocabulary.yaml"), "utf8");
}

it("a new archive begins with the blog's own categories", async () => {
  expect(await vocabularyAfter()).toMatch(/^- slug: skola-och-vard\n {2}label: Skola & Vård\n.*\n {2}words: \[\]\n$/);
});

it("or with the vocabulary that it is given, byte for byte", async () => {
  const file = join(folder, "ord.yaml");
  const text = "# Mina ord\n- slug: skola\n  label: Skola\n  description: Skolan.\n  words: [skol*]\n";
  writeFileSync(file, text);
  expect(await vocabularyAfter(file)).toBe(text);
  await expect(vocabularyAfter(file)).rejects.toThrow("is there already");
});

it("a vocabulary that cannot be used stops the import before anything is written", async () => {
  await expect(vocabularyAfter(join(folder, "finns-inte.yaml"))).rejects.toThrow("no such file");
});
