import { readFileSync, statSync } from "node:fs";
import { faultOfSize } from "../capture/decode.ts";
import { oddFile } from "../entry/odd-file.ts";

/** The bytes of a capture, or why they are not read and what to do. A file that is too large for a capture is not opened. */
export function readCaptureFile(file: string): { bytes: Uint8Array } | { refused: string } {
  try {
    const found = statSync(file);
    const odd = oddFile(found);
    if (odd) return { refused: `is ${odd} and no file; save the page as text, and import that file` };
    const tooLarge = faultOfSize(found.size);
    return tooLarge === null ? { bytes: readFileSync(file) } : { refused: tooLarge };
  } catch (error) {
    return { refused: `could not be read (${(error as Error).message}); correct its permissions` };
  }
}
