import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { faultOfSize } from "../capture/decode.ts";
import { decodedOf } from "../capture/decoded.ts";
import { rawLines, withoutUnprintable } from "../capture/line.ts";
import type { CaptureRecord } from "./capture-record.ts";
import { sha256Of } from "./digest.ts";

/** A capture that captures.yaml records and that is in `captures/` of the content folder. */
export interface KeptCapture {
  record: CaptureRecord;
  /** Its first name. */
  name: string;
  path: string;
  /** Empty where they are not read. */
  bytes: Uint8Array;
  sha256: string;
  /** Its lines as saved, without characters that a page cannot contain; null for other bytes than recorded, or no text. */
  lines: readonly string[] | null;
  /** Why the bytes are not read; null where they are. */
  fault: string | null;
}

/** Reads the recorded captures of a content folder that are there, whatever their bytes. */
export function readKeptCaptures(folder: string, captures: readonly CaptureRecord[]): KeptCapture[] {
  return captures.flatMap((record) => {
    const [name = record.id] = record.names;
    const path = join(folder, "captures", name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return [];
    const fault = faultOfSize(found.size);
    const bytes = fault === null ? readFileSync(path) : new Uint8Array();
    const sha256 = sha256Of(bytes);
    return [{ record, name, path, bytes, sha256, lines: sha256 === record.sha256 ? linesOf(bytes) : null, fault }];
  });
}

/** True for a capture that has the bytes that were recorded. */
export function isIntact({ record, sha256 }: KeptCapture): boolean {
  return record.sha256 === sha256;
}

function linesOf(bytes: Uint8Array): string[] | null {
  const decoded = decodedOf(bytes);
  return "refused" in decoded ? null : rawLines(decoded.text).map(withoutUnprintable);
}

/** The lines of captures as saved, by the names that sources give them. */
export type CapturedLines = ReadonlyMap<string, readonly string[]>;

/** The lines of the intact captures. */
export function capturedLinesOf(kept: readonly KeptCapture[]): CapturedLines {
  return new Map(
    kept.flatMap(({ record, lines }) => (lines === null ? [] : record.names.map((name) => [name, lines] as const))),
  );
}
