import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode, faultOfSize } from "../capture/decode.ts";
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
    return [{ record, name, path, bytes, sha256: sha256Of(bytes), fault }];
  });
}

/** True for a capture that has the bytes that were recorded. */
export function isIntact({ record, sha256 }: KeptCapture): boolean {
  return record.sha256 === sha256;
}

/** The lines of captures as saved, by the names that sources give them. */
export type CapturedLines = ReadonlyMap<string, readonly string[]>;

/** The lines of the intact captures, without characters that a page cannot contain. */
export function capturedLinesOf(kept: readonly KeptCapture[]): CapturedLines {
  return new Map(
    kept.filter(isIntact).flatMap(({ record, bytes }) => {
      const decoded = decode(bytes);
      if ("refused" in decoded) return [];
      const lines = rawLines(decoded.text).map(withoutUnprintable);
      return record.names.map((name) => [name, lines] as const);
    }),
  );
}
