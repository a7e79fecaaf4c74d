import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { speakAs, unspokenLanguage } from "../archive/site-language.ts";
import { changedRecords } from "../entry/changed-records.ts";
import type { Content } from "../entry/content.ts";
import { sha256OfFile } from "../entry/file-source.ts";
import { importedName } from "../entry/imported.ts";
import { writeKeptValues } from "../entry/kept-values.ts";
import { loadContent } from "../entry/load.ts";
import { manifestName } from "../entry/manifest.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { languageOfBlog } from "../import/blog-language.ts";
import { carryOver } from "../import/carry-over.ts";
import { type ImportPlan, planImport } from "../import/import.ts";
import { bytesOfContent, type FileContent, isCopy } from "../import/import-files.ts";
import { asOneBlog } from "../import/one-blog.ts";
import { readCaptures } from "../import/read-captures.ts";
import type { ImportOptions } from "../import/reconcile.ts";
import { unknownReaders } from "../import/unknown-readers.ts";
import { type LanguageCode, languageOf, languages, speak } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { collectCaptures, type Skipped } from "./collect-captures.ts";
import { findImages } from "./find-images.ts";
import { type Hold, holdFolder } from "./one-import.ts";
import { readSeed } from "./read-seed.ts";
import { refuseReaderChoice } from "./refuse-reader-choice.ts";
import { refuseUnknownEntries } from "./refuse-unknown-entries.ts";
import { Refused } from "./refused.ts";
import { removeHalfWritten, writeFileWhole } from "./write-file.ts";

/** Captures on the disk → the content folder: one import at a time, each file written whole or not at all. */

export interface RunOptions extends ImportOptions {
  /** Plan only, write nothing. */
  dryRun: boolean;
  /** The file of the vocabulary that a new archive begins with; undefined for one made of the blog's own categories. */
  vocabulary?: string | undefined;
  /** The language of a new archive; undefined for that of most of its texts. */
  language?: LanguageCode | undefined;
  /** The reader that a person names for the files of this import, or `auto`; undefined where the import chooses. */
  as?: string | undefined;
  /** Milliseconds to wait for another import of the same folder. */
  wait: number;
  /** Aborted with an `Interrupted` where a person stops the import. */
  signal?: AbortSignal | undefined;
}

/** So many characters the texts of all captures may have: the entries made of them are in memory at once. */
const mostCharacters = 100_000_000;

/** What an import reports while it runs. */
export interface Listener {
  say(line: string): void;
  /** Called before captures are read. The function that it returns is called after each, and with `null` at the end. */
  reading?(captures: number): (name: string | null) => void;
  /** Called before any file is written. The function that it returns is called after each file, and with `null` at the end. */
  writing(files: number): (path: string | null) => void;
}

export interface ImportRun {
  plan: ImportPlan;
  /** The files that were written, or would be. */
  written: string[];
  skipped: Skipped[];
  problems: Problem[];
}

/** Ends an import between two files, since a person stops it; the message says what stands. */
export class Interrupted extends Error {
  /** As a shell says it of a program that Ctrl-C has ended. */
  readonly exit = 130;

  constructor(what = messages.disk.import.interruptedBefore) {
    super(what);
  }
}

/**
 * Imports the captures that the paths name, and those that earlier imports have kept. Throws `Refused` where nothing may be
 * imported, `Interrupted` where the signal is aborted, and an error with path and remedy where a file cannot be written;
 * each file is then the old or the new one.
 */
