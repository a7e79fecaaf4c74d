import { statSync } from "node:fs";
import { join } from "node:path";
import { formatOf, openContainer } from "../capture/containers/open.ts";
import { faultOfSize } from "../capture/decode.ts";
import { decodedOf } from "../capture/decoded.ts";
import type { LargeFile } from "../capture/large-file.ts";
import { rawLines, withoutUnprintable } from "../capture/line.ts";
import { type AnyBytes, readBytes, type StoredBytes } from "../capture/stored-bytes.ts";
import type { CaptureRecord } from "./capture-record.ts";
import { sha256Of } from "./digest.ts";
import { fileSource, headOfFile, sha256OfFile } from "./file-source.ts";
import { readLargeFile } from "./read-large-file.ts";
import { storedFile, storedMember } from "./stored-bytes.ts";

/** A capture that captures.yaml records and that is in `captures/` of the content folder, or in a container there. */
export interface KeptCapture {
  record: CaptureRecord;
  /** Its first name. */
  name: string;
  /** Where the file lies, or the container. */
  path: string;
  /** Empty where they are not read. */
  bytes: AnyBytes;
  /** All of a file whose `bytes` are only its beginning. */
  large?: LargeFile;
  sha256: string;
  /** How many lines it has; null for other bytes than recorded, for no text, and for a file that is too large for the memory. */
  lineCount: number | null;
  /** Why the bytes are not read; null where they are. */
  fault: string | null;
}

/**
 * Reads the recorded captures of a content folder that are there, whatever their bytes; those that are in a container from
 * there. A container itself has no bytes here, since it may be larger than the memory.
 */
export async function readKeptCaptures(folder: string, captures: readonly CaptureRecord[]): Promise<KeptCapture[]> {
  const own = captures.flatMap((record) => keptFile(folder, record));
  const there = new Set(own.map(({ record }) => record.id));
  const members = await keptMembers(
    own.filter((one) => one.record.container && isIntact(one)),
    captures.filter(({ id, seen = [] }) => !there.has(id) && seen.some(({ container }) => container !== undefined)),
  );
  const inOrder = new Map([...own, ...members].map((one) => [one.record.id, one]));
  return captures.flatMap(({ id }) => inOrder.get(id) ?? []);
}

function keptFile(folder: string, record: CaptureRecord): KeptCapture[] {
  const [name = record.id] = record.names;
  const path = join(folder, "captures", name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return [];
  if (record.container) {
    return [{ record, name, path, bytes: new Uint8Array(), sha256: sha256OfFile(path), lineCount: null, fault: null }];
  }
  const fault = faultOfSize(found.size);
  const part = fault === null ? null : readLargeFile(path);
  if (part) {
    const { head, large } = part;
    return [{ record, name, path, bytes: head, large, sha256: large.sha256, lineCount: null, fault: null }];
  }
  if (fault !== null)
    return [{ record, name, path, bytes: new Uint8Array(), sha256: sha256Of(""), lineCount: null, fault }];
  return [capture(record, path, storedFile(path))];
}

function capture(record: CaptureRecord, path: string, bytes: StoredBytes): KeptCapture {
  const [name = record.id] = record.names;
  const { sha256 } = bytes;
  const lineCount = sha256 === record.sha256 ? (linesOf(bytes)?.length ?? null) : null;
  return { record, name, path, bytes, sha256, lineCount, fault: null };
}

/** The captures that are in containers, which are opened one after the other. */
async function keptMembers(
  containers: readonly KeptCapture[],
  records: readonly CaptureRecord[],
): Promise<KeptCapture[]> {
  const wanted = new Map(records.map((record) => [record.sha256, record]));
  const sizes = new Set(records.map(({ bytes }) => bytes));
  const found: KeptCapture[] = [];
  for (const { path } of containers) {
    const format = formatOf(headOfFile(path));
    if (!format || wanted.size === 0) continue;
    try {
      for await (const one of openContainer(fileSource(path), format)) {
        if (one.kind !== "member" || !sizes.has(one.bytes.length)) continue;
        const sha256 = sha256Of(one.bytes);
        const record = wanted.get(sha256);
        if (!record) continue;
        wanted.delete(record.sha256);
        found.push(capture(record, path, storedMember(one.bytes, sha256, one.encoding)));
      }
    } catch {
      // The import has told why; what comes before the place is read, as it was then.
    }
  }
  return found;
}

/** True for a capture that has the bytes that were recorded. */
export function isIntact({ record, sha256 }: KeptCapture): boolean {
  return record.sha256 === sha256;
}

/** The lines of a capture as saved, without characters that a page cannot contain; null where they are not known. */
export function savedLines({ bytes, lineCount }: KeptCapture): readonly string[] | null {
  return lineCount === null ? null : linesOf(bytes);
}

function linesOf(bytes: AnyBytes): string[] | null {
  const decoded = decodedOf(readBytes(bytes));
  return "refused" in decoded ? null : rawLines(decoded.text).map(withoutUnprintable);
}

/** The lines of captures as saved, by the names that sources give them. */
export type CapturedLines = ReadonlyMap<string, readonly string[]>;

/** The lines of the intact captures. */
export function capturedLinesOf(kept: readonly KeptCapture[]): CapturedLines {
  return new Map(
    kept.flatMap((capture) => {
      const lines = savedLines(capture);
      return lines === null ? [] : capture.record.names.map((name) => [name, lines] as const);
    }),
  );
}
