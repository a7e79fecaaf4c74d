import type { Capture } from "../../capture/capture.ts";
import { decode } from "../../capture/decode.ts";
import { type Line, splitLines } from "../../capture/line.ts";
import type { Reader, Reading, Recognition } from "../reader.ts";

/** A capture of plain text, as lines. */
export interface TextCapture {
  name: string;
  lines: readonly Line[];
}

/** What a reader of text captures says of its shape; it is given lines instead of bytes. */
export interface TextShape extends Omit<Reader, "recognise" | "read"> {
  recognise(capture: TextCapture): Recognition | null;
  read(capture: TextCapture): Reading;
}

/** A shape of text captures as a reader of captures. */
export function textReader({ recognise, read, ...shape }: TextShape): Reader {
  return {
    ...shape,
    recognise(capture) {
      const lines = linesOf(capture);
      return lines && recognise({ name: capture.name, lines });
    },
    read: (capture) => read({ name: capture.name, lines: linesOf(capture) ?? [] }),
  };
}

/** Several readers ask for the same lines, one after the other. */
const decoded = new WeakMap<Uint8Array, readonly Line[]>();

/** The lines of a text capture; null for a capture of another kind. */
export function linesOf({ bytes, mediaType }: Capture): readonly Line[] | null {
  if (mediaType !== "text/plain") return null;
  const known = decoded.get(bytes);
  if (known) return known;
  const text = decode(bytes);
  if ("refused" in text) return null;
  const lines = splitLines(text.text);
  decoded.set(bytes, lines);
  return lines;
}
