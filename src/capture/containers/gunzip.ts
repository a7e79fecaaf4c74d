import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { messages } from "../../language/messages.ts";
import { isOverRatio, limits, sayBytes, Unreadable } from "./limits.ts";

/** Where the packed bytes are damaged; those before were read. */
export class DamagedGzip extends Error {
  /** Bytes before the damage that were unpacked, counted from the beginning of what was given. */
  readonly read: number;

  constructor(message: string, read: number) {
    super(message);
    this.read = read;
  }
}

/** So many packed bytes are unpacked at a time; where they are damaged, what came of them is lost. */
const pieceBytes = 16_384;
const finePieceBytes = 128;

/**
 * Packed bytes, of one or more gzip members → unpacked pieces. A piece is given only when the next is there or all
 * checksums were right, so that the end of a damaged member is never given. Where damage is known, the pieces before and
 * after it are small. Throws `DamagedGzip`, and `Unreadable` for a bomb.
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  damagedAt = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  let last: Uint8Array = new Uint8Array();
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of packed) {
      for (let at = 0; at < piece.length; at += last.length) {
        last = piece.subarray(at, at + (given < damagedAt - pieceBytes ? pieceBytes : finePieceBytes));
        given += last.length;
        yield last;
      }
    }
  }
  const engine = pipeline(Readable.from(counted(), { objectMode: false }), createGunzip(), () => {});
  let unpacked = 0;
  let held: Uint8Array | null = null;
  try {
    for await (const piece of engine) {
      if (held) yield held;
      held = piece as Buffer;
      unpacked += held.length;
      if (isOverRatio(given, unpacked)) throw new Unreadable(messages.capture.gzip.bomb(limits.ratio));
      if (unpacked > limits.unpackedBytes)
        throw new Unreadable(messages.capture.gzip.tooLarge(sayBytes(limits.unpackedBytes)));
    }
  } catch (error) {
    if (error instanceof Unreadable || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new DamagedGzip((error as Error).message, engine.bytesWritten);
  }
  const unread = given - engine.bytesWritten;
  // Zeros may fill up a file; the library stops at them without an error.
  if (unread > 0 && last.subarray(-unread).some((byte) => byte !== 0))
    throw new DamagedGzip(messages.capture.gzip.noData, engine.bytesWritten);
  if (held) yield held;
}
