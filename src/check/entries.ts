import { join } from "node:path";
import { placeInCalendar } from "../archive/certainty.ts";
import { missingFromPost, missingFromText } from "../archive/gaps.ts";
import { mentionResolver } from "../archive/mentions.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import type { Missing } from "../entry/gap.ts";
import type { Filed, Post, Section } from "../entry/schema.ts";

/** What each post and section lacks, by the register that the site shows too. */
export function checkEntries({ folder, posts, sections }: Content): Finding[] {
  const resolve = mentionResolver(posts);
  const missingFrom = (entry: Filed<Post> | Filed<Section>): Missing[] => {
    const mentions = resolve(entry.mentions);
    return entry.type === "post"
      ? missingFromPost({ ...entry, mentions, ...placeInCalendar(entry) })
      : missingFromText({ ...entry, mentions });
  };
  return [...posts, ...sections].flatMap((entry) => {
    const where = join(folder, entry.file);
    return [
      ...unfinished(entry, where),
      ...missingFrom(entry).map((missing): Finding => ({ kind: "gap", where, missing })),
    ];
  });
}

function unfinished({ body, text, tags }: Filed<Post> | Filed<Section>, where: string): Finding[] {
  return [
    ...(body === "" && text === "abstract" ? [{ kind: "abstract-empty" as const, where }] : []),
    ...(tags.length === 0 ? [{ kind: "untagged" as const, where }] : []),
  ];
}
