import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { changedRecords } from "../entry/changed-records.ts";
import type { Content } from "../entry/content.ts";
import { importedName } from "../entry/imported.ts";
import { loadContent } from "../entry/load.ts";
import { manifestName } from "../entry/manifest.ts";
import { parseYaml } from "../entry/parse-yaml.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { readText } from "../entry/read-text.ts";
import { vocabularySchema } from "../entry/vocabulary.ts";
import { carryOver } from "../import/carry-over.ts";
import type { Seed } from "../import/first-files.ts";
import { type ImportPlan, planImport } from "../import/import.ts";
import { readCaptures } from "../import/read-captures.ts";
import type { ImportOptions } from "../import/reconcile.ts";
import { collectCaptures } from "./collect-captures.ts";
import { holdFolder } from "./one-import.ts";
import { removeHalfWritten, writeFileWhole } from "./write-file.ts";

/** Captures on the disk → the content folder: one import at a time, each file written whole or not at all. */

export interface RunOptions extends ImportOptions {
  /** Plan only, write nothing. */
  dryRun: boolean;
  /** The file of the vocabulary that a new archive begins with; undefined for one made of the blog's own categories. */
  vocabulary?: string | undefined;
  /** Milliseconds to wait for another import of the same folder. */
  wait: number;
}

/** What an import reports while it runs. */
export interface Listener {
  say(line: string): void;
  /** Called before any file is written. The function that it returns is called after each file, and with `null` at the end. */
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
 * Imports the captures that the paths name, and those that earlier imports have kept. Throws `Refused` where nothing may be
 * imported, and an error with path and remedy where a file cannot be written; each file is then the old or the new one.
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
    const report = listener.writing(files.length);
    for (const [at, [path, text]] of files.entries()) {
      hold.assertHeld();
      try {
        writeFileWhole(join(folder, path), text);
      } catch (error) {
        const rest = `${at} of ${files.length} files were written; then run the import again, which goes on from there`;
        throw new Error(`${(error as Error).message}; ${rest}`);
      }
      report(path);
      // Lets the timer run that keeps the lock fresh.
      if (at % 50 === 0) await setImmediate();
    }
    report(null);
    return run;
  } finally {
    await hold.release();
  }
}

function plan(
  paths: readonly string[],
  folder: string,
  { facts, force, restore, vocabulary }: RunOptions,
  { say }: Listener,
): { run: ImportRun; files: [string, string | Uint8Array][] } {
  const content = loadContent(folder);
  refuseFaulty(content);
  const { files: found, skipped, problems } = collectCaptures(paths, join(folder, "captures"));
  if (!facts && found.length > 0) refuseTexts(content);
  if (found.length > 100) say(`Reading ${found.length} captures`);
  const seed = readSeed(vocabulary, content);
  const planned = planImport(readCaptures(found, content.captures), content, { facts, force, restore }, seed);
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

/** Reads the vocabulary that a new archive is given. Throws `Refused` where it cannot be used. */
function readSeed(file: string | undefined, { folder, files }: Content): Seed | null {
  if (file === undefined) return null;
  if (files.has("vocabulary.yaml")) {
    const message = `${join(folder, "vocabulary.yaml")}: is there already; edit it, or remove it to begin with ${file}`;
    throw new Refused(message, 2);
  }
  if (!existsSync(file)) throw new Refused(`${file}: no such file; correct the path after --vocabulary`, 2);
  const read = readText(file);
  if ("message" in read) throw new Refused(formatProblem(read), 1);
  const vocabulary = read.text;
  const parsed = parseYaml(vocabulary, file, vocabularySchema);
  if ("problems" in parsed) throw new Refused(parsed.problems.map(formatProblem).join("\n"), 1);
  return { vocabulary, terms: parsed.value };
}
