import { statSync } from "node:fs";
import { type LargeFile, mayBeRead, withoutCutCharacter } from "../capture/large-file.ts";
import { headOfFile, piecesOfFile, sha256OfFile } from "./file-source.ts";

/** The beginning of a file that is too large for the memory, and what reads all of it; null for one that is no export. */
export function readLargeFile(path: string): { head: Uint8Array; large: LargeFile } | null {
  const { size } = statSync(path);
  const head = withoutCutCharacter(headOfFile(path));
  if (!mayBeRead(size, head)) return null;
  return { head, large: { size, sha256: sha256OfFile(path), chunks: () => piecesOfFile(path) } };
}
