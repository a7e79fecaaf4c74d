import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";

/** What begins every file of Pagefind 1.5, before its CBOR. */
const signature = "pagefind_dcd";

/** A file of Pagefind's index → what it holds. */
export function unpack<Content>(file: Uint8Array): Content {
  return decode(gunzipSync(file).subarray(signature.length)) as Content;
}

/** What a file of Pagefind's index is to hold → the file. */
export function pack(content: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(content)]));
}
