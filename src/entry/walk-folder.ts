import { type Dirent, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What lies in a folder and in those below it, folders too. A folder whose name is not in UTF-8 cannot be opened. No link is followed. */
export function walkFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() && existsSync(path) ? [entry, ...walkFolder(path)] : [entry];
  });
}
