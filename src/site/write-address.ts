import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { messages } from "../language/messages.ts";

/** Writes the file of an address below the folder of the site, whole or piece by piece. Throws with path and remedy. */
export function writeAddress(folder: string, address: string, content: string | Uint8Array | Iterable<string>): void {
  const path = join(folder, address);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(path, content);
    else writePieces(path, content);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unwritten(path, message);
  }
}

/** The error for a file of the site that could not be written. */
export function unwritten(path: string, message: string): Error {
  return new Error(messages.site.unwritten(path, message));
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) appendFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
