import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { decode } from "../capture/decode.ts";
import type { Problem } from "../entry/problem.ts";
import type { CaptureFile } from "../import/read-captures.ts";

/** What was found on the disk. */
export interface Collected {
  files: CaptureFile[];
  /** Files in a named folder that are no captures. */
  skipped: string[];
  problems: Problem[];
}

/** Endings of captures. A file in a named folder with another ending is skipped where its bytes are no text. */
const captureEndings = new Set([
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

/** The captures that the paths name, and those that earlier imports have kept in a folder. */
export function collectCaptures(paths: readonly string[], keptFolder: string): Collected {
  const named = paths.map(collectPath);
  const kept = filesIn(keptFolder).map((file) => readCapture(file, { keptAs: file }));
  return {
    files: [...named, ...kept].flatMap(({ files }) => files),
    skipped: named.flatMap(({ skipped }) => skipped),
    problems: [...named, ...kept].flatMap(({ problems }) => problems),
  };
}

function collectPath(path: string): Collected {
  if (!existsSync(path)) {
    const problem = { file: path, message: "no such file or folder; correct the path" };
    return { files: [], skipped: [], problems: [problem] };
  }
  if (!statSync(path).isDirectory()) return readCapture(path);
  const paths = filesIn(path);
  const read = paths.map((file) => readCapture(file));
  return {
    files: read.flatMap(({ files }) => files.filter(mayBeCapture)),
    skipped: paths.filter((_, at) => read[at]?.files.some((one) => !mayBeCapture(one))),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function mayBeCapture({ name, bytes }: CaptureFile): boolean {
  return captureEndings.has(extname(name).toLowerCase()) || !("refused" in decode(bytes));
}

function readCapture(file: string, more: { keptAs?: string } = {}): Collected {
  try {
    const found = { name: basename(file), bytes: readFileSync(file), ...more };
    return { files: [found], skipped: [], problems: [] };
  } catch (error) {
    const message = `could not be read (${(error as Error).message}); correct its permissions`;
    return { files: [], skipped: [], problems: [{ file, message }] };
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
