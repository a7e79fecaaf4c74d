import { AsyncIterReader } from "warcio";
import { messages } from "../../language/messages.ts";
import { locate } from "../address.ts";
import { type ByteSource, headOf } from "./byte-source.ts";
import { capturedDay } from "./captured-day.ts";
import { digestBy, hasDigest, parseDigest } from "./digests.ts";
import { DamagedGzip, gunzip } from "./gunzip.ts";
import { encodingIn, type Headers, mediaTypeIn, parseHeaders } from "./headers.ts";
import { type HttpResponse, parseResponse } from "./http.ts";
import { limits, sayBytes, Unreadable } from "./limits.ts";
import type { Found, Member } from "./member.ts";

/** The records of a WARC, one after the other. Throws `Unreadable` for an ARC, and for what passes a limit. */
export async function* readWarc(source: ByteSource): AsyncGenerator<Found> {
  const state: State = { records: 0 };
  if (!isGzip(await headOf(source))) {
    yield* readRecords(source.read(), state);
    return;
  }
  for (let from: number | null = 0; from !== null; ) {
    const damage: DamagedGzip | null = yield* readPacked(source, from, state);
    if (!damage) return;
    const at: number = from + damage.read;
    from = await nextMember(source, at + 1);
    yield fault(state, messages.capture.warc.damagedAfter(at, damage.message, from));
  }
}

/**
 * The records from a place on, up to damage, which is returned. What came of the last piece before it is lost, so the records
 * are then read once more, in small pieces there, and those given that were not yet.
 */
async function* readPacked(source: ByteSource, from: number, state: State): AsyncGenerator<Found, DamagedGzip | null> {
  const before = state.records;
  let given = 0;
  let damage: DamagedGzip | null = null;
  for (const isAgain of [false, true]) {
    let skip = given;
    state.records = before;
    try {
      const pieces = gunzip(source.read(from), isAgain ? damage?.read : undefined);
      for await (const found of readRecords(pieces, state)) {
        if (skip > 0) skip -= 1;
        else {
          given += 1;
          yield found;
        }
      }
      return null;
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error;
      damage = error;
    }
  }
  return damage;
}

interface State {
  /** How many records were begun. */
  records: number;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The place of the next bytes that look like the beginning of a gzip member; null where there are none. */
async function nextMember(source: ByteSource, from: number): Promise<number | null> {
  let at = from;
  let before: Uint8Array = new Uint8Array();
  for await (const piece of source.read(from)) {
    const bytes = Buffer.concat([before, piece]);
    const found = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]));
    if (found !== -1) return at - before.length + found;
    at += piece.length;
    before = bytes.subarray(-2);
  }
  return null;
}

function fault(state: State, message: string): Found {
  return { kind: "fault", path: `#${state.records}`, message };
}

async function* readRecords(pieces: AsyncIterable<Uint8Array>, state: State): AsyncGenerator<Found> {
  const reader = new AsyncIterReader(pieces, null);
  let line = await nextLine(reader);
  if (state.records === 0) assertWarc(line);
  while (line !== "") {
    if (!isBeginning(line)) {
      yield fault(state, messages.capture.warc.noRecordFollows);
      line = await nextBeginning(reader);
      continue;
    }
    state.records += 1;
    if (state.records > limits.records) throw new Unreadable(messages.capture.warc.tooMany(limits.records));
    const { headers, block, broken } = await readRecord(reader);
    line = broken ? await nextBeginning(reader) : await nextLine(reader);
    if (broken) yield fault(state, messages.capture.container.notRead(broken));
    else if (line !== "" && !isBeginning(line)) {
      const length = headers.get("content-length");
      yield fault(state, messages.capture.warc.otherLength(length));
      yield { kind: "left-out", path: `#${state.records}`, what: "damaged" };
      line = await nextBeginning(reader);
    } else yield* foundIn(headers, block, state);
  }
}

const longestLine = 65_536;

/** The next line that is not blank; empty at the end. */
async function nextLine(reader: AsyncIterReader): Promise<string> {
  for (;;) {
    const line = await reader.readline(longestLine);
    if (line === "" || line.trim() !== "") return line;
  }
}

/** The next line with which a record begins; empty where there is none. */
async function nextBeginning(reader: AsyncIterReader): Promise<string> {
  for (;;) {
    const line = await reader.readline(longestLine);
    if (line === "" || isBeginning(line)) return line;
  }
}

function isBeginning(line: string): boolean {
  return /^WARC\/\d\.\d\s*$/.test(line);
}

function assertWarc(line: string): void {
  if (/^filedesc:/.test(line)) throw new Unreadable(messages.capture.warc.isArc);
  if (!isBeginning(line)) throw new Unreadable(messages.capture.warc.noWarc);
}

interface RawRecord {
  headers: Headers;
  /** null where it is too large to be read, or the record is broken. */
  block: Uint8Array | null;
  /** What is wrong with it. */
  broken?: string;
}

