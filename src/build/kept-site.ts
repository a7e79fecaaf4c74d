import { copyFileSync, linkSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readKept, writeKept } from "../entry/kept-file.ts";

/** What a build remembers of a file that it wrote. */
export interface KeptFile {
  /** The digest of the file's layout, piece and address. */
  made: string;
  /** The views of the archive that it was made from too, and their digest. */
  views: string;
  viewsDigest: string;
  /** Each character of a page once. */
  characters: string;
  size: number;
  /** When it was written, in milliseconds. */
  written: number;
}

/** Address → file. */
export type KeptSite = ReadonlyMap<string, KeptFile>;

const kind = "sites";

/** What the last build of a site has written into its folder; nothing where that is not known. */
export function readKeptSite(folder: string): KeptSite {
  return (readKept(kind, folder) as KeptSite | null) ?? new Map();
}

export function writeKeptSite(folder: string, site: KeptSite): void {
  writeKept(kind, folder, site);
}

/** The size of a file and when it was written; null where there is no file. */
export function sizeAndTime(path: string): Pick<KeptFile, "size" | "written"> | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { size: found.size, written: found.mtimeMs } : null;
}

/**
 * Takes a file over from the folder of the last build to that of this one. Returns what is to be remembered of it there; null
 * where somebody has changed it since, so that it is not taken over.
 */
export function takeOver(address: string, from: string, to: string, known: KeptFile): KeptFile | null {
  const [old, path] = [join(from, address), join(to, address)];
  const found = sizeAndTime(old);
  if (found?.size !== known.size || found.written !== known.written) return null;
  mkdirSync(dirname(path), { recursive: true });
  try {
    linkSync(old, path);
    return known;
  } catch {
    // Not every file system has hard links.
    copyFileSync(old, path);
    return { ...known, ...sizeAndTime(path) };
  }
}
