import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Originals } from "../archive/archive.ts";
import { decode } from "../capture/decode.ts";
import { rawLines, withoutUnprintable } from "../capture/line.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";

/** Reads the originals kept in `captures/` of a content folder; one that is absent, or no longer the bytes recorded, is left out. */
export function readOriginals(folder: string, captures: readonly CaptureRecord[]): Originals {
  const lines = new Map<string, string[]>();
  for (const { names, sha256 } of captures) {
    const path = join(folder, "captures", names[0] ?? "");
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) continue;
    const decoded = decode(bytes);
    if ("refused" in decoded) continue;
    const raws = rawLines(decoded.text).map(withoutUnprintable);
    for (const name of names) lines.set(name, raws);
  }
  return lines;
}
