import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { messages } from "../language/messages.ts";

/**
 * Makes a folder and those above it that are missing. Returns the paths of those that it made, the uppermost first. Throws
 * the error of the file system. Node's own recursive `mkdirSync` never returns where a file system has no place for folders
 * (`/proc`).
 */
export function makeFolder(folder: string): string[] {
  const path = resolve(folder);
  if (isFolder(path)) return [];
  const above = dirname(path) === path ? [] : makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it.
    if (!isFolder(path)) {
      removeEmpty(above);
      throw error;
    }
    return above;
  }
  return [...above, path];
}

/** Throws with the path and what to do where a folder cannot be made, before a site is made for it. */
export function assertFolderMayBeMade(folder: string): void {
  const trial = `${folder}.building`;
  try {
    removeEmpty(makeFolder(trial));
  } catch (error) {
    throw new Error(messages.disk.write.noOutput(folder, (error as Error).message));
  }
}

/** Removes folders that are empty, the last first. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // It is not empty.
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
