import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { decode } from "../capture/decode.ts";
import { oddFile } from "../entry/odd-file.ts";
import type { Problem } from "../entry/problem.ts";
import { mayBeUnreadable, unreadableName } from "../entry/unreadable-name.ts";
import type { CaptureFile } from "../import/read-captures.ts";
import { readCaptureFile } from "./read-capture-file.ts";
import { Refused } from "./refused.ts";

/** What was found on the disk. */
export interface Collected {
  files: CaptureFile[];
  /** What lies in a named folder and is no capture. */
  skipped: Skipped[];
  problems: Problem[];
}

export interface Skipped {
  file: string;
  /** What it is. */
  what: string;
}

/** Endings of captures. A file in a named folder with another ending is skipped where its bytes are no text. */
const captureEndings: readonly string[] = [
  ...["", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xml"],
  ...[".warc", ".gz", ".wacz", ".pdf"],
];

/** The most that one import reads: all captures are in memory at once. */
const [mostFiles, mostMegabytes] = [100_000, 200];

/** The first bytes of a file, by which text can be told from something else. */
const headBytes = 65_536;

/**
 * The captures that the paths name, to be read by the reader that a person names, if any, and those that earlier imports
 * have kept in a folder. Throws `Refused` where the paths name more than one import can read.
 */
export function collectCaptures(paths: readonly string[], keptFolder: string, as?: string): Collected {
  const collected = collectNamed(paths);
  const told = as === undefined ? {} : { as };
  const named = { ...collected, files: collected.files.map((file) => ({ ...file, ...told })) };
  const kept = filesIn(keptFolder).flatMap(({ file, entry }) => (entry.isFile() ? [readFound(file, file)] : []));
  return joined([named, ...kept]);
}

function collectNamed(paths: readonly string[]): Collected {
  const found = paths.map((path) => ({ path, files: isFolder(path) ? filesIn(path) : null }));
  const all = found.reduce((sum, { files }) => sum + (files?.length ?? 1), 0);
  if (all > mostFiles) throw tooMany(paths, `more than ${mostFiles} files`);
  let bytes = 0;
  const counted = (collected: Collected): Collected => {
    bytes += collected.files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (bytes > mostMegabytes * 1e6) throw tooMany(paths, `more than ${mostMegabytes} MB of text`);
    return collected;
  };
  return joined(
    found.map(({ path, files }) => {
      if (files === null) return counted(readPath(path));
      const collected = joined(files.map((one) => counted(readInFolder(one))));
      const isEmpty = collected.files.length === 0 && collected.problems.length === 0;
      return isEmpty ? { ...collected, problems: [nothingIn(path)] } : collected;
    }),
  );
}

function tooMany(paths: readonly string[], what: string): Refused {
  const most = `${mostFiles} files and ${mostMegabytes} MB`;
  return new Refused(`${paths.join(", ")}: ${what}; one import reads at most ${most}: import a part at a time`, 1);
}

function nothingIn(file: string): Problem {
  const endings = captureEndings.filter((ending) => ending !== "").join(", ");
  const looked = `looked for files that end in ${endings}, and for text under other names; hidden files and symbolic links are left out`;
  return {
    file,
    message: `no capture in this folder or those below (${looked}); name another folder, or the file itself`,
  };
}

function readPath(path: string): Collected {
  if (existsSync(path)) return readFound(path);
  return { ...nothing, problems: [notThere(path)] };
}

function notThere(path: string): Problem {
  if (path === "") return { file: '""', message: "is no path; name a file or a folder of captures" };
  return { file: path, message: mayBeUnreadable(path) ? unreadableName : "no such file or folder; correct the path" };
}

interface Found {
  file: string;
  entry: Dirent;
}

function readInFolder({ file, entry }: Found): Collected {
  const skipped = (what: string): Collected => ({ ...nothing, skipped: [{ file, what }] });
  if (entry.isSymbolicLink()) return skipped("a symbolic link; to import what it leads to, name it");
  const odd = oddFile(entry);
  if (odd) return skipped(odd);
  if (captureEndings.includes(extname(file).toLowerCase())) return readFound(file);
  const noText = "no text, HTML, XML, WARC or PDF";
  // A video or a disk image may be larger than the memory.
  if (isNoText(headOf(file))) return skipped(noText);
  const read = readFound(file);
  return read.files.some(({ bytes }) => isNoText(bytes)) ? skipped(noText) : read;
}

function isNoText(bytes: Uint8Array | null): boolean {
  return bytes !== null && "refused" in decode(bytes);
}

/** Null for a file that cannot be read: reading all of it says why. */
function headOf(file: string): Uint8Array | null {
  try {
    const handle = openSync(file, "r");
    try {
      const head = Buffer.alloc(headBytes);
      return head.subarray(0, readSync(handle, head));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

function readFound(file: string, keptAs?: string): Collected {
  const read = readCaptureFile(file);
  if ("refused" in read) return { ...nothing, problems: [{ file, message: read.refused }] };
  const { bytes } = read;
  return { ...nothing, files: [{ name: basename(file), bytes, path: file, ...(keptAs !== undefined && { keptAs }) }] };
}

/** What lies in a folder and the folders below it, in the order of the paths. Of too many files one more than the most. */
function filesIn(folder: string): Found[] {
  if (!existsSync(folder)) return [];
  const found: Found[] = [];
  try {
    for (const one of walk(folder)) {
      found.push(one);
      if (found.length > mostFiles) break;
    }
  } catch (error) {
    throw new Refused(`${folder}: could not be read (${(error as Error).message}); correct its permissions`, 1);
  }
  return found.sort((one, other) => (one.file < other.file ? -1 : 1));
}

function* walk(folder: string): Generator<Found> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory() && existsSync(file)) yield* walk(file);
    else yield { file, entry };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const nothing: Collected = { files: [], skipped: [], problems: [] };

function joined(parts: readonly Collected[]): Collected {
  return {
    files: parts.flatMap(({ files }) => files),
    skipped: parts.flatMap(({ skipped }) => skipped),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
