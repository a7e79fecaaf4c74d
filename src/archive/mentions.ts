import type { Filed, Mention, Post } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import type { ArchivedMention } from "./archive.ts";

/** What finds the posts that mentions name. */
export type ResolveMentions = (mentions: readonly Mention[] | undefined) => ArchivedMention[];

/** Prepares the posts' titles and returns what finds the post that a mention names; case and diacritics aside. */
export function mentionResolver(posts: readonly Filed<Post>[]): ResolveMentions {
  let byTitle: Map<string, { slug: string; title: string }> | undefined;
  const find = (named: string) => {
    byTitle ??= new Map(posts.map(({ slug, title }) => [tagKey(title), { slug, title }]));
    return byTitle.get(tagKey(named)) ?? null;
  };
  return (mentions = []) =>
    mentions.map((mention) => ({ ...mention, post: mention.title === undefined ? null : find(mention.title) }));
}
