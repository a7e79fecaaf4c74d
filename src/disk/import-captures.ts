import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { decode } from "../capture/decode.ts";
import { changedRecords } from "../entry/changed-records.ts";
import { parseYaml } from "../entry/entry.ts";
import { importedName } from "../entry/imported.ts";
import { type Content, loadContent } from "../entry/load.ts";
import { manifestName } from "../entry/manifest.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { vocabularySchema } from "../entry/schema.ts";
import { carryOver } from "../import/carry-over.ts";
import { type ImportPlan, planImport } from "../import/import.ts";
import type { Original } from "../import/read-captures.ts";
import type { ImportOptions } from "../import/reconcile.ts";
import { holdFolder } from "./one-import.ts";
import { removeHalfWritten, writeFileWhole } from "./write-file.ts";

/** Captures on the disk → the content folder: one import at a time, each file whole or not at all. */

export interface RunOptions extends ImportOptions {
  /** Plan only, write nothing. */
  dryRun: boolean;
  /** Milliseconds to wait for another import of the same folder. */
  wait: number;
}

/** What is told while an import runs. */
export interface Listener {
  say(line: string): void;
  /** Files are about to be written; returns what to call after each, and `null` after the last. */
  writing(files: number): (path: string | null) => void;
}

export interface ImportRun {
  plan: ImportPlan;
  /** The files that were written, or would be. */
  written: string[];
  skipped: string[];
  problems: Problem[];
}

/** Stops an import before it has read or written anything; `exit` is the command's exit code. */
export class Refused extends Error {
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2) {
    super(message);
    this.exit = exit;
  }
}

/**
 * Imports the captures that the paths name, and those that an earlier import has kept. Throws a Refused where nothing
 * may be imported, and an error with path and remedy where writing fails; each file is then the old or the new one.
 */
export async function importCaptures(
  paths: readonly string[],
  folder: string,
  options: RunOptions,
  listener: Listener,
): Promise<ImportRun> {
  if (options.dryRun) return plan(paths, folder, options, listener).run;
  const hold = await holdFolder(folder, options.wait, listener.say);
  try {
    removeHalfWritten(folder);
    const { run, files } = plan(paths, folder, options, listener);
    const tell = listener.writing(files.length);
    for (const [at, [path, text]] of files.entries()) {
      hold.assertHeld();
      try {
        writeFileWhole(join(folder, path), text);
      } catch (error) {
        const rest = `${at} of ${files.length} files were written; then run the import again, which goes on from there`;
        throw new Error(`${(error as Error).message}; ${rest}`);
      }
      tell(path);
      // Lets the lock's timer run.
      if (at % 50 === 0) await setImmediate();
    }
    tell(null);
    return run;
  } finally {
    await hold.release();
  }
}

function plan(
  paths: readonly string[],
  folder: string,
  { facts, force, restore }: RunOptions,
  { say }: Listener,
): { run: ImportRun; files: [string, string | Uint8Array][] } {
  const content = loadContent(folder);
  refuseFaulty(content);
  const { originals, skipped, problems } = collect(paths, join(folder, "captures"));
  if (!facts && originals.length > 0) refuseTexts(content);
  if (originals.length > 100) say(`Reading ${originals.length} captures`);
  const seed = existsSync(join(folder, "vocabulary.yaml")) ? null : readSeed();
  const planned = planImport(originals, content, { facts, force, restore }, seed);
  const files = writesOf(planned, folder);
  const run = {
    plan: planned,
    written: [...new Set(files.map(([path]) => path))],
    skipped,
    problems: [...problems, ...planned.problems],
  };
  return { run, files };
}

/** Throws where the content folder is in no state to be written to. */
function refuseFaulty(given: Content): void {
  const inTheWay = [...given.faults, ...changedRecords(carryOver(given).content)].filter(
    ({ file }) => !file.endsWith(".md"),
  );
  if (inTheWay.length === 0) return;
  throw new Refused(`${inTheWay.map(formatProblem).join("\n")}\nNothing was imported: mend these files first.`, 1);
}

/** Throws where the archive does not publish texts. */
function refuseTexts({ folder, site }: Content): void {
  if (site?.texts !== "withheld") return;
  throw new Refused(
    `${join(folder, "site.yaml")}: texts: withheld, so no text may be imported here. Run it with --facts for the facts alone, ` +
      "or name another folder for the full texts: CONTENT_DIR=../my-archive npm run import -- PATH",
    2,
  );
}

/** What a folder may hold beside captures without anybody having to be told off. */
const kindsOfCapture = new Set([
  "",
  ".txt",
  ".text",
  ".md",
  ".html",
  ".htm",
  ".xhtml",
  ".xml",
  ".warc",
  ".gz",
  ".wacz",
  ".pdf",
]);

/** The originals that the paths name, and those that an earlier import has kept. */
function collect(
  paths: readonly string[],
  keptFolder: string,
): { originals: Original[]; skipped: string[]; problems: Problem[] } {
  const originals: Original[] = [];
  const skipped: string[] = [];
  const problems: Problem[] = [];
  const read = (file: string): Uint8Array | null => {
    try {
      return readFileSync(file);
    } catch (error) {
      problems.push({ file, message: `could not be read (${(error as Error).message}); correct its permissions` });
      return null;
    }
  };
  for (const path of paths) {
    if (!existsSync(path)) {
      problems.push({ file: path, message: "no such file or folder; correct the path" });
      continue;
    }
    const isFolder = statSync(path).isDirectory();
    for (const file of isFolder ? filesIn(path) : [path]) {
      const bytes = read(file);
      if (!bytes) continue;
      if (isFolder && !kindsOfCapture.has(extname(file).toLowerCase()) && "refused" in decode(bytes))
        skipped.push(file);
      else originals.push({ name: basename(file), bytes });
    }
  }
  for (const file of filesIn(keptFolder)) {
    const bytes = read(file);
    if (bytes) originals.push({ name: basename(file), bytes, keptAs: file });
  }
  return { originals, skipped, problems };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The files to write, in order, without those that hold their new text already. */
function writesOf({ announced, files }: ImportPlan, folder: string): [string, string | Uint8Array][] {
  const changed = [...files].filter(([path, text]) => !isAlready(join(folder, path), text));
  const isAnnounced = announced === null || changed.length === 0 || isAlready(join(folder, importedName), announced);
  if (isAnnounced) return changed;
  // What is announced is not what imported.yaml holds at the end, even where that is what it holds now.
  const final = files.get(importedName) ?? readFileSync(join(folder, importedName));
  const after = changed.filter(([path]) => path !== importedName && path !== manifestName);
  const last = changed.filter(([path]) => path === manifestName);
  return [[importedName, announced], ...after, [importedName, final], ...last];
}

function isAlready(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(typeof content === "string" ? Buffer.from(content) : content);
  } catch {
    return false;
  }
}

/** The vocabulary of the archive that comes with the program; one without a vocabulary begins with it. */
const seedFile = join(import.meta.dirname, "..", "..", "content", "vocabulary.yaml");

function readSeed(): NonNullable<Parameters<typeof planImport>[3]> {
  const vocabulary = existsSync(seedFile) ? readFileSync(seedFile, "utf8") : "[]\n";
  const parsed = parseYaml(vocabulary, seedFile, vocabularySchema);
  return { vocabulary, terms: "value" in parsed ? parsed.value : [] };
}
