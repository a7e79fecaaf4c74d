/** Bytes that are read each time that they are asked for, since those of all captures would fill the memory. */
export interface StoredBytes {
  size: number;
  /** In hex. */
  sha256: string;
  read(): Uint8Array;
}

/** Bytes that are in memory, or that are read. */
export type AnyBytes = Uint8Array | StoredBytes;

/** True for bytes that are not in memory. */
export function areStored(bytes: AnyBytes): bytes is StoredBytes {
  return "read" in bytes;
}

/** The bytes themselves. */
export function readBytes(bytes: AnyBytes): Uint8Array {
  return areStored(bytes) ? bytes.read() : bytes;
}

/** How many bytes there are. */
export function sizeOf(bytes: AnyBytes): number {
  return areStored(bytes) ? bytes.size : bytes.length;
}
