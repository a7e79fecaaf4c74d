import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexResources, inlineData, type ResourceFile } from "../capture/containers/resources.ts";
import { sha256Of } from "../entry/digest.ts";
import { imageTypeOf } from "../entry/image-files.ts";
import {
  type FoundImages,
  type ImageReference,
  imagePath,
  imageReferences,
  withFoundImages,
} from "../import/found-images.ts";
import type { FileCopy } from "../import/import-files.ts";
import type { ReadCaptures } from "../import/read-captures.ts";
import { readResources } from "./read-resources.ts";
import { isReadableImage } from "./readable-image.ts";

/**
 * Finds the images that captures show among those that were saved with them. Returns the captures with these images in their
 * texts, and the images; those of containers and those within pages are written to a temporary folder, to be copied from there. What is
 * no whole raster image that browsers show stays missing.
 */
export async function findImages(
  read: ReadCaptures,
  resources: readonly ResourceFile[],
  temporary: string,
): Promise<{ read: ReadCaptures; images: FoundImages }> {
  const index = indexResources(resources);
  const resourceOf = ({ reference, pages }: ImageReference): ResourceFile | null => {
    for (const page of pages) {
      const found = index.find(reference, page);
      if (found) return found;
    }
    return null;
  };
  const references = imageReferences(read);
  if (references.length === 0) return { read, images: new Map() };
  const images = new Map<string, FileCopy>();
  const pathBySha256 = new Map<string, string>();
  const keep = async (sha256: string, bytes: Uint8Array, file: string | null): Promise<void> => {
    const type = imageTypeOf(bytes);
    if (type === null || pathBySha256.has(sha256) || !(await isReadableImage(bytes))) return;
    const path = imagePath(sha256, type.extensions[0]);
    const copyOf = file ?? join(temporary, sha256);
    if (file === null) writeFileSync(copyOf, bytes);
    images.set(path, { copyOf, sha256, size: bytes.length });
    pathBySha256.set(sha256, path);
  };

  const wanted = new Map(
    references.flatMap((one) => {
      const found = resourceOf(one);
      return found ? [[found.sha256, found] as const] : [];
    }),
  );
  for await (const { sha256, bytes } of readResources([...wanted.values()])) {
    const { container, file } = wanted.get(sha256) as ResourceFile;
    await keep(sha256, bytes, container === undefined ? file : null);
  }
  for (const { reference } of references) {
    const inline = inlineData(reference);
    if (inline) await keep(sha256Of(inline.bytes), inline.bytes, null);
  }
  const pathOf = (one: ImageReference): string | null => {
    const inline = inlineData(one.reference);
    const sha256 = inline ? sha256Of(inline.bytes) : resourceOf(one)?.sha256;
    return pathBySha256.get(sha256 ?? "") ?? null;
  };
  return { read: withFoundImages(read, pathOf), images };
}
