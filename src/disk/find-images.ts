import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexResources, inlineData, type ResourceFile } from "../capture/containers/resources.ts";
import { sha256Of } from "../entry/digest.ts";
import { imagePath, imageTypeOf } from "../entry/image-files.ts";
import { type FoundImages, type ImageReference, imageReferences, withFoundImages } from "../import/found-images.ts";
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
    const path = imagePath(sha256, type);
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
  const inline = new Map<string, string>();
  for (const { reference } of references) {
    const data = inline.has(reference) ? null : inlineData(reference);
    if (!data) continue;
    const sha256 = sha256Of(data.bytes);
    inline.set(reference, sha256);
    await keep(sha256, data.bytes, null);
  }
  const pathOf = (one: ImageReference): string | null =>
    pathBySha256.get(inline.get(one.reference) ?? resourceOf(one)?.sha256 ?? "") ?? null;
  return { read: withFoundImages(read, pathOf), images };
}