export async function importCaptures(
  paths: readonly string[],
  folder: string,
  options: RunOptions,
  listener: Listener,
): Promise<ImportRun> {
  // Images are copied from here, after they were taken out of containers.
  const temporary = mkdtempSync(join(tmpdir(), "arkiv-images-"));
  try {
    return await importWith(temporary, paths, folder, options, listener);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function importWith(
  temporary: string,
  paths: readonly string[],
  folder: string,
  options: RunOptions,
  listener: Listener,
): Promise<ImportRun> {
  if (options.dryRun) return (await plan(temporary, paths, folder, options, listener)).run;
  const hold = await holdFolder(folder, options.wait, listener.say, options.signal);
  try {
    removeHalfWritten(folder);
    const { run, files } = await plan(temporary, paths, folder, options, listener);
    await writeFiles(files, folder, listener, options.signal, hold);
    return run;
  } finally {
    await hold.release();
  }
}

/** Writes files, each whole, in their order, as long as the folder is held and nobody stops the import. */
async function writeFiles(
  files: readonly (readonly [string, FileContent])[],
  folder: string,
  listener: Listener,
  signal: AbortSignal | undefined,
  hold: Hold,
): Promise<void> {
  const report = listener.writing(files.length);
  try {
    for (const [at, [path, text]] of files.entries()) {
      hold.assertHeld();
      try {
        writeFileWhole(join(folder, path), text);
      } catch (error) {
        throw new Error(messages.disk.import.failed((error as Error).message, at, files.length));
      }
      report(path);
      // Lets the timer run that keeps the lock fresh, and the signal of a person arrive.
      if (at % 50 === 0) await setImmediate();
      if (signal?.aborted && at + 1 < files.length) {
        throw new Interrupted(messages.disk.import.interrupted(at + 1, files.length));
      }
    }
  } finally {
    report(null);
  }
}

async function plan(
  temporary: string,
  paths: readonly string[],
  folder: string,
  { facts, force, restore, vocabulary, language, as, signal }: RunOptions,
  { say, reading }: Listener,
): Promise<{ run: ImportRun; files: [string, FileContent][] }> {
  refuseReaderChoice(as, paths);
  const content = loadContent(folder);
  refuseFaulty(content);
  refuseLanguage(language, content);
  refuseUnknownEntries(restore, content);
  await pause(signal);
  const collected = await collectCaptures(paths, join(folder, "captures"), { as, known: content.captures, say });
  const { files: found, containers, skipped, problems } = collected;
  if (!facts && found.length + containers.length > 0) refuseTexts(content);
  if (found.length > 100) say(messages.disk.collect.reading(found.length));
  const seed = readSeed(vocabulary, content);
  if (content.site) speakAs(content);
  else speak(languages[language ?? languageOfBlog(found)]);
  await pause(signal);
  const report = reading?.(found.length);
  const count = characterCounter(paths, found.length);
  const counted = (name: string, characters: number): void => {
    report?.(name);
    count(characters);
  };
  const readOnly = asOneBlog(readCaptures(found, content.captures, undefined, containers, counted), content);
  report?.(null);
  await pause(signal);
  const { read, images } = facts
    ? { read: readOnly, images: new Map() }
    : await findImages(readOnly, collected.resources, temporary);
  await pause(signal);
  const planned = planImport(read, content, { facts, force, restore }, seed, images);
  writeKeptValues();
  await pause(signal);
  const files = [...missingIgnore(planned, folder), ...writesOf(planned, folder)];
  const run = {
    plan: planned,
    written: [...new Set(files.map(([path]) => path))],
    skipped,
    problems: [...problems, ...planned.problems],
  };
  return { run, files };
}

/** Returns what counts the characters of the texts that were read; it throws `Refused` beyond the most of one import. */
function characterCounter(paths: readonly string[], captures: number): (characters: number) => void {
  let [all, read] = [0, 0];
  return (characters) => {
    all += characters;
    read += 1;
    if (all > mostCharacters)
      throw new Refused(messages.disk.import.tooMuchText(paths.join(", "), read, captures, mostCharacters / 1e6), 1);
  };
}

/** Lets a person's signal arrive, and throws where it has: what comes next takes seconds. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** Throws where the content folder is in no state to be written to. */
function refuseFaulty(given: Content): void {
  const inTheWay = [
    ...given.faults,
    ...changedRecords(carryOver(given).content),
    ...unspokenLanguage(given),
    ...unknownReaders(given),
  ].filter(({ file }) => !file.endsWith(".md"));
  if (inTheWay.length === 0) return;
  throw new Refused(messages.disk.import.mendFirst(inTheWay.map(formatProblem).join("\n")), 1);
}

/** Throws where a person names another language than the archive has. */
function refuseLanguage(language: LanguageCode | undefined, { folder, site }: Content): void {
  if (language === undefined || site === null || languageOf(site.language) === language) return;
  const file = join(folder, "site.yaml");
  throw new Refused(messages.disk.import.otherLanguage(file, site.language), 2);
}

/** Throws where the archive does not publish texts. */
function refuseTexts({ folder, site }: Content): void {
  if (site?.texts !== "withheld") return;
  throw new Refused(messages.disk.import.textsWithheld(join(folder, "site.yaml")), 2);
}

/** The files to write, in order, without those that hold their new text already. */
function writesOf({ announced, files }: ImportPlan, folder: string): [string, FileContent][] {
  const changed = [...files].filter(([path, text]) => !isAlready(join(folder, path), text));
  const isAnnounced = announced === null || changed.length === 0 || isAlready(join(folder, importedName), announced);
  if (isAnnounced) return changed;
  // What is announced is not what imported.yaml holds at the end, even where that is what it holds now.
  const final = files.get(importedName) ?? readFileSync(join(folder, importedName));
  const after = changed.filter(([path]) => path !== importedName && path !== manifestName);
  const last = changed.filter(([path]) => path === manifestName);
  return [[importedName, announced], ...after, [importedName, final], ...last];
}

/** What keeps the captures out of a Git repository: they contain names and texts that the archive does not show. */
const ignoreFile = [".gitignore", "captures/\n"] as const;

/** That file, where the content folder has none; a person's own is left as it is. Nothing where nothing is planned. */
function missingIgnore({ files }: ImportPlan, folder: string): [string, string][] {
  return files.size === 0 || existsSync(join(folder, ignoreFile[0])) ? [] : [[...ignoreFile]];
}

function isAlready(path: string, content: FileContent): boolean {
  try {
    if (isCopy(content)) {
      const { copyOf, size, sha256 } = content;
      return resolve(copyOf) === resolve(path) || (statSync(path).size === size && sha256OfFile(path) === sha256);
    }
    return readFileSync(path).equals(bytesOfContent(content));
  } catch {
    return false;
  }
}
