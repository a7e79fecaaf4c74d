import type { Dirent, Stats } from "node:fs";
import { messages } from "../language/messages.ts";

/** What is neither a file nor a folder, by name: reading it may wait for ever or never end. Null for a file or folder. */
export function oddFile(entry: Stats | Dirent): string | null {
  if (entry.isFIFO()) return messages.entry.files.pipe;
  if (entry.isSocket()) return messages.entry.files.socket;
  if (entry.isCharacterDevice() || entry.isBlockDevice()) return messages.entry.files.device;
  return null;
}
