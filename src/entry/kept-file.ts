import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { sha256Of } from "./digest.ts";

/**
 * Files with what one command keeps for the next: data that can be made again. They are beside the compiled copy of the program,
 * since they go when a source of it changes; without a copy nothing is kept. They may be deleted at any time.
 */
const name = "kept";

/** Of each kind so many files are kept, those that were written last. */
const most = 8;

/** The length of a SHA-256 in hex digits. */
const digestLength = 64;

/** What was kept for a folder, by kind; null where nothing was, or where the file is damaged. */
export function readKept(kind: string, folder: string): unknown {
  const path = pathOf(kind, folder);
  if (path === null) return null;
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(digestLength);
    return bytes.subarray(0, digestLength).toString() === sha256Of(content) ? deserialize(content) : null;
  } catch {
    return null;
  }
}

/** Keeps plain data for a folder. Data that cannot be written is made again by the next command. */
export function writeKept(kind: string, folder: string, value: unknown): void {
  const path = pathOf(kind, folder);
  if (path === null) return;
  const unfinished = `${path}.${process.pid}`;
  try {
    const bytes = serialize(value);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256Of(bytes)), bytes]));
    renameSync(unfinished, path);
    removeOldest(join(path, ".."));
  } catch {
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  if (existsSync(path)) rmSync(path, { force: true });
}

function pathOf(kind: string, folder: string): string | null {
  const copy = process.env.COMPILED_COPY;
  return copy === undefined ? null : join(copy, name, kind, sha256Of(resolve(folder)).slice(0, 16));
}

function removeOldest(folder: string): void {
  const byTime = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { path } of byTime.slice(most)) rmSync(path, { force: true });
}
