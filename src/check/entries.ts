import { join } from "node:path";
import { placeInCalendar } from "../archive/certainty.ts";
import { missingFromPost, missingFromText } from "../archive/gaps.ts";
import { mentionResolver } from "../archive/mentions.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { Missing } from "../entry/gap.ts";
import type { Filed, Post, Section } from "../entry/schema.ts";
import { isWhole } from "../entry/whole.ts";

/** What each post and section lacks, by the register that the site shows too. */
export function checkEntries(content: Content): Finding[] {
  const { folder, posts, sections } = content;
  const missingFrom = gapFinder(posts);
  const arePostsWhole = isWhole(content, "posts");
  const isKnown = (missing: Missing): boolean =>
    arePostsWhole || missing.kind !== "mention" || missing.title === undefined;
  return [...posts, ...sections].flatMap((entry) => {
    const where = join(folder, entry.file);
    return [
      ...unfinished(entry, where),
      ...missingFrom(entry)
        .filter(isKnown)
        .map((missing): Finding => ({ kind: "gap", where, missing })),
    ];
  });
}

/** Posts → a function that says what a post or section lacks; a mention of one of the posts lacks nothing. */
export function gapFinder(posts: readonly Filed<Post>[]): (entry: Filed<Post> | Filed<Section>) => Missing[] {
  const resolve = mentionResolver(posts);
  return (entry) => {
    const mentions = resolve(entry.mentions);
    return entry.type === "post"
      ? missingFromPost({ ...entry, mentions, ...placeInCalendar(entry) })
      : missingFromText({ ...entry, mentions });
  };
}

function unfinished({ body, text, tags }: Filed<Post> | Filed<Section>, where: string): Finding[] {
  return [
    ...(body === "" && text === "abstract" ? [{ kind: "abstract-empty" as const, where }] : []),
    ...(tags.length === 0 ? [{ kind: "untagged" as const, where }] : []),
  ];
}
