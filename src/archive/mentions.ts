import type { Filed } from "../entry/entry.ts";
import type { Mention, Post } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import type { ArchivedMention } from "./archive.ts";

/** What finds the posts that mentions name. */
export type ResolveMentions = (mentions: readonly Mention[] | undefined) => ArchivedMention[];

/** Prepares the posts' titles and returns what finds the post that a mention names; case and diacritics aside. */
export function mentionResolver(posts: readonly Filed<Post>[]): ResolveMentions {
  const byTitle = new Map(posts.map(({ slug, title }) => [tagKey(title), { slug, title }]));
  return (mentions = []) =>
    mentions.map((mention) => ({
      ...mention,
      post: (mention.title !== undefined && byTitle.get(tagKey(mention.title))) || null,
    }));
}
