import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, expect } from "vitest";
import { importedName, parseImported } from "../../src/entry/imported.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { toEarlierFormat } from "../import/content-folders.ts";
import { programWords } from "../program.ts";
import { type Ended, runHere } from "../run-here.ts";

/** `npm run endure` runs all of a law's cases, the suite a few. SEED names another run. */
const isEndurance = process.env.npm_lifecycle_event === "endure";
export const seed = Number(process.env.SEED ?? 1);
export const cases = (suite: number, endurance: number): number => (isEndurance ? endurance : suite);

/** Says, in an endurance run, what was done. */
export function tell(line: string): void {
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

interface Run {
  folder: string;
  words?: readonly string[];
  /** Where the program is stopped, see stop-at.mjs. */
  stop?: Record<string, string>;
}

function wordsOf({ folder, words = [fixturesFolder], stop }: Run) {
  const args = [...(stop ? ["--import", preload] : []), ...programWords("cli"), "import", ...words];
  return { args, options: { cwd: project, env: { ...process.env, CONTENT_DIR: folder, ...stop } } };
}

/** Runs an import to its end: in a process of its own where something is to stop it. */
export async function runImport(run: Run): Promise<Ended> {
  if (!run.stop) return runHere(run.folder, "import", ...(run.words ?? [fixturesFolder]));
  return startImport(run).ended;
}

/** Starts one in a process of its own, to go on beside it. */
export function startImport(run: Run): { child: ChildProcess; ended: Promise<Ended> } {
  const { args, options } = wordsOf(run);
  const child = spawn(process.execPath, args, options);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  return { child, ended: new Promise((done) => child.on("close", (status) => done({ status, out, err }))) };
}

export type Tree = Record<string, string>;

/** Every file below a folder with its bytes; what imports leave behind while they run is apart. */
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

/** Throws where a file is neither the old nor the new one. imported.yaml holds both sides while an import writes. */
export function expectWhole(folder: string, before: Tree, after: Tree): void {
  const { files } = treeOf(folder);
  const half = Object.entries(files).filter(([path, text]) => text !== before[path] && text !== after[path]);
  expect(half.map(([path]) => path).filter((path) => path !== importedName)).toEqual([]);
  const imported = files[importedName];
  if (imported) expect(parseImported(imported, importedName)).not.toHaveProperty("problems");
  const gone = Object.keys(before).filter((path) => !(path in files));
  expect(gone).toEqual([]);
}

/** An import to be disturbed: the folder as it is before, and as the import leaves it when nothing disturbs it. */
export interface Scenario {
  name: string;
  before: string;
  old: Tree;
  words: readonly string[];
  whole: Tree;
  calls: string[];
}

/** A first import, and one of richer captures over an archive that a person has edited, of this and an earlier version. */
export async function scenarios(): Promise<Scenario[]> {
  const nothing = emptyFolder();
  const edited = emptyFolder();
  const earlier = emptyFolder();
  const few = ["blogg-2018-maj-utdrag.txt", "rapport-besok.txt"].map((name) => join(fixturesFolder, name));
  expect(await runImport({ folder: edited, words: few })).toMatchObject({ status: 0 });
  const post = join(edited, "posts", "en-bank-ar-ocksa-en-sorts-politik.md");
  writeFileSync(post, readFileSync(post, "utf8").replace(/^title: .*$/m, "# en rättelse\ntitle: Bänken"));
  cpSync(edited, earlier, { recursive: true });
  toEarlierFormat(earlier);
  const beginnings = [
    { name: "a first import", before: nothing },
    { name: "an import of more", before: edited },
    { name: "an import over an earlier version's archive", before: earlier },
  ];
  return Promise.all(beginnings.map(({ name, before }) => undisturbed(name, before)));
}

/** Runs an import over a copy of a folder, and notes what it gives and which calls it makes. */
async function undisturbed(name: string, before: string): Promise<Scenario> {
  const folder = emptyFolder();
  cpSync(before, folder, { recursive: true });
  const count = join(emptyFolder(), "calls");
  expect(await startImport({ folder, stop: { COUNT_TO: count } }).ended).toMatchObject({ status: 0 });
  const calls = readFileSync(count, "utf8").trim().split("\n");
  const { files: whole, temporary } = treeOf(folder);
  expect(temporary).toEqual([]);
  return { name, before, old: treeOf(before).files, words: [fixturesFolder], whole, calls };
}

/** A copy of a scenario's folder. */
export function copyOf({ before }: Scenario): string {
  const folder = emptyFolder();
  cpSync(before, folder, { recursive: true });
  return folder;
}

/** The next import completes the work: the same bytes as without a disturbance, and nothing temporary beside them. */
export async function expectCompletes(folder: string, { whole, words }: Scenario): Promise<void> {
  expect(await runImport({ folder, words })).toMatchObject({ status: 0, err: "" });
  expect(treeOf(folder)).toEqual({ files: whole, temporary: [] });
}
