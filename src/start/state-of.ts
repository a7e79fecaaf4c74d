import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "../entry/digest.ts";

/** A text that is another one as soon as a file of a folder is added, deleted or written. It follows no links. */
export function stateOf(folder: string): string {
  // With their types: by names alone, Node would follow links, which may lead in a circle.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const states = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    return `${path} ${found?.size} ${found?.mtimeMs}`;
  });
  return sha256Of(states.sort().join("\n"));
}
