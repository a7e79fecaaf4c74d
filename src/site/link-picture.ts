import { readFileSync } from "node:fs";

/** The picture that other sites show beside a link to the archive: shapes without text, the same for every page. PNG, 1200 × 630. */
export function linkPicture(): Uint8Array {
  return readFileSync("layouts/link-picture.png");
}
