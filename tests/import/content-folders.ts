import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import { parseDocument } from "yaml";
import { importCaptures, type RunOptions } from "../../src/disk/import-captures.ts";
import { digestOfRecord } from "../../src/entry/digest.ts";
import { loadContent } from "../../src/entry/load.ts";
import { fixturesFolder } from "../captures-at-hand.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-content-"));
  made.push(folder);
  return folder;
}

export function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Every file with its bytes. */
export function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

class Killed extends Error {}

/** Imports fixtures by name. `writes`: the import is killed after so many; then null is given. */
export async function bring(
  folder: string,
  names: readonly string[],
  { writes = Infinity, ...changes }: Partial<RunOptions> & { writes?: number } = {},
) {
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, ...changes };
  const paths = names.map((name) => join(fixturesFolder, name));
  let done = 0;
  const afterWrite = (path: string | null): void => {
    done += 1;
    if (path !== null && done === writes) throw new Killed();
  };
  try {
    const listener = { say() {}, writing: () => afterWrite };
    return await importCaptures(paths, folder, options, listener);
  } catch (error) {
    if (error instanceof Killed) return null;
    throw error;
  }
}

/** Changes a file of a content folder as a person with an editor does. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (change(text) === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(path, change(text));
}

/** Changes fields of the front matter; undefined takes a field away. */
export function setFields(folder: string, file: string, fields: Record<string, unknown>): void {
  edit(folder, file, (text) => {
    const [, yaml = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
    const document = parseDocument(yaml);
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) document.delete(field);
      else document.set(field, document.createNode(value));
    }
    return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
  });
}

/** Makes of a content folder what an earlier version would have written: digests in the entries, and no numbers. */
export function toEarlierFormat(folder: string): void {
  const { imported, posts, sections, report, captures } = loadContent(folder);
  for (const entry of [...posts, ...sections, ...(report ? [report] : [])]) {
    const id = entry.type === "post" ? String(entry.nr) : entry.file.replace(/\.md$/, "");
    setFields(folder, entry.file, { nr: undefined, imported: imported?.entries[id]?.digests });
  }
  edit(folder, "captures.yaml", (text) => {
    const document = parseDocument(text);
    for (const [at, record] of captures.entries()) {
      document.setIn(["captures", at, "imported"], digestOfRecord(record));
    }
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  });
  rmSync(join(folder, "imported.yaml"));
  edit(folder, "manifest-sha256.txt", (text) => text.replace(/^.* {2}imported\.yaml\n/m, ""));
}
