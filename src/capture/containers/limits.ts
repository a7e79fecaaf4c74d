import { messages } from "../../language/messages.ts";

/** What a container may have at most. Its numbers are not to be trusted, so what is read is counted. */
export const limits = {
  /** Files or parts in one container. */
  members: 100_000,
  /** Records of a crawl, which has several for each address. */
  records: 1_000_000,
  /** Images of one container; more are left out. */
  images: 100_000,
  /** Bytes of one member. A larger one is left out. */
  memberBytes: 64e6,
  /** Bytes of all members of one container, unpacked. */
  unpackedBytes: 20e9,
  /** How many bytes one packed byte may become. Text gives about 5, and a page of repeated lines 50. */
  ratio: 200,
  /** Below so many unpacked bytes the ratio does not matter. */
  ratioFrom: 1e6,
  /** How many containers may lie within each other: a crawl in a zip in a zip is 3. */
  depth: 3,
  /** Bytes of the header of a record or a part. */
  headerBytes: 262_144,
  /** Bytes of a container that is read into memory, since it cannot be read in pieces. */
  inMemoryBytes: 64e6,
} as const;

/** True for bytes that became so many that they were packed to be that. */
export function isOverRatio(packed: number, unpacked: number): boolean {
  return unpacked > limits.ratioFrom && unpacked > packed * limits.ratio;
}

/** A number of bytes as messages name it. */
export function sayBytes(bytes: number): string {
  return messages.capture.bytes(bytes);
}

/** Ends the reading of a container; the message says why, and what may be done. */
export class Unreadable extends Error {}
