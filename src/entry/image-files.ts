import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { sha256Of } from "./digest.ts";
import type { Image } from "./schema.ts";
import { walkFolder } from "./walk-folder.ts";

/** The folder below the content folder that holds the images that survive. */
export const imageFolder = "images";

/** A file in `images/` of a content folder. */
export interface ImageFile {
  sha256: string;
  /** Its size in bytes. */
  size: number;
  /** null for a file that is no raster image which browsers show. */
  type: ImageType | null;
}

/** A kind of raster image that browsers show. */
export interface ImageType {
  mediaType: string;
  /** The extensions that a file name may have, in lower case; the first is the one that the archive gives. */
  extensions: readonly [string, ...string[]];
}

/** How files of each type begin, and what stands at their end, in Latin-1. */
const imageTypes: readonly (ImageType & { start: RegExp; end?: string })[] = [
  { mediaType: "image/png", extensions: ["png"], start: /^\x89PNG\r\n\x1a\n/, end: "IEND" },
  { mediaType: "image/jpeg", extensions: ["jpg", "jpeg", "jpe"], start: /^\xff\xd8\xff/, end: "\xff\xd9" },
  { mediaType: "image/gif", extensions: ["gif"], start: /^GIF8[79]a/, end: ";" },
  { mediaType: "image/webp", extensions: ["webp"], start: /^RIFF[\s\S]{4}WEBP/ },
  { mediaType: "image/avif", extensions: ["avif"], start: /^[\s\S]{4}ftypavi[fs]/ },
];

/** The names of the types, for messages. */
export const imageTypeNames = ["PNG", "JPEG", "GIF", "WebP", "AVIF"] as const;

/** A larger image is a bomb or a mistake, in pixels. */
export const mostPixels = 100_000_000;

/** The path of an image below the content folder, which its content gives. */
export function imagePath(sha256: string, { extensions: [extension] }: ImageType): string {
  return `${imageFolder}/${sha256.slice(0, 12)}.${extension}`;
}

/** The type of an image by its first bytes; null for any other file, and for an image that breaks off. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const found = imageTypes.find(({ start }) => start.test(head));
  const isWhole = found?.end === undefined || Buffer.from(bytes).lastIndexOf(found.end, undefined, "latin1") > 0;
  return found && isWhole ? { mediaType: found.mediaType, extensions: found.extensions } : null;
}

/** The media type of image files with this extension, in lower case without its dot; null for any other. */
export function imageMediaType(extension: string): string | null {
  return imageTypes.find(({ extensions }) => extensions.includes(extension))?.mediaType ?? null;
}

/** The files in `images/` of a content folder: path below the content folder, with `/` → the file. Hidden files are left out. */
export function readImageFiles(folder: string): Map<string, ImageFile> {
  const place = join(folder, imageFolder);
  if (!existsSync(place)) return new Map();
  const entries = walkFolder(place)
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    // A name that is not in UTF-8 is a fault of the content folder already.
    .filter((path) => existsSync(path))
    .sort();
  return new Map(
    entries.map((path) => {
      const bytes = readFileSync(path);
      const name = relative(folder, path).split(sep).join("/");
      return [name, { sha256: sha256Of(bytes), size: bytes.length, type: imageTypeOf(bytes) }];
    }),
  );
}

/** An image as the Markdown of a body shows it. */
export interface ShownImage {
  /** The alternative text. */
  name: string;
  address: string;
  title: string | null;
}

/** The path of a kept image below the content folder, from its address in Markdown; null for any other address. */
export function imagePathOf(address: string): string | null {
  if (!address.startsWith(`${imageFolder}/`)) return null;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The path of a kept image: its `file`, else that of the image in the body which has its name; null if there is none. */
export function fileOf({ name, file }: Image, shown: readonly ShownImage[]): string | null {
  if (file !== undefined) return file;
  const named = shown.find(
    (image) => imagePathOf(image.address) !== null && (image.name === name || image.title === name),
  );
  return named ? imagePathOf(named.address) : null;
}
