import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  validateFileName,
} from "yauzl";
import { messages } from "../../language/messages.ts";
import { type ByteSource, sourceFromStart } from "./byte-source.ts";
import { isOverRatio, limits, sayBytes, Unreadable } from "./limits.ts";
import type { LeftOut } from "./member.ts";

/** A file in a zip: its bytes as a source, or why they are not read. Damage shows while they are read. */
export type Packed = { path: string } & ({ source: ByteSource } | { leftOut: LeftOut });

/** The files of a zip, in its order, without folders. Throws `Unreadable` for what is no zip, or passes a limit. */
export async function filesInZip(source: ByteSource): Promise<Packed[]> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    if (zip.entryCount > limits.members) throw new Unreadable(messages.capture.zip.tooMany(limits.members));
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (packed > source.size) throw new Unreadable(messages.capture.zip.overlapping);
    if (unpacked > limits.unpackedBytes)
      throw new Unreadable(messages.capture.zip.tooLarge(sayBytes(limits.unpackedBytes)));
    return entries.flatMap((entry): Packed[] => {
      const path = pathOf(entry);
      if (path.endsWith("/")) return [];
      const leftOut = leftOutOf(entry, path);
      if (leftOut) return [{ path, leftOut }];
      return [{ path, source: sourceFromStart(entry.uncompressedSize, () => unpack(zip, entry)) }];
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(messages.capture.zip.damaged((error as Error).message));
  }
}

function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function leftOutOf(entry: Entry, path: string): LeftOut | null {
  if (validateFileName(path) !== null || path.includes("\u0000")) return "name-outside";
  if (isLink(entry)) return "symbolic-link";
  if (entry.isEncrypted()) return "encrypted";
  if (!entry.canDecodeFileData()) return "packed-otherwise";
  return isOverRatio(entry.compressedSize, entry.uncompressedSize) ? "over-ratio" : null;
}

/** Unix says by the mode of a file that it is a link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** The bytes of a file; throws where they are not as many as stated, or have another checksum. */
async function* unpack(
  zip: Awaited<ReturnType<typeof fromRandomAccessReaderPromise>>,
  entry: Entry,
): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  let bytes = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    checksum = crc32(piece as Buffer, checksum);
    bytes += (piece as Buffer).length;
    // The last piece is given only where the checksum is right: whoever reads whole files gets none that is damaged.
    if (bytes === entry.uncompressedSize && checksum !== entry.crc32) throw new Error(messages.capture.zip.checksum);
    yield piece as Buffer;
  }
}

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end), { objectMode: false });
  }
}
