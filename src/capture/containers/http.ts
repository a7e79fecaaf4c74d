import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { AsyncIterReader } from "warcio";
import { mediaTypeOf } from "../media-type.ts";
import { encodingIn, type Headers, mediaTypeIn, parseHeaders, splitMessage } from "./headers.ts";
import { limits } from "./limits.ts";

/** An answer of a web server, as a crawl has recorded it. */
export interface HttpResponse {
  status: number;
  declared: string | undefined;
  encoding: string | undefined;
  /** The body as it was sent. */
  sent: Uint8Array;
  /** The body without the chunks of its transfer. */
  whole: Uint8Array;
  /** The body unpacked; null where that fails or passes the limit. */
  body: Uint8Array | null;
}

/** The block of a record → the answer of the server; null for what is none. */
export async function parseResponse(block: Uint8Array): Promise<HttpResponse | null> {
  const { lines, body: sent } = splitMessage(block);
  const [, status] = /^HTTP\/\d\S*\s+(\d{3})\b/.exec(lines[0] ?? "") ?? [];
  if (status === undefined) return null;
  const headers = parseHeaders(lines.slice(1));
  const isChunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  const whole = isChunked ? await new AsyncIterReader([sent], null, true).readFully() : sent;
  const body = unpack(whole, headers);
  const type = headers.get("content-type");
  return { status: Number(status), declared: mediaTypeIn(type), encoding: encodingIn(type), sent, whole, body };
}

const decoders: readonly { encoding: RegExp; unpack: (bytes: Uint8Array) => Uint8Array }[] = [
  { encoding: /^(?:x-)?gzip$/, unpack: (bytes) => gunzipSync(bytes, atMost) },
  { encoding: /^deflate$/, unpack: inflate },
  { encoding: /^br$/, unpack: (bytes) => brotliDecompressSync(bytes, atMost) },
];

const atMost = { maxOutputLength: limits.memberBytes };

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, atMost);
  } catch {
    return inflateRawSync(bytes, atMost);
  }
}

/** Some crawlers keep the field that says how a body is packed, and store it unpacked. */
function unpack(bytes: Uint8Array, headers: Headers): Uint8Array | null {
  const encoding = (headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  const decoder = decoders.find((one) => one.encoding.test(encoding));
  if (!decoder) return encoding === "identity" || encoding === "" || isText(bytes) ? bytes : null;
  try {
    return decoder.unpack(bytes);
  } catch {
    return isText(bytes) ? bytes : null;
  }
}

function isText(bytes: Uint8Array): boolean {
  return mediaTypeOf(bytes).startsWith("text/");
}
