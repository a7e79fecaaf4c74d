import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes what stands at an address of the site, below the site's folder. */
export function writeAddress(folder: string, address: string, content: string | Uint8Array): void {
  const path = join(folder, address);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
