import { daysOf, firstOf, lastOf } from "../dating/interval.ts";
import { inTotalOrder } from "../dating/total-order.ts";
import type { Content } from "../entry/content.ts";
import type { Comment, Filed, Post } from "../entry/schema.ts";
import type { ArchivedComment, ArchivedPost, Neighbour, TagReference } from "./archived.ts";
import { placeInCalendar } from "./certainty.ts";
import { gapsAt, missingFromPost } from "./gaps.ts";
import { withFiles } from "./images.ts";
import type { ResolveMentions } from "./mentions.ts";
import { type Removals, withRemovals } from "./removals.ts";

/** What finds the things outside an entry that it refers to, and what was removed from it. */
export interface Relations {
  tagsOf: (tags: readonly string[]) => TagReference[];
  mentionsOf: ResolveMentions;
  removals: Removals["byFile"];
}

/** All posts in the total order, newest first. */
export function archivePosts(
  { posts, captures, sections }: Pick<Content, "posts" | "captures" | "sections">,
  { tagsOf, mentionsOf, removals }: Relations,
): ArchivedPost[] {
  const visits = new Map(sections.flatMap((section) => section.visits.map((visit) => [visit.number, visit])));
  const ordered = inTotalOrder(posts, captures);
  const orders = ordered.slice(1).map((older, at) => orderBetween(ordered[at] as Filed<Post>, older));
  return ordered.map((post, at) => {
    const { comments, ...rest } = post;
    const archived = {
      ...rest,
      ...(comments && comments.length > 0 && { comments: withIds(comments) }),
      ...placeInCalendar(post),
      images: withFiles(post),
      tags: tagsOf(post.tags),
      visits: post.visits.flatMap((number) => visits.get(number) ?? []),
      mentions: mentionsOf(post.mentions),
      newer: neighbour(ordered[at - 1], orders[at - 1]),
      older: neighbour(ordered[at + 1], orders[at]),
    };
    const { file, slug, title } = post;
    const gaps = gapsAt({ post: slug }, title, missingFromPost(archived));
    return { ...archived, gaps: withRemovals(gaps, removals.get(file), { post: slug }, title) };
  });
}

/** Comments with their ids; one that a person entered without an id gets the next that is free. */
function withIds(comments: readonly Comment[]): ArchivedComment[] {
  let next = comments.reduce((highest, { id = 0 }) => Math.max(highest, id), 0) + 1;
  return comments.map((comment) => ({ ...comment, id: comment.id ?? next++ }));
}

function neighbour(post: Filed<Post> | undefined, order: Neighbour["order"] | undefined): Neighbour | null {
  return post && order ? { slug: post.slug, title: post.title, order } : null;
}

/** What says that one post is newer than the next one in the total order. */
function orderBetween(newer: Filed<Post>, older: Filed<Post>): Neighbour["order"] {
  if (isApart(newer, older)) return "date";
  return shareAPage(newer, older) ? "page" : "archive";
}

/** True where the dates alone say that one post is newer than the other. */
function isApart(newer: Filed<Post>, older: Filed<Post>): boolean {
  if (newer.date === undefined || older.date === undefined) return false;
  return firstOf(daysOf(newer.date)) > lastOf(daysOf(older.date));
}

function shareAPage(one: Filed<Post>, other: Filed<Post>): boolean {
  return one.sources.some(({ capture }) => other.sources.some((source) => source.capture === capture));
}
