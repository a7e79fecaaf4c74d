import type { Dirent, Stats } from "node:fs";

/** What is neither a file nor a folder, by name: reading it may wait for ever or never end. Null for a file or folder. */
export function oddFile(entry: Stats | Dirent): string | null {
  if (entry.isFIFO()) return "a named pipe";
  if (entry.isSocket()) return "a socket";
  if (entry.isCharacterDevice() || entry.isBlockDevice()) return "a device";
  return null;
}
