import { readFileSync } from "node:fs";
import type { Archive } from "../archive/archive.ts";
import { addresses } from "./addresses.ts";
import { writeAddress } from "./write-address.ts";

/** Writes the images of an archive into the folder of the site. */
export function writeImages({ images }: Archive, folder: string): void {
  for (const { file, name } of images.values()) writeAddress(folder, addresses.image(name), readFileSync(file));
}

/** The image at an address of the site; null where the site has none there. */
export function imageAt({ images }: Archive, address: string): Uint8Array | null {
  const found = Array.from(images.values()).find(({ name }) => addresses.image(name) === address);
  return found ? readFileSync(found.file) : null;
}
