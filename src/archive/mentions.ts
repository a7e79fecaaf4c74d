import type { Filed, Mention, Post } from "../entry/schema.ts";
import { tagKey } from "../entry/slug.ts";
import type { ArchivedMention } from "./archived.ts";

/** Adds to each mention the post that it names. */
export type ResolveMentions = (mentions: readonly Mention[] | undefined) => ArchivedMention[];

/** Posts → a function that finds the post that a mention names by its title, ignoring case and diacritics. */
export function mentionResolver(posts: readonly Filed<Post>[]): ResolveMentions {
  let byTitle: Map<string, { slug: string; title: string }> | undefined;
  const find = (named: string) => {
    byTitle ??= new Map(posts.map(({ slug, title }) => [tagKey(title), { slug, title }]));
    return byTitle.get(tagKey(named)) ?? null;
  };
  return (mentions = []) =>
    mentions.map((mention) => ({ ...mention, post: mention.title === undefined ? null : find(mention.title) }));
}
