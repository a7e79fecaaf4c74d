import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../capture/decode.ts";
import { rawLines, withoutUnprintable } from "../capture/line.ts";
import type { CaptureRecord } from "./capture-record.ts";
import { sha256Of } from "./digest.ts";

/** A capture that captures.yaml records and that is in `captures/` of the content folder. */
export interface KeptCapture {
  record: CaptureRecord;
  /** Its first name. */
  name: string;
  path: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Reads the recorded captures of a content folder that are there, whatever their bytes. */
export function readKeptCaptures(folder: string, captures: readonly CaptureRecord[]): KeptCapture[] {
  return captures.flatMap((record) => {
    const [name = record.id] = record.names;
    const path = join(folder, "captures", name);
    if (!existsSync(path)) return [];
    const bytes = readFileSync(path);
    return [{ record, name, path, bytes, sha256: sha256Of(bytes) }];
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
