import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode, faultOfSize } from "../capture/decode.ts";
import { rawLines, withoutUnprintable } from "../capture/line.ts";
import type { CaptureRecord } from "./capture-record.ts";
import { sha256Of } from "./digest.ts";

/** The lines of captures as saved, by the names that sources give them. */
export type CapturedLines = ReadonlyMap<string, readonly string[]>;

/** Reads the captures in `captures/` of a content folder; leaves out one that is missing or has other bytes than recorded. */
export function readCapturedLines(folder: string, captures: readonly CaptureRecord[]): CapturedLines {
  return new Map(
    captures.flatMap(({ names, sha256 }) => {
      const lines = linesOf(join(folder, "captures", names[0] ?? ""), sha256);
      return lines === null ? [] : names.map((name) => [name, lines] as const);
    }),
  );
}

/** The lines of a file with this digest, without characters that a page cannot contain; null for any other file. */
function linesOf(path: string, sha256: string): string[] | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || faultOfSize(found.size) !== null) return null;
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== sha256) return null;
  const decoded = decode(bytes);
  return "refused" in decoded ? null : rawLines(decoded.text).map(withoutUnprintable);
}
