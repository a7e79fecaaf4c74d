import { readFileSync } from "node:fs";
import type { Archive } from "../archive/archive.ts";
import { addresses } from "./addresses.ts";
import { writeAddress } from "./write-address.ts";

/** Writes the images of an archive into the folder of the site; if `only` is given, the one at that address. */
export function writeImages({ images }: Archive, folder: string, only?: string): void {
  for (const { file, name } of images.values()) {
    const address = addresses.image(name);
    if (only === undefined || only === address) writeAddress(folder, address, readFileSync(file));
  }
}
