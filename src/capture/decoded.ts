import { type Decoded, decode } from "./decode.ts";
import { type Line, splitLines } from "./line.ts";

/** Several readers ask for the text of a capture, one after the other. */
const decoded = new WeakMap<Uint8Array, Decoded>();
const split = new WeakMap<Uint8Array, readonly Line[]>();

/** The bytes of a capture as text, or the reason why they are none; decoded once. */
export function decodedOf(bytes: Uint8Array): Decoded {
  const known = decoded.get(bytes) ?? decode(bytes);
  decoded.set(bytes, known);
  return known;
}

/** The lines of a capture, split and normalised once; none for bytes that are no text. */
export function linesOf(bytes: Uint8Array): readonly Line[] {
  const text = decodedOf(bytes);
  const known = split.get(bytes) ?? ("text" in text ? splitLines(text.text) : []);
  split.set(bytes, known);
  return known;
}
