import { grouped } from "../entry/grouped.ts";
import type { ArchivedPost } from "./archived.ts";

/** Posts with the same number of comments; null where no capture gives a number. */
export interface CommentGroup {
  count: number | null;
  posts: ArchivedPost[];
}

/** Posts grouped by comment count, fewest first; posts without a known count come last. */
export function byCommentCount(posts: readonly ArchivedPost[]): CommentGroup[] {
  const groups = grouped(posts, ({ commentCount }) => [commentCount]);
  return Array.from(groups, ([count, members]) => ({ count, posts: members })).sort(unknownLast);
}

/** The number of comments of posts whose text survives. */
export function keptIn(posts: readonly Pick<ArchivedPost, "comments">[]): number {
  return posts.reduce((sum, { comments = [] }) => sum + comments.length, 0);
}

function unknownLast(one: CommentGroup, other: CommentGroup): number {
  return (one.count ?? Infinity) - (other.count ?? Infinity);
}
