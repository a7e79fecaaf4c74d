import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "../entry/digest.ts";

/** Where results of long work are kept from one build to the next. It may be deleted at any time. */
const cache = join("node_modules", ".cache", "politikerarkiv");

/** The length of a SHA-256 in hex digits. */
const digestLength = 64;

/**
 * The bytes that `make` returns for a key, from the cache where an earlier build has kept them. A kept file begins with the
 * digest of the rest: a damaged one is made anew. A cache that cannot be written is done without.
 */
export async function madeOnce(kind: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(cache, kind, sha256Of(key));
  const kept = readKept(path);
  if (kept) return kept;
  const made = await make();
  try {
    mkdirSync(join(cache, kind), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256Of(made)), made]));
    renameSync(unfinished, path);
  } catch {
    // The next build makes them again.
  }
  return made;
}

function readKept(path: string): Uint8Array | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const content = bytes.subarray(digestLength);
  return bytes.subarray(0, digestLength).toString() === sha256Of(content) ? content : null;
}
