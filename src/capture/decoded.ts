import { type Decoded, decode } from "./decode.ts";
import { type Line, splitLines } from "./line.ts";

/** The text of one capture, and its lines once they are asked for. */
interface Latest {
  bytes: Uint8Array;
  decoded: Decoded;
  lines?: readonly Line[];
}

const stated = new WeakMap<Uint8Array, string>();

/** Remembers the encoding that a server stated of a page, as the container of the page says. */
export function stateEncoding(bytes: Uint8Array, encoding: string): void {
  stated.set(bytes, encoding);
}

/** Several readers ask for the text of a capture, one after the other. The texts of all captures would fill the memory. */
let latest: Latest | undefined;

function latestOf(bytes: Uint8Array): Latest {
  if (latest?.bytes !== bytes) latest = { bytes, decoded: decode(bytes, stated.get(bytes)) };
  return latest;
}

/** The bytes of a capture as text, or the reason why they are none. */
export function decodedOf(bytes: Uint8Array): Decoded {
  return latestOf(bytes).decoded;
}

/** The lines of a capture, split and normalised; none for bytes that are no text. */
export function linesOf(bytes: Uint8Array): readonly Line[] {
  const one = latestOf(bytes);
  one.lines ??= "text" in one.decoded ? splitLines(one.decoded.text) : [];
  return one.lines;
}
