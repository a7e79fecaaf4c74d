import { mediaTypeOf } from "./media-type.ts";

/** A file that is too large to be in memory: it is read in parts, each time from its beginning. */
export interface LargeFile {
  /** In bytes. */
  size: number;
  sha256: string;
  chunks(): Iterable<Uint8Array>;
}

/** The most that an export may have: reading one a minute for each gigabyte, a mistake should end before an hour. */
const mostGigabytes = 8;

/** True for a file of which an export may be read in parts, by its size and its first bytes. */
export function mayBeRead(size: number, head: Uint8Array): boolean {
  if (size > mostGigabytes * 1e9) return false;
  const type = mediaTypeOf(head);
  return type === "application/xml" || (type === "text/plain" && /^\ufeff?\s*(?:AUTHOR|TITLE): /.test(textOf(head)));
}

function textOf(head: Uint8Array): string {
  return new TextDecoder().decode(head.subarray(0, 200));
}

/** The first bytes of a text without a character that is cut off at their end. */
export function withoutCutCharacter(head: Uint8Array): Uint8Array {
  const end = head.findLastIndex((byte) => byte < 0x80) + 1;
  return end > head.length - 4 ? head.subarray(0, end) : head;
}
