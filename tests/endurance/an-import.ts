import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, expect } from "vitest";
import { fixturesFolder } from "../captures-at-hand.ts";

/** `npm run endure` runs all cases, `npm test` a few. The environment variable SEED chooses other random cases. */
const isEndurance = process.env.npm_lifecycle_event === "endure";
export const seed = Number(process.env.SEED ?? 1);
export const cases = (few: number, all: number): number => (isEndurance ? all : few);

/** Prints in `npm run endure` how many cases ran. */
export function printCount(line: string): void {
  if (isEndurance) console.log(`${line} (seed ${seed})`);
}

const project = resolve(import.meta.dirname, "../..");
const preload = join(import.meta.dirname, "stop-at.mjs");
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-endure-"));
  made.push(folder);
  return folder;
}

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

interface Run {
  folder: string;
  words?: readonly string[];
  /** The environment variables of stop-at.mjs, which stop the program at a call. */
  stop?: Record<string, string>;
}

function commandLine({ folder, words = [fixturesFolder], stop }: Run) {
  const args = [...(stop ? ["--import", preload] : []), "--import", "tsx", "src/cli.ts", "import", ...words];
  return { args, options: { cwd: project, env: { ...process.env, NO_COLOR: "1", CONTENT_DIR: folder, ...stop } } };
}

/** Runs an import as a user does, and waits for its end. */
export function runImport(run: Run): Ended {
  const { args, options } = commandLine(run);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { ...options, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

/** Starts an import and returns at once. */
export function startImport(run: Run): { child: ChildProcess; ended: Promise<Ended> } {
  const { args, options } = commandLine(run);
  const child = spawn(process.execPath, args, options);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  return { child, ended: new Promise((done) => child.on("close", (status) => done({ status, out, err }))) };
}

export type Tree = Record<string, string>;

/** The bytes of every file below a folder by its path, and apart from them the names of an import's temporary files. */
export function treeOf(folder: string): { files: Tree; temporary: string[] } {
  if (!existsSync(folder)) return { files: {}, temporary: [] };
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const temporary = all.filter(({ name }) => name.startsWith(".import")).map(({ name }) => name);
  const files = all.filter((entry) => entry.isFile() && !entry.name.startsWith(".import"));
  const bytes = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), readFileSync(path, "latin1")] as const;
  });
  return { files: Object.fromEntries(bytes.sort(([one], [other]) => (one < other ? -1 : 1))), temporary };
}

/** Expects that each file is either the old or the new version, and that none is missing. */
export function expectWhole(folder: string, before: Tree, after: Tree): void {
  const { files } = treeOf(folder);
  const broken = Object.entries(files).filter(([path, text]) => text !== before[path] && text !== after[path]);
  expect(broken.map(([path]) => path)).toEqual([]);
  const missing = Object.keys(before).filter((path) => !(path in files));
  expect(missing).toEqual([]);
}

/** An import to interrupt. */
export interface Scenario {
  name: string;
  /** The content folder before the import, and its files. */
  before: string;
  old: Tree;
  words: readonly string[];
  /** The files after an import that nothing interrupts, and its file system calls in order. */
  whole: Tree;
  calls: string[];
}

/** A first import, and an import of more captures into an archive that a person has edited. */
export function scenarios(): Scenario[] {
  const nothing = emptyFolder();
  const edited = emptyFolder();
  const few = ["blogg-2018-maj-utdrag.txt", "rapport-besok.txt"].map((name) => join(fixturesFolder, name));
  expect(runImport({ folder: edited, words: few })).toMatchObject({ status: 0 });
  const post = join(edited, "posts", "en-bank-ar-ocksa-en-sorts-politik.md");
  writeFileSync(post, readFileSync(post, "utf8").replace(/^title: .*$/m, "# en rättelse\ntitle: Bänken"));
  return [
    { name: "a first import", before: nothing },
    { name: "an import of more captures", before: edited },
  ].map(({ name, before }) => {
    const folder = emptyFolder();
    cpSync(before, folder, { recursive: true });
    const count = join(emptyFolder(), "calls");
    expect(runImport({ folder, stop: { COUNT_TO: count } })).toMatchObject({ status: 0 });
    const calls = readFileSync(count, "utf8").trim().split("\n");
    const { files: whole, temporary } = treeOf(folder);
    expect(temporary).toEqual([]);
    return { name, before, old: treeOf(before).files, words: [fixturesFolder], whole, calls };
  });
}

/** A copy of the folder as it is before the import. */
export function copyOf({ before }: Scenario): string {
  const folder = emptyFolder();
  cpSync(before, folder, { recursive: true });
  return folder;
}

/** Expects that the next import gives the same bytes as one that nothing interrupted, and leaves no temporary files. */
export function expectCompletes(folder: string, { whole, words }: Scenario): void {
  expect(runImport({ folder, words })).toMatchObject({ status: 0, err: "" });
  expect(treeOf(folder)).toEqual({ files: whole, temporary: [] });
}
