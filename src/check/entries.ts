import { join } from "node:path";
import { placeInCalendar } from "../archive/certainty.ts";
import { missingFromPost, missingFromText } from "../archive/gaps.ts";
import { mentionResolver } from "../archive/mentions.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { Missing } from "../entry/gap.ts";
import { missingImage } from "../entry/missing-image.ts";
import type { Problem } from "../entry/problem.ts";
import type { Filed, Post, Section } from "../entry/schema.ts";
import { treeOfMarkdown } from "../readers/markdown.ts";
import { images } from "../readers/tree-text.ts";
import type { Checked } from "./checked.ts";

/** What each post and section lacks, by the register that the site shows too, and images that body and front matter disagree on. */
export function checkEntries({ folder, posts, sections }: Content): Checked {
  const missingFrom = gapFinder(posts);
  return {
    problems: posts.flatMap((post) => checkImages(post, join(folder, post.file))),
    findings: [...posts, ...sections].flatMap((entry) => {
      const where = join(folder, entry.file);
      return [
        ...unfinished(entry, where),
        ...missingFrom(entry).map((missing): Finding => ({ kind: "gap", where, missing })),
      ];
    }),
  };
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

/** The images that a post lists against those in its body; an abstract shows none. */
function checkImages({ text, images: listed, body }: Filed<Post>, file: string): Problem[] {
  if (text === "abstract") return [];
  const shown = body.includes("![") ? images(treeOfMarkdown(body)) : [];
  const missing = new Set(shown.filter(({ address }) => address === missingImage).map(({ name }) => name));
  const names = new Set(listed.filter(({ kept }) => !kept).map(({ name }) => name));
  const problem = (where: string, name: string, what: string): Problem => ({
    file,
    where,
    message: `"${name}" ${what}; correct one of the two`,
  });
  return [
    ...[...names].filter((name) => !missing.has(name)).map((name) => problem("images", name, "is not in the body")),
    ...[...missing].filter((name) => !names.has(name)).map((name) => problem("body", name, "is not among the images")),
  ];
}
