import type { Capture } from "../../capture/capture.ts";
import { linesOf } from "../../capture/decoded.ts";
import type { Line } from "../../capture/line.ts";
import type { Reader, Reading } from "../reader.ts";

/** A capture of plain text, as lines. */
export interface TextCapture {
  name: string;
  lines: readonly Line[];
}

/** A reader of text captures: it is given lines instead of bytes. */
interface TextShape extends Omit<Reader, "read" | "readAsTold"> {
  read(capture: TextCapture): Reading | null;
  readAsTold?(capture: TextCapture): Reading | null;
}

/** A shape of text captures as a reader of captures. */
export function textReader({ read, readAsTold, ...shape }: TextShape): Reader {
  const ofText = (reads: (capture: TextCapture) => Reading | null) => (capture: Capture) =>
    isText(capture) ? reads(textCaptureOf(capture)) : null;
  return { ...shape, read: ofText(read), ...(readAsTold && { readAsTold: ofText(readAsTold) }) };
}

/** A capture with its lines. */
export function textCaptureOf({ name, bytes }: Capture): TextCapture {
  return { name, lines: linesOf(bytes) };
}

function isText({ mediaType }: Capture): boolean {
  return mediaType === "text/plain";
}
