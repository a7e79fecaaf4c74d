import { createHash } from "node:crypto";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { sourceOf } from "../src/capture/containers/byte-source.ts";
import type { Found } from "../src/capture/containers/member.ts";
import { formatOf, openContainer } from "../src/capture/containers/open.ts";

/** Small containers, built in memory byte for byte, and what is found in them. */

/** Everything that is found in a container; throws what reading throws. */
export async function allIn(bytes: Uint8Array): Promise<Found[]> {
  const format = formatOf(bytes.subarray(0, 65_536));
  if (!format) throw new Error("no container");
  const found: Found[] = [];
  for await (const one of openContainer(sourceOf(bytes), format)) found.push(one);
  return found;
}

/** What was found, each as one short line. */
export function told(found: readonly Found[]): string[] {
  return found.map((one) => {
    if (one.kind === "member") return `${one.path}: ${Buffer.from(one.bytes).toString("utf8").slice(0, 60)}`;
    if (one.kind === "left-out") return `${one.path}: left out, ${one.what}`;
    return one.kind === "revisit" ? `${one.path}: revisit` : `${one.path}: fault: ${one.message}`;
  });
}

export interface ZipFile {
  name: string;
  data: string | Uint8Array;
  /** Unix mode, for links. */
  mode?: number;
  /** Set on a file that is encrypted. */
  flags?: number;
  /** What the directory states of it, where that is not so. */
  size?: number;
  crc?: number;
}

/** A zip with these files, packed. */
export function aZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, mode = 0o100644, flags = 0x800, ...stated } of files) {
    const bytes = Buffer.from(data as string);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(stated.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stated.size ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), made, fields, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

export interface Recorded {
  url: string;
  body: string | Uint8Array;
  date?: string;
  type?: string;
  http?: string;
  mediaType?: string;
  /** Fields that are added, or replace others. */
  fields?: Readonly<Record<string, string>>;
}

/** A record of a WARC, a response where nothing else is said. */
export function aRecord({ url, body, date = "2015-03-10T08:00:00Z", type = "response", ...more }: Recorded): Buffer {
  const { http = "HTTP/1.1 200 OK", mediaType = "text/html", fields = {} } = more;
  const payload = Buffer.from(body as string);
  const block = Buffer.concat([Buffer.from(`${http}\r\nContent-Type: ${mediaType}\r\n\r\n`), payload]);
  const all = {
    "WARC-Type": type,
    "WARC-Target-URI": url,
    "WARC-Date": date,
    "WARC-Block-Digest": sha1(block),
    "WARC-Payload-Digest": sha1(payload),
    "Content-Type": "application/http; msgtype=response",
    "Content-Length": String(block.length),
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** "sha1:" with the digest in hex. */
export function sha1(bytes: string | Uint8Array): string {
  return `sha1:${createHash("sha1").update(bytes).digest("hex")}`;
}

/** Records, each packed by itself as crawlers do. */
export function packedEach(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** An MHTML file with a page and what belongs to it. */
export function anMhtml(
  parts: readonly { headers: string; body: string }[],
  head = "Snapshot-Content-Location: http://blogg.example/2015/03/titel/\r\nDate: Tue, 10 Mar 2015 09:00:00 +0100",
): Buffer {
  const top = `From: <Saved by Blink>\r\n${head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----grans"\r\n\r\n`;
  const all = parts.map(({ headers, body }) => `------grans\r\n${headers}\r\n\r\n${body}\r\n`);
  return Buffer.from(`${top}${all.join("")}------grans--\r\n`, "latin1");
}
