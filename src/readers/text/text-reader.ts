import type { Capture } from "../../capture/capture.ts";
import { linesOf } from "../../capture/decoded.ts";
import type { Line } from "../../capture/line.ts";
import type { Reader, Reading } from "../reader.ts";
import { statedBlog } from "./stated-blog.ts";

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
    isText(capture) ? readText(reads, textCaptureOf(capture)) : null;
  return { ...shape, read: ofText(read), ...(readAsTold && { readAsTold: ofText(readAsTold) }) };
}

function readText(reads: (capture: TextCapture) => Reading | null, capture: TextCapture): Reading | null {
  const reading = reads(capture);
  const blog = reading && statedBlog(capture.lines, reading);
  return reading && blog ? { ...reading, blog } : reading;
}

/** A capture with its lines. */
export function textCaptureOf({ name, bytes }: Capture): TextCapture {
  return { name, lines: linesOf(bytes) };
}

function isText({ mediaType }: Capture): boolean {
  return mediaType === "text/plain";
}
