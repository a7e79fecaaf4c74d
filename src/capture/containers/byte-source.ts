/** The bytes of a file, or of a file within another, of which only a part is in memory at a time. */
export interface ByteSource {
  /** Its size in bytes. */
  size: number;
  /** The bytes from a place on, to the end or to another place (exclusive), in pieces of any size. */
  read(start?: number, end?: number): AsyncIterable<Uint8Array>;
}

/** The size of the pieces that a source in memory is read in. */
const pieceBytes = 65_536;

/** Bytes that are in memory, as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *read(start = 0, end = bytes.length) {
      for (let at = start; at < end; at += pieceBytes) yield bytes.subarray(at, Math.min(at + pieceBytes, end));
    },
  };
}

/** A source that can only be read from its beginning, as one that is read from any place. */
export function sourceFromStart(size: number, readAll: () => AsyncIterable<Uint8Array>): ByteSource {
  return {
    size,
    async *read(start = 0, end = size) {
      let at = 0;
      for await (const piece of readAll()) {
        const [from, to] = [Math.max(start - at, 0), Math.min(end - at, piece.length)];
        if (from < to) yield piece.subarray(from, to);
        at += piece.length;
        if (at >= end) return;
      }
    },
  };
}

/** The first bytes of a source. */
export async function headOf(source: ByteSource, bytes = 4096): Promise<Uint8Array> {
  return allOf(source.read(0, Math.min(bytes, source.size)));
}

/** Pieces as one array of bytes. */
export async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.length === 1 ? (all[0] as Uint8Array) : Buffer.concat(all);
}
