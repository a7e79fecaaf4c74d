import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file that is being written lies beside its place under this name. */
const halfWritten = /^\.import-\d+\.part$/;

/** Writes a file whole or not at all: beside it first, then in its place. Throws with path and remedy; the old file then stands. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.import-${process.pid}.part`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const file = openSync(beside, "w");
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // The folder itself refuses; the message below says so.
    }
    throw new Error(`${path}: could not be written; ${remedyFor(error)}`);
  }
}

/** Takes away what imports that were killed have left half written below a folder. Returns how many files that were. */
export function removeHalfWritten(folder: string): number {
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    halfWritten.test(name),
  );
  for (const { parentPath, name } of left) rmSync(join(parentPath, name), { force: true });
  return left.length;
}

const remedies: Record<string, string> = {
  ENOSPC: "the disk is full: free some space",
  EDQUOT: "the quota is used up: free some space",
  EROFS: "the disk is read-only: make it writable, or name another folder with CONTENT_DIR",
  EACCES: "writing there is not permitted: change the folder's permissions",
  EPERM: "writing there is not permitted: change the folder's permissions",
  ENOTDIR: "a file lies where a folder must be: move it away",
  EEXIST: "a file lies where a folder must be: move it away",
  EISDIR: "a folder lies where a file must be: move it away",
};

/** What to do about an error of the file system, with its own words in brackets. */
export function remedyFor(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return `${remedies[code] ?? "mend what the system says"} (${message})`;
}

/** Makes the new name last through a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
