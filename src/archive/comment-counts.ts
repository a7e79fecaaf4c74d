import type { ArchivedPost } from "./archive.ts";

/** Posts with the same number of comments; null where no capture says. */
export interface CommentGroup {
  count: number | null;
  posts: ArchivedPost[];
}

/** Posts grouped by comment count, fewest first; posts whose capture does not say come last. */
export function byCommentCount(posts: readonly ArchivedPost[]): CommentGroup[] {
  const groups = new Map<number | null, ArchivedPost[]>();
  for (const post of posts) {
    const group = groups.get(post.commentCount);
    if (group) group.push(post);
    else groups.set(post.commentCount, [post]);
  }
  return Array.from(groups, ([count, members]) => ({ count, posts: members })).sort(unknownLast);
}

function unknownLast(one: CommentGroup, other: CommentGroup): number {
  return (one.count ?? Infinity) - (other.count ?? Infinity);
}
