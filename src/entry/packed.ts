import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sha256Of } from "./digest.ts";

/**
 * A value in as few bytes as it takes, outside the heap. What is read of all captures is at hand at once, and as trees and
 * strings it would take ten times as much memory.
 */
export type Packed = Uint8Array;

/** A value of plain data, packed. */
export function pack(value: unknown): Packed {
  return packBytes(serialize(value));
}

/** The value that was packed, a new one each time. */
export function unpack(packed: Packed): unknown {
  return deserialize(unpackBytes(packed));
}

/** Bytes, packed. */
export function packBytes(bytes: Uint8Array): Packed {
  // What the library returns may be a small part of a buffer, all of which would stay in memory.
  return new Uint8Array(deflateRawSync(bytes, { level: 1 }));
}

/** The bytes that were packed. */
export function unpackBytes(packed: Packed): Uint8Array {
  return inflateRawSync(packed);
}

/** Returns what unpacks values, and gives the last one again where it is asked for twice. Nobody may change it. */
export function unpacker<Value>(): (packed: Packed) => Value {
  let latest: { packed: Packed; value: Value } | undefined;
  return (packed) => {
    if (latest?.packed !== packed) latest = { packed, value: unpack(packed) as Value };
    return latest.value;
  };
}

/** Values of plain data that are packed, and given one by one. */
export class PackedList<Value> {
  readonly #packed: Packed[] = [];

  get length(): number {
    return this.#packed.length;
  }

  push(value: Value): void {
    this.#packed.push(pack(value));
  }

  *[Symbol.iterator](): Generator<Value> {
    for (const packed of this.#packed) yield unpack(packed) as Value;
  }
}

/** A text that is packed until it is written. */
export class PackedText {
  readonly #packed: Packed;
  /** Of its bytes in UTF-8, in hex. */
  readonly sha256: string;
  /** In characters. */
  readonly length: number;

  constructor(text: string) {
    const bytes = Buffer.from(text);
    this.#packed = packBytes(bytes);
    this.sha256 = sha256Of(bytes);
    this.length = text.length;
  }

  toString(): string {
    return Buffer.from(unpackBytes(this.#packed)).toString();
  }
}
