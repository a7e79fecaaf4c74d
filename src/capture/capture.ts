import type { LargeFile } from "./large-file.ts";
import { mediaTypeOf } from "./media-type.ts";

/** A file as it was saved, with what is known of it. Nothing is decided by its name, which is for messages and references. */
export interface Capture {
  name: string;
  bytes: Uint8Array;
  /** All of a file whose `bytes` are only its beginning, since it is too large for the memory. */
  large?: LargeFile;
  /** As the bytes themselves say: "text/plain", "text/html" and so on. */
  mediaType: string;
  /** The address (URL) that the page had, where a container states it. */
  address?: string;
  /** When the page was captured, in EDTF, where a container states it. */
  captured?: string;
}

/**
 * A file's name and bytes as a capture, with the address and the day of capture that a container states, if one does, and
 * with what reads all of a large file.
 */
export function captureOf(
  name: string,
  bytes: Uint8Array,
  stated: Pick<Capture, "address" | "captured" | "large"> = {},
): Capture {
  const { address, captured, large } = stated;
  return {
    name,
    bytes,
    ...(large && { large }),
    mediaType: mediaTypeOf(bytes),
    ...(address !== undefined && { address }),
    ...(captured !== undefined && { captured }),
  };
}
