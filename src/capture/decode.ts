import { messages } from "../language/messages.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** Bytes as text, with the encoding chosen; or the reason why they are no text. */
export type Decoded = { text: string; encoding: string } | { refused: string };

const byteOrderMarks: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The most that is read as a page saved as text. */
const mostMegabytes = 10;

/** The most lines that a text has: 10 MB of empty ones would take 1 GB of memory. */
const mostLines = 400_000;

/** Why a file of so many bytes is no capture, and what to do; null for one that may be. */
export function faultOfSize(bytes: number): string | null {
  const megabytes = bytes / 1e6;
  if (megabytes <= mostMegabytes) return null;
  return messages.capture.decode.tooLarge(Math.ceil(megabytes), mostMegabytes);
}

/**
 * The bytes of a capture → its text. Tried in order: a byte order mark, UTF-16 without one, strict UTF-8, the encoding that the
 * server stated or that a page in HTML declares, Windows-1252 (which holds Latin-1). UTF-8 is sure where it fits, so it comes
 * before a declaration.
 */
export function decode(bytes: Uint8Array, stated: string | null = null): Decoded {
  if (bytes.length === 0) return { refused: messages.capture.decode.empty };
  const tooLarge = faultOfSize(bytes.length);
  if (tooLarge !== null) return { refused: tooLarge };
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = mark?.encoding ?? utf16WithoutMark(bytes);
  if (encoding) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return refuseBinary(text, mark ? `${encoding} with byte order mark` : encoding);
  }
  const declared = declaredIn(bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null) return refuseBinary(utf8, sayChosen("utf-8", declared));
  const named = stated ?? declared;
  const asNamed = named === null || isWindows1252(named) ? null : decodeAs(named, bytes);
  if (named !== null && asNamed !== null) return refuseBinary(asNamed, named);
  return refuseBinary(decodeWindows1252(bytes), sayChosen("windows-1252", declared));
}

/** The encoding that a page in HTML declares in a `meta` element near its beginning; null for any other text. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

function isWindows1252(encoding: string): boolean {
  return /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(encoding);
}

/** An encoding, and the one that the page declares where that is another. */
function sayChosen(chosen: string, declared: string | null): string {
  const isSame = declared === null || declared.replace("-", "") === chosen.replace("-", "");
  const isLatin1 = chosen === "windows-1252" && declared !== null && isWindows1252(declared);
  return isSame || isLatin1 ? chosen : `${chosen} (the page declares ${declared})`;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Latin letters in UTF-16 have a zero in every second byte, and text in other encodings has none. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even === 0) return "utf-16le";
  if (even > half * 0.6 && odd === 0) return "utf-16be";
  return null;
}

function linesIn(text: string): number {
  let lines = /[\r\n]$/.test(text) ? 0 : 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
}

/** Control characters that text does not have, beyond one in a hundred, mean that the file is something else. */
function refuseBinary(text: string, encoding: string): Decoded {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (text.includes("\u0000") || controls > text.length / 100) {
    return { refused: messages.capture.decode.binary };
  }
  const lines = linesIn(text);
  if (lines > mostLines) return { refused: messages.capture.decode.tooManyLines(lines, mostLines) };
  return { text, encoding };
}
