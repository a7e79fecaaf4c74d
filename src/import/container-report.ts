import type { Contents, ReadContainer } from "./containers.ts";
import type { ReadCapture } from "./read-captures.ts";

/** What was found in a container, in numbers. */
export interface ContainerReport extends Contents {
  name: string;
  path: string;
  /** Pages with different bytes; one that was captured several times without a change counts once. */
  differing: number;
  /** Of them those that a reader has read, and those that are kept unread. */
  read: number;
  unread: number;
  /** What readers found in them; a post that several pages have counts for each. */
  posts: number;
  comments: number;
}

/** A container, with what its captures gave. */
export function reportOfContainer(
  { name, path, pages, images, leftOut }: ReadContainer,
  captures: readonly ReadCapture[],
): ContainerReport {
  const own = captures.filter(({ record }) => record.seen?.some(({ container }) => container === name));
  const drafts = own.flatMap(({ reading }) => reading.drafts);
  const posts = drafts.filter((draft) => draft.kind === "post");
  const read = own.filter(({ record }) => record.reader !== undefined).length;
  return {
    ...{ name, path, pages, images, leftOut, read },
    differing: own.length,
    unread: own.length - read,
    posts: posts.filter(({ isOfCommentsOnly }) => !isOfCommentsOnly).length,
    comments: posts.reduce((sum, { comments = [] }) => sum + comments.length, 0),
  };
}
