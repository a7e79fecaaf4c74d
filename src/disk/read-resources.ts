import { readFileSync } from "node:fs";
import { formatOf, openContainer } from "../capture/containers/open.ts";
import type { ResourceFile } from "../capture/containers/resources.ts";
import { sha256Of } from "../entry/digest.ts";
import { fileSource, headOfFile } from "../entry/file-source.ts";

/**
 * The bytes of images, one after the other, each content once; each container is read at most once. One that is no longer
 * what was found is left out.
 */
export async function* readResources(
  wanted: readonly ResourceFile[],
): AsyncGenerator<{ sha256: string; bytes: Uint8Array }> {
  const missing = new Set(wanted.map(({ sha256 }) => sha256));
  for (const { file, sha256 } of wanted.filter(({ container }) => container === undefined)) {
    if (!missing.has(sha256)) continue;
    const bytes = readFileSync(file);
    if (sha256Of(bytes) === sha256 && missing.delete(sha256)) yield { sha256, bytes };
  }
  const sizes = new Set(wanted.map(({ size }) => size));
  for (const file of new Set(wanted.filter(({ container }) => container !== undefined).map(({ file }) => file))) {
    const format = formatOf(headOfFile(file));
    if (!format || missing.size === 0) continue;
    for await (const found of openContainer(fileSource(file), format)) {
      if (found.kind !== "member" || !sizes.has(found.bytes.length)) continue;
      const sha256 = sha256Of(found.bytes);
      if (missing.delete(sha256)) yield { sha256, bytes: found.bytes };
      if (missing.size === 0) break;
    }
  }
}
