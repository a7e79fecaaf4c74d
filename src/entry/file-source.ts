import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { ByteSource } from "../capture/containers/byte-source.ts";

/** A file on the disk as a source. Throws where it is not there; reading throws where the disk does. */
export function fileSource(path: string): ByteSource {
  const { size } = statSync(path);
  return {
    size,
    async *read(start = 0, end = size) {
      if (start < end) yield* createReadStream(path, { start, end: end - 1 });
    },
  };
}

/** The first bytes of a file, at most 64 KB. Throws where it cannot be read. */
export function headOfFile(path: string): Uint8Array {
  const handle = openSync(path, "r");
  try {
    const head = Buffer.alloc(pieceBytes);
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

const pieceBytes = 65_536;

/** The pieces of a file, one at a time. A piece is to be used before the next is asked for. */
export function* piecesOfFile(path: string): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    const piece = Buffer.alloc(pieceBytes * 16);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) yield piece.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/** The SHA-256 of a file of any size, in hex. Throws where it cannot be read. */
export function sha256OfFile(path: string): string {
  const sum = createHash("sha256");
  for (const piece of piecesOfFile(path)) sum.update(piece);
  return sum.digest("hex");
}
