import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file whole or not at all: beside it first, then in its place. Throws with path and remedy; the old file then stands. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.part`;
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
    throw new Error(
      `${path}: could not be written (${(error as Error).message}); free the space or the permission and run it again`,
    );
  }
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