/** A record after its first line. */
async function readRecord(reader: AsyncIterReader): Promise<RawRecord> {
  const headers = await readHeaders(reader);
  if (!headers)
    return { headers: new Map(), block: null, broken: messages.capture.warc.longHeader(sayBytes(limits.headerBytes)) };
  const stated = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(stated))
    return { headers, block: null, broken: messages.capture.warc.noLength(JSON.stringify(stated)) };
  const length = Number(stated);
  if (length === 0) return { headers, block: new Uint8Array() };
  const block = length > limits.memberBytes ? null : await reader.readSize(length);
  const missing = length - (block ? block.length : await reader.skipSize(length));
  return missing > 0
    ? { headers, block, broken: messages.capture.warc.breaksOff(missing, length) }
    : { headers, block };
}

/** The fields to the next blank line; null where they are too many. */
async function readHeaders(reader: AsyncIterReader): Promise<Headers | null> {
  const lines: string[] = [];
  for (let bytes = 0; bytes < limits.headerBytes; ) {
    const line = await reader.readline(longestLine);
    if (line.trim() === "") return parseHeaders(lines);
    lines.push(line);
    bytes += line.length;
  }
  return null;
}

async function* foundIn(headers: Headers, block: Uint8Array | null, state: State): AsyncGenerator<Found> {
  const type = (headers.get("warc-type") ?? "").toLowerCase();
  const path = `#${state.records}`;
  const what = notRead[type];
  if (what) {
    yield { kind: "left-out", path, what };
    return;
  }
  if (type !== "response" && type !== "resource" && type !== "revisit") {
    yield { kind: "left-out", path, what: "other-record" };
    return;
  }
  if (!block) {
    yield { kind: "left-out", path, what: "too-large" };
    return;
  }
  const blockIsRight = hasDigest(headers.get("warc-block-digest"), block);
  if (blockIsRight === false) {
    yield { kind: "left-out", path, what: "damaged" };
    yield fault(state, messages.capture.warc.blockDigest);
    return;
  }
  const stated = statedBy(headers);
  if (type === "revisit") {
    const digest = parseDigest(headers.get("warc-payload-digest"));
    const status = (await parseResponse(block))?.status ?? 200;
    if (status >= 300) yield { kind: "left-out", path, what: status < 400 ? "redirect" : "error-page" };
    else if (digest) yield { kind: "revisit", path, ...stated, digest: `${digest.algorithm}:${digest.hex}` };
    else yield { kind: "left-out", path, what: "revisit-without-original" };
    return;
  }
  const isHttp = /^application\/http\b/i.test(headers.get("content-type") ?? "") || type === "response";
  const response = isHttp ? await parseResponse(block) : plain(block, headers);
  if (response)
    yield* readResponse(
      response,
      { path, ...stated },
      { digest: headers.get("warc-payload-digest"), blockIsRight },
      state,
    );
  else yield { kind: "left-out", path, what: "other-record" };
}

const notRead: Readonly<Record<string, "crawl-metadata" | "request">> = {
  warcinfo: "crawl-metadata",
  metadata: "crawl-metadata",
  request: "request",
};

function plain(block: Uint8Array, headers: Headers): HttpResponse {
  const type = headers.get("content-type");
  return {
    status: 200,
    declared: mediaTypeIn(type),
    encoding: encodingIn(type),
    sent: block,
    whole: block,
    body: block,
  };
}

/** The address and the day that a record states. wget writes the address in angle brackets. */
function statedBy(headers: Headers): Pick<Member, "url" | "address" | "captured"> {
  const url = headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1");
  const address = url === undefined ? undefined : locate(url)?.address;
  const captured = capturedDay(headers.get("warc-date") ?? "");
  return {
    ...(url !== undefined && { url }),
    ...(address !== undefined && { address }),
    ...(captured !== null && { captured }),
  };
}

async function* readResponse(
  { status, declared, encoding, sent, whole, body }: HttpResponse,
  stated: Pick<Member, "path" | "url" | "address" | "captured">,
  { digest, blockIsRight }: { digest: string | undefined; blockIsRight: boolean | null },
  state: State,
): AsyncGenerator<Found> {
  const { path } = stated;
  const isRight = payloadIsRight(digest, [sent, whole, body]);
  if (isRight === false) {
    if (!blockIsRight) {
      yield fault(state, messages.capture.warc.payloadDigest);
      yield { kind: "left-out", path, what: "damaged" };
      return;
    }
    yield fault(state, messages.capture.warc.payloadDigestOfRead);
  }
  if (status >= 300) yield { kind: "left-out", path, what: status < 400 ? "redirect" : "error-page" };
  else if (!body) yield { kind: "left-out", path, what: "packed-otherwise" };
  else if (body.length === 0) yield { kind: "left-out", path, what: "empty" };
  else {
    const parsed = isRight ? parseDigest(digest) : null;
    const digests = parsed
      ? [`${parsed.algorithm}:${parsed.hex}`]
      : [digestBy("sha1", whole), digestBy("sha256", whole)];
    const typed = { ...(declared !== undefined && { declared }), ...(encoding !== undefined && { encoding }) };
    yield { kind: "member", ...stated, ...typed, bytes: body, digests };
  }
}

/** Crawlers take the digest of the body as sent, without its chunks, or unpacked; null for a digest that cannot be verified. */
function payloadIsRight(digest: string | undefined, forms: readonly (Uint8Array | null)[]): boolean | null {
  const results = [...new Set(forms)].map((form) => (form ? hasDigest(digest, form) : null));
  return results.includes(true) ? true : results.includes(false) ? false : null;
}
