import { join, sep } from "node:path";
import type { Content } from "./content.ts";

/**
 * True where a file of a content folder, or every file of one of its folders, could be read. Otherwise its fault is listed,
 * and nothing else can be said of what it should contain. `path` is below the content folder, with `/`.
 */
export function isWhole({ folder, faults }: Pick<Content, "folder" | "faults">, path: string): boolean {
  const place = join(folder, path);
  return !faults.some(({ file }) => isWithin(file, place) || isWithin(place, file));
}

/** True for a path itself and for what is below it. */
function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(place + sep);
}
