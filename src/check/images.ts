import { extname, join } from "node:path";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import type { Finding } from "../entry/finding.ts";
import { fileOf, type ImageFile, imageFolder, imagePathOf, imageTypeNames } from "../entry/image-files.ts";
import { keptOrMade } from "../entry/kept-values.ts";
import { missingImage } from "../entry/missing-image.ts";
import type { Problem } from "../entry/problem.ts";
import type { Filed, Image, Post } from "../entry/schema.ts";
import { messages } from "../language/messages.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { type BodyImage, images } from "../readers/tree-text.ts";
import { type ShownText, shownTexts } from "./shown-texts.ts";

/** Images that a page would show broken: their files, the bodies that show them, and the lists of images in front matter. */
export function brokenImages(content: Content): Problem[] {
  const texts = illustratedTexts(content);
  const byFile = new Map(texts.filter(({ isBody }) => isBody).map((text) => [text.entry.file, text]));
  return [
    ...changedImages(content),
    ...texts.flatMap((text) => unshowableImages(content, text)),
    ...content.posts.flatMap((post) => wrongList(content, post, byFile.get(post.file))),
  ];
}

/** A text and the images that it shows. */
type Illustrated = ShownText & { shown: readonly BodyImage[] };

function illustratedTexts(content: Content): Illustrated[] {
  return shownTexts(content)
    .filter(({ markdown }) => markdown.includes("!["))
    .map((text) => ({ ...text, shown: imagesIn(text.markdown) }));
}

function imagesIn(markdown: string): BodyImage[] {
  return keptOrMade("images", sha256Of(markdown), () => images(treeOfMarkdown(markdown)));
}

/** Images of another host, which the site does not show. */
export function imagesElsewhere(content: Content): Finding[] {
  return illustratedTexts(content).flatMap(({ entry, shown, whereOf }) =>
    shown
      .filter(({ address }) => isElsewhere(address))
      .map(({ name, address, line }): Finding => {
        const where = `${join(content.folder, entry.file)}: ${whereOf(line)}`;
        return { kind: "image-elsewhere", where, name, address };
      }),
  );
}

/** Image files that are not as the import recorded them in the manifest. */
function changedImages({ folder, images: files, manifest }: Content): Problem[] {
  return Array.from(files).flatMap(([path, { sha256 }]) => {
    const recorded = manifest.get(path);
    if (recorded === undefined || recorded === sha256) return [];
    const message = messages.check.images.changed(sha256, recorded);
    return [{ file: join(folder, path), message }];
  });
}

/** The images of a text that a browser could not show, each with its place in the file. */
function unshowableImages(content: Content, { entry, shown, whereOf }: Illustrated): Problem[] {
  return shown.flatMap(({ name, address, line }) => {
    const fault = faultOfAddress(content, address);
    if (!fault) return [];
    return [
      {
        file: join(content.folder, entry.file),
        where: whereOf(line),
        message: messages.check.images.image(name, fault),
      },
    ];
  });
}

function faultOfAddress({ images: files }: Content, address: string): string | null {
  if (address === missingImage || isElsewhere(address)) return null;
  const path = imagePathOf(address);
  if (path === null) return messages.check.images.address(`${imageFolder}/school.jpg`, missingImage, address);
  return faultOfFile(path, files);
}

/** True for an image of another host: only its name is shown. */
function isElsewhere(address: string): boolean {
  return address !== missingImage && /^(?:[a-z]+:|\/\/)/i.test(address);
}

/** Why a file cannot be shown; null if it can. */
function faultOfFile(path: string, files: ReadonlyMap<string, ImageFile>): string | null {
  const file = files.get(path);
  if (!file) return messages.check.images.noFile(path);
  if (!file.type) return messages.check.images.noImage(path, imageTypeNames);
  if (file.type.extensions.includes(extname(path).slice(1).toLowerCase())) return null;
  return messages.check.images.extension(path, file.type.mediaType, file.type.extensions[0]);
}

/** The images that a post lists, against those in its body and their files. An abstract shows none. */
function wrongList(content: Content, post: Filed<Post>, text: Illustrated | undefined): Problem[] {
  const file = join(content.folder, post.file);
  const files = post.images.flatMap((image, at) => {
    const fault = image.file === undefined ? null : faultOfFile(image.file, content.images);
    return fault ? [{ file, where: `images.${at}.file`, message: fault }] : [];
  });
  return post.text === "abstract"
    ? files
    : [...files, ...notShown(file, post, text?.shown ?? []), ...(text ? notListed(file, post, text) : [])];
}

/** The images of the list that the body does not show as the list says. */
function notShown(file: string, { images: listed }: Post, shown: readonly BodyImage[]): Problem[] {
  const missing = new Set(shown.filter(({ address }) => address === missingImage).map(({ name }) => name));
  const paths = new Set(shown.map(({ address }) => imagePathOf(address)));
  const isShown = (image: Image): boolean =>
    image.kept ? paths.has(fileOf(image, shown) ?? "") : missing.has(image.name);
  return listed.flatMap((image, at) => {
    if (isShown(image)) return [];
    const expected = image.kept
      ? `![${image.alt ?? image.name}](${asAddress(image.file ?? `${imageFolder}/…`)})`
      : `![${image.name}](${missingImage})`;
    return [
      {
        file,
        where: `images.${at}`,
        message: messages.check.images.notInBody(image.name, expected),
      },
    ];
  });
}

/** A path as Markdown takes it for an address. */
function asAddress(path: string): string {
  return /[\s()<>]/.test(path) ? `<${path}>` : path;
}

/** The images of the body that the list does not have. */
function notListed(file: string, { images: listed }: Filed<Post>, { shown, whereOf }: Illustrated): Problem[] {
  const missing = new Set(listed.filter(({ kept }) => !kept).map(({ name }) => name));
  const kept = new Set(listed.filter((image) => image.kept).map((image) => fileOf(image, shown)));
  return shown.flatMap(({ name, address, line }) => {
    const path = imagePathOf(address);
    const isListed = address === missingImage ? missing.has(name) : path === null || kept.has(path);
    if (isListed) return [];
    const row = path === null ? `name: ${name}, kept: false` : `name: ${name}, kept: true, file: ${path}`;
    const message = messages.check.images.notListed(name, row);
    return [{ file, where: whereOf(line), message }];
  });
}
