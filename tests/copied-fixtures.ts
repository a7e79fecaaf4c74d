import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject } from "vitest";

/** For a test file that changes a content folder: each of its tests has a copy of the fixtures' in `folder`. */
export let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-fixtures-"));
  cpSync(inject("sites").find(({ name }) => name === "fixtures")?.content ?? "", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces a text in a file of the copy. Fails if the file does not have it. */
export function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}
