import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { speakAs } from "../archive/site-language.ts";
import { closest, closestPath } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import { formatEntry } from "../entry/format-entry.ts";
import { type ImageType, imagePath, imageTypeNames, imageTypeOf } from "../entry/image-files.ts";
import { loadContent } from "../entry/load.ts";
import { missingImage } from "../entry/missing-image.ts";
import { formatProblem } from "../entry/problem.ts";
import { type Filed, type Image, type Post, postSchema } from "../entry/schema.ts";
import { splitFiled } from "../import/imported-after.ts";
import { markdownImage } from "../import/kept-images.ts";
import { messages } from "../language/messages.ts";
import { markdownOf, treeOfMarkdown } from "../readers/markdown.ts";
import { imageNodes } from "../readers/tree-text.ts";
import { holdFolder } from "./one-import.ts";
import { Refused } from "./refused.ts";
import { writeFileWhole } from "./write-file.ts";

/** An image that a person has found. */
export interface FoundImage {
  /** The post: `posts/slug`, or its slug alone. */
  entry: string;
  /** The name of the missing image, as the post lists it. */
  name: string;
  /** The path of the image's file. */
  file: string;
  /** What the image shows; undefined if nobody has described it. */
  alt: string | undefined;
}

/** A larger file is a mistake, or too heavy for a page. */
const mostBytes = 20_000_000;

/**
 * Puts an image in the place of a missing one: its file into `images/`, and the image into the list and the body of the
 * post. Returns the paths of the files that were written, or would be. Throws `Refused` with the nearest match where post,
 * image or file cannot be found.
 */
export async function placeImage(
  folder: string,
  found: FoundImage,
  { dryRun, wait, say }: { dryRun: boolean; wait: number; say: (line: string) => void },
): Promise<string[]> {
  if (dryRun) return told(plan(folder, found), say).map(([path]) => path);
  const hold = await holdFolder(folder, wait, say);
  try {
    const files = told(plan(folder, found), say);
    for (const [path, content] of files) {
      hold.assertHeld();
      writeFileWhole(path, content);
    }
    return files.map(([path]) => path);
  } finally {
    await hold.release();
  }
}

interface Plan {
  /** The image comes first, so that no entry names a file that is not there. */
  files: [path: string, content: string | Uint8Array][];
  /** What a person should know of it; null if nothing. */
  note: string | null;
}

function told({ files, note }: Plan, say: (line: string) => void): Plan["files"] {
  if (note !== null) say(note);
  return files;
}

/** The files to write. */
function plan(folder: string, found: FoundImage): Plan {
  const content = loadContent(folder);
  speakAs(content);
  if (content.faults.length > 0)
    throw new Refused(messages.disk.image.mendFirst(content.faults.map(formatProblem).join("\n")), 1);
  const { bytes, type } = readImage(found.file);
  const post = findPost(content, found.entry);
  const path = imagePath(sha256Of(bytes), type);
  const { alt } = found;
  const image: Image = { name: found.name, kept: true, file: path, ...(alt !== undefined && { alt }) };
  const judged = postSchema.shape.images.element.safeParse(image);
  if (!judged.success) throw new Refused(messages.disk.image.alt(judged.error.issues[0]?.message), 2);
  const { front, body } = splitFiled(withImage(post, image, path));
  const text = formatEntry(front as Post, body, content.commented.get(post.file));
  return {
    files: [
      [join(folder, path), bytes],
      [join(folder, post.file), text],
    ],
    note: noteOfOthers(post, image, join(folder, post.file)),
  };
}

/** Which of several missing images with one name is meant; null if there is one only. */
function noteOfOthers({ images }: Filed<Post>, { name }: Image, file: string): string | null {
  const rows = images.flatMap((image, at) => (image.name === name && !image.kept ? [at] : []));
  if (rows.length < 2) return null;
  const others = rows.slice(1).map((at) => `images.${at}`);
  return messages.disk.image.firstOf(`${file}: images.${rows[0]}`, rows.length, name, others.join(", "));
}

function readImage(file: string): { bytes: Buffer; type: ImageType } {
  if (!existsSync(file)) throw new Refused(messages.disk.image.noFile(file || '""'), 2);
  const found = statSync(file);
  if (!found.isFile()) throw new Refused(messages.disk.image.notAFile(file), 2);
  if (found.size > mostBytes) throw new Refused(messages.disk.image.tooLarge(file, mostBytes / 1_000_000), 2);
  const bytes = readFileSync(file);
  const type = imageTypeOf(bytes);
  if (!type) throw new Refused(messages.disk.image.noImage(file, imageTypeNames), 2);
  return { bytes, type };
}

function findPost({ posts, folder }: Content, entry: string): Filed<Post> {
  const slug = basename(entry, ".md");
  const post = posts.find((one) => one.slug === slug);
  if (post) return post;
  const nearest = closestPath(
    entry,
    posts.map((one) => `posts/${one.slug}`),
  );
  throw new Refused(messages.disk.image.noPost(entry, folder, nearest), 2);
}

/** A post with an image in the place of the first missing one of its name. */
function withImage(post: Filed<Post>, image: Image, path: string): Filed<Post> {
  const at = post.images.findIndex(({ name, kept }) => name === image.name && !kept);
  if (at === -1) throw new Refused(notMissing(post, image.name), 2);
  const node = imageNodes(treeOfMarkdown(post.body)).find(({ url, alt }) => url === missingImage && alt === image.name);
  const { start, end } = node?.position ?? {};
  const images = post.images.with(at, image);
  if (start?.offset === undefined || end?.offset === undefined) return { ...post, images };
  const shown = markdownOf({
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "image", ...markdownImage(image, path) }] }],
  });
  return { ...post, images, body: post.body.slice(0, start.offset) + shown + post.body.slice(end.offset) };
}

function notMissing({ file, images }: Filed<Post>, name: string): string {
  const names = images.filter(({ kept }) => !kept).map((image) => image.name);
  if (names.length === 0) return messages.disk.image.lacksNone(file);
  const nearest = closest(name, names) ?? names[0];
  return messages.disk.image.lacksNoneSo(file, name, nearest);
}
