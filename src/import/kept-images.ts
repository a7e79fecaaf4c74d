import type { Image as ImageNode, Root } from "mdast";
import { fileOf, imagePathOf, type ShownImage } from "../entry/image-files.ts";
import type { Filed, Image, Post } from "../entry/schema.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { type BodyImage, images, mapImages } from "../readers/tree-text.ts";

/**
 * The images of a text as the captures give it, and the text with those that a person has put in the place of missing ones.
 * They are found by their names in the entry that is there; of several with one name, in order.
 */
export function withKeptImages(body: Root, existing: Filed<Post> | undefined): { images: Image[]; body: Root } {
  const found = images(body);
  const names = found.map(({ name }) => name);
  if (!existing?.images.some(({ kept }) => kept)) return { images: found.map(asRow), body };
  const shown = images(treeOfMarkdown(existing.body));
  const rows = names.map((name, at): Image => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    const row = existing.images.filter((image) => image.name === name)[before];
    return row?.kept && fileOf(row, shown) !== null ? row : asRow(found[at] as BodyImage);
  });
  const left = rows.values();
  return { images: rows, body: mapImages(body, (node) => asShown(node, left.next().value, shown)) };
}

/** An image of a captured text as a row of the entry: one that was saved with the page is kept. */
function asRow({ name, address }: Pick<BodyImage, "name" | "address">): Image {
  const file = imagePathOf(address);
  return file === null ? { name, kept: false } : { name, kept: true, file };
}

/** An image of a captured text as a person's body shows it. */
function asShown(node: ImageNode, row: Image | undefined, shown: readonly ShownImage[]): ImageNode {
  const file = row?.kept ? fileOf(row, shown) : null;
  if (!row || file === null) return node;
  const found = shown.find(({ address }) => imagePathOf(address) === file);
  return {
    ...node,
    ...(found ? { url: found.address, alt: found.name, title: found.title } : markdownImage(row, file)),
  };
}

/** How Markdown shows an image that survives. Its captured name is the caption where a person has described it. */
export function markdownImage({ name, alt }: Image, file: string): Pick<ImageNode, "url" | "alt" | "title"> {
  return { url: encodeURI(file), alt: alt ?? name, title: alt === undefined ? null : name };
}
