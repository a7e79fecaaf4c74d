import sharp, { type Sharp } from "sharp";
import type { Archive } from "../archive/archive.ts";
import type { ArchivedImage, ImageSize } from "../archive/images.ts";
import { mostPixels } from "../entry/image-files.ts";
import { messages } from "../language/messages.ts";
import { addresses } from "./addresses.ts";
import { madeOnce } from "./made-once.ts";
import { writeAddress } from "./write-address.ts";

/** The widths in which an image is shown, in pixels: the column of a phone, of a screen, and of a screen with a dense raster. */
const widths = [480, 960, 1400];

/** An image is made coarser until it is no larger, in bytes. */
const mostBytes = 150_000;

const qualities = [75, 60, 45, 30];

/**
 * The archive with the sizes in which each image is shown. Pages never show the kept file itself: its metadata may name a person
 * or a place. Throws for a file that cannot be read as an image.
 */
export async function withSizes(archive: Archive): Promise<Archive> {
  if (archive.images.size === 0) return archive;
  const images = new Map<string, ArchivedImage>();
  for (const [path, image] of archive.images) images.set(path, await sized(image));
  return { ...archive, images };
}

async function sized(image: ArchivedImage): Promise<ArchivedImage> {
  const { width, height } = await measure(image.file);
  const largest = Math.min(width, Math.max(...widths));
  // A size that is hardly smaller than the largest would be downloaded for nothing.
  const shown = [...widths.filter((one) => one < largest * 0.8), largest];
  const stem = image.name.replace(/\.[^.]*$/, "");
  const sizes = shown.map(
    (one): ImageSize => ({
      name: `${stem}-${one}.webp`,
      width: one,
      height: Math.max(1, Math.round((height * one) / width)),
    }),
  );
  return { ...image, name: sizes.at(-1)?.name ?? image.name, mediaType: "image/webp", sizes };
}

/** The width and height of an image in pixels, the right way up. */
async function measure(file: string): Promise<{ width: number; height: number }> {
  const { width, height, autoOrient } = await orError(file, opened(file).metadata());
  return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
}

function opened(file: string, animated = false): Sharp {
  return sharp(file, { limitInputPixels: mostPixels, failOn: "error", animated }).autoOrient();
}

/** The result of work on a file; throws with the file and what to do where it fails. */
async function orError<Result>(file: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Error(messages.site.noImage(file, (error as Error).message));
  }
}

/** An image in one size, without metadata. */
async function bytesOf({ file, name }: ArchivedImage, { width }: ImageSize): Promise<Uint8Array> {
  const stem = name.replace(/-\d+\.webp$/, "");
  const key = JSON.stringify([stem, width, sharp.versions, widths, qualities, mostBytes]);
  return madeOnce("images", key, () => orError(file, encode(file, width)));
}

async function encode(file: string, width: number): Promise<Uint8Array> {
  for (const animated of [true, false])
    for (const quality of qualities) {
      const bytes = await opened(file, animated)
        .resize({ width, withoutEnlargement: true })
        .webp({ quality })
        .toBuffer();
      // Of a moving image that is too large at any quality, the first picture is shown.
      if (bytes.length <= mostBytes || (!animated && quality === qualities.at(-1))) return bytes;
    }
  throw new Error("no quality is left");
}

/** Writes the images of an archive in each of their sizes into the folder of the site. */
export async function writeImages({ images }: Archive, folder: string): Promise<void> {
  for (const image of images.values())
    for (const size of image.sizes) writeAddress(folder, addresses.image(size.name), await bytesOf(image, size));
}

/** The image at an address of the site; null where the site has none there. */
export async function imageAt({ images }: Archive, address: string): Promise<Uint8Array | null> {
  for (const image of images.values())
    for (const size of image.sizes) if (addresses.image(size.name) === address) return bytesOf(image, size);
  return null;
}
