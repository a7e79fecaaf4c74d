import { messages } from "../language/messages.ts";
import type { Capture } from "./capture.ts";
import { decodedOf } from "./decoded.ts";
import type { LargeFile } from "./large-file.ts";

const chunkCharacters = 65_536;

/** The text of a capture in parts, so that one that is too large for the memory can be read; null for what is no text. */
export function textChunks({ bytes, large }: Capture): Iterable<string> | null {
  const decoded = decodedOf(bytes);
  if ("refused" in decoded) return null;
  return large ? decodedParts(large, decoded.encoding) : slices(decoded.text);
}

/** Thrown in the middle of a large file whose text is not in the encoding of its beginning. */
export class OtherEncoding extends Error {}

function* decodedParts({ chunks }: LargeFile, encoding: string): Generator<string> {
  const [label = encoding] = encoding.split(" ");
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (const chunk of chunks()) yield* slices(decoder.decode(chunk, { stream: true }));
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OtherEncoding(messages.capture.decode.otherEncoding(label));
  }
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += chunkCharacters) yield text.slice(at, at + chunkCharacters);
}

/** The lines of a text that comes in parts, ended by LF, CRLF or CR, without their ends. */
export function* linesIn(chunks: Iterable<string>): Generator<string> {
  let rest = "";
  for (const chunk of chunks) {
    const text = rest + chunk;
    // A CR at the end may be the first half of a CRLF.
    const end = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + text.slice(end);
    yield* lines;
  }
  if (rest !== "") yield rest.replace(/\r$/, "");
}
