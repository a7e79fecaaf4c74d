import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import { fileOf, imageFolder, imagePathOf } from "../entry/image-files.ts";
import type { Filed, Image, Post } from "../entry/schema.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { images as imagesIn } from "../readers/tree-text.ts";

/** An image of the archive that survives. */
export interface ArchivedImage {
  /** The file in the content folder. */
  file: string;
  /** Its file name on the site, which its content gives: the name in the content folder may say what was removed. */
  name: string;
  mediaType: string;
  /** The files of the site that show it, the smallest first; empty until they are known. */
  sizes: readonly ImageSize[];
}

/** An image of the site in one size, in pixels. */
export interface ImageSize {
  name: string;
  width: number;
  height: number;
}

/** Path below the content folder → the image, for each that an entry or a page shows or lists. */
export type ArchivedImages = ReadonlyMap<string, ArchivedImage>;

/** The images that the site shows. A file that nothing refers to is not among them. */
export function archiveImages(content: Content): ArchivedImages {
  if (content.images.size === 0) return new Map();
  const { folder, posts, sections, report, pages } = content;
  const bodies = [...posts, ...sections, ...pages, ...(report ? [report] : [])].map(({ body }) => body);
  const introductions = report?.themes.flatMap(({ introduction }) => introduction ?? []) ?? [];
  const paths = [
    ...[...bodies, ...introductions].flatMap(pathsIn),
    ...posts.flatMap(({ images }) => images.flatMap(({ file }) => file ?? [])),
  ];
  return new Map(
    paths.flatMap((path) => {
      const { sha256, type } = content.images.get(path) ?? {};
      if (!sha256 || !type) return [];
      const name = `${sha256.slice(0, 12)}.${type.extensions[0]}`;
      return [[path, { file: join(folder, path), name, mediaType: type.mediaType, sizes: [] }] as const];
    }),
  );
}

function pathsIn(body: string): string[] {
  if (!body.includes(`${imageFolder}/`)) return [];
  return imagesIn(treeOfMarkdown(body)).flatMap(({ address }) => imagePathOf(address) ?? []);
}

/** The images of a post, each that survives with its file. */
export function withFiles({ images, body }: Filed<Post>): Image[] {
  if (!images.some(({ kept, file }) => kept && file === undefined)) return images;
  const shown = imagesIn(treeOfMarkdown(body));
  return images.map((image) => {
    const file = image.kept ? fileOf(image, shown) : null;
    return file === null ? image : { ...image, file };
  });
}
