import { readFileSync, statSync } from "node:fs";
import { faultOfSize } from "../capture/decode.ts";
import { oddFile } from "../entry/odd-file.ts";
import { mayBeUnreadable, unreadableName } from "../entry/unreadable-name.ts";

/** The bytes of a capture, or why they are not read and what to do. A file that is too large for a capture is not opened. */
export function readCaptureFile(file: string): { bytes: Uint8Array } | { refused: string } {
  try {
    const found = statSync(file);
    const odd = oddFile(found);
    if (odd) return { refused: `is ${odd} and no file; save the page as text, and import that file` };
    const tooLarge = faultOfSize(found.size);
    return tooLarge === null ? { bytes: readFileSync(file) } : { refused: tooLarge };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { refused: goneOf(file) };
    return { refused: `could not be read (${(error as Error).message}); correct its permissions` };
  }
}

function goneOf(file: string): string {
  return mayBeUnreadable(file) ? unreadableName : "is not there any more; put it back, or import again without it";
}
