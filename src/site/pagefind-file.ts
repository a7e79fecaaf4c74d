import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";

/** The first bytes of every file of Pagefind 1.5, before its CBOR. */
const signature = "pagefind_dcd";

/** A file of Pagefind's index → its content. */
export function unpack<Content>(file: Uint8Array): Content {
  return decode(gunzipSync(file).subarray(signature.length)) as Content;
}

/** The content of a file of Pagefind's index → the file. */
export function pack(content: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(content)]));
}
