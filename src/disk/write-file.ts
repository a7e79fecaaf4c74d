import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { piecesOfFile } from "../entry/file-source.ts";
import { walkFolder } from "../entry/walk-folder.ts";
import { bytesOfContent, type FileContent, type FileCopy, isCopy } from "../import/import-files.ts";
import { messages } from "../language/messages.ts";
import { makeFolder } from "./make-folder.ts";

/** The name of a file while it is being written, in the folder of its final path. */
const halfWritten = /^\.import-\d+\.part$/;

/** Writes a temporary file and renames it, so that a kill leaves the old or the new file. Throws with path and remedy; the old file is then unchanged. */
export function writeFileWhole(path: string, content: FileContent): void {
  const beside = join(dirname(path), `.import-${process.pid}.part`);
  try {
    makeFolder(dirname(path));
    const file = openSync(beside, "w");
    try {
      if (isCopy(content)) copyInto(file, content);
      else writeAll(file, bytesOfContent(content));
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
      // The error below names the cause.
    }
    throw new Error(messages.disk.write.unwritten(path, remedyFor(error)));
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Throws where the file that is copied is no longer what was read. */
function copyInto(file: number, { copyOf, sha256 }: FileCopy): void {
  const sum = createHash("sha256");
  for (const piece of piecesOfFile(copyOf)) {
    sum.update(piece);
    writeAll(file, piece);
  }
  if (sum.digest("hex") !== sha256) throw new Error(messages.disk.write.changed(copyOf));
}

/** Deletes the temporary files that killed imports have left below a folder. Returns their number. */
export function removeHalfWritten(folder: string): number {
  const left = walkFolder(folder).filter(({ name }) => halfWritten.test(name));
  for (const { parentPath, name } of left) rmSync(join(parentPath, name), { force: true });
  return left.length;
}

/** What to do about an error of the file system, followed by its message in brackets. */
export function remedyFor(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const { remedies, otherRemedy } = messages.disk.write;
  return `${remedies[code] ?? otherRemedy} (${message})`;
}

/** Makes the rename durable, also through a power cut. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
