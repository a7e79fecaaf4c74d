import { appendFileSync, closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes what stands at an address of the site, below the site's folder: whole, or piece by piece. */
export function writeAddress(folder: string, address: string, content: string | Uint8Array | Iterable<string>): void {
  const path = join(folder, address);
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === "string" || content instanceof Uint8Array) {
    writeFileSync(path, content);
    return;
  }
  const file = openSync(path, "w");
  try {
    for (const piece of content) appendFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
