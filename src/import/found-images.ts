import type { Referrer } from "../capture/containers/resources.ts";
import type { Filed, Post } from "../entry/schema.ts";
import type { PostDraft } from "../readers/draft.ts";
import { packedReading } from "../readers/packed-reading.ts";
import { imageNodes, mapImages } from "../readers/tree-text.ts";
import type { FileCopy } from "./import-files.ts";
import type { ReadCapture, ReadCaptures } from "./read-captures.ts";

/** Images that captures show and that were saved with them: path below the content folder → where the file is copied from. */
export type FoundImages = ReadonlyMap<string, FileCopy>;

/** An image that a capture shows: how the page refers to it, and from which pages. */
export interface ImageReference {
  reference: string;
  pages: readonly Referrer[];
}

/** The images that the posts of captures show, each with how its page refers to it. */
export function imageReferences({ captures }: ReadCaptures): ImageReference[] {
  return captures.flatMap((capture) => {
    return capture.reading.drafts.flatMap((draft) => {
      if (draft.kind !== "post") return [];
      const pages = pagesOf(capture, draft);
      return imageNodes(draft.body).flatMap(({ data }) =>
        data?.reference === undefined ? [] : [{ reference: data.reference, pages }],
      );
    });
  });
}

/** The captures with images that survive in the bodies of their drafts. `pathOf` gives the path of an image, null for a missing one. */
export function withFoundImages(read: ReadCaptures, pathOf: (image: ImageReference) => string | null): ReadCaptures {
  return { ...read, captures: read.captures.map((capture) => withImages(capture, pathOf)) };
}

function withImages(capture: ReadCapture, pathOf: (image: ImageReference) => string | null): ReadCapture {
  const drafts = capture.reading.drafts.map((draft) => {
    if (draft.kind !== "post" || !imageNodes(draft.body).some(({ data }) => data?.reference)) return draft;
    const pages = pagesOf(capture, draft);
    let found = 0;
    const body = mapImages(draft.body, (image) => {
      const path = image.data?.reference === undefined ? null : pathOf({ reference: image.data.reference, pages });
      if (path === null) return image;
      found += 1;
      return { ...image, url: encodeURI(path) };
    });
    return found === 0 ? draft : { ...draft, body };
  });
  if (drafts.every((draft, at) => draft === capture.reading.drafts[at])) return capture;
  return { ...capture, reading: packedReading({ ...capture.reading, drafts }) };
}

/** Where the page of a post was when it was captured: each time that it was seen; a file of its own also where it lies. */
function pagesOf({ record: { seen = [] }, isMember, path }: ReadCapture, { originalUrl: post }: PostDraft): Referrer[] {
  const onDisk = path.replaceAll("\\", "/");
  if (isMember) return seen.map((one) => ({ ...one, post }));
  return seen.length > 0 ? seen.map((one) => ({ ...one, path: onDisk, post })) : [{ path: onDisk, post }];
}

/** Of the images that were found those that the posts have and the content folder has not. */
export function imagesToWrite(found: FoundImages, posts: readonly Filed<Post>[], known: ReadonlyMap<string, object>) {
  const wanted = new Set(posts.flatMap(({ images }) => images.flatMap(({ file }) => file ?? [])));
  return [...found].filter(([path]) => wanted.has(path) && !known.has(path));
}
