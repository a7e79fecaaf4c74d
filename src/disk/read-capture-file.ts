import { statSync } from "node:fs";
import { faultOfSize } from "../capture/decode.ts";
import type { LargeFile } from "../capture/large-file.ts";
import type { AnyBytes } from "../capture/stored-bytes.ts";
import { oddFile } from "../entry/odd-file.ts";
import { readLargeFile } from "../entry/read-large-file.ts";
import { storedFile } from "../entry/stored-bytes.ts";
import { mayBeUnreadable } from "../entry/unreadable-name.ts";
import { messages } from "../language/messages.ts";

/**
 * The bytes of a capture, which stay on the disk, or why they are not read and what to do. Of an export that is too large for the memory, the beginning and what reads all of it; any other file that is too large is refused.
 */
export function readCaptureFile(file: string): { bytes: AnyBytes; large?: LargeFile } | { refused: string } {
  try {
    const status = statSync(file);
    const odd = oddFile(status);
    if (odd) return { refused: messages.disk.capture.odd(odd) };
    const tooLarge = faultOfSize(status.size);
    if (tooLarge === null) return { bytes: storedFile(file) };
    const found = readLargeFile(file);
    return found ? { bytes: found.head, large: found.large } : { refused: tooLarge };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { refused: goneOf(file) };
    return { refused: messages.disk.capture.unreadable((error as Error).message) };
  }
}

function goneOf(file: string): string {
  return mayBeUnreadable(file) ? messages.entry.files.unreadableName : messages.disk.capture.gone;
}
