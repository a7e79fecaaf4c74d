import type { Certainty } from "../entry/certainty.ts";
import { classOf, type Gap, type GapClass, gapClasses, gapKinds, type Missing } from "../entry/gap.ts";
import type { Mention, Post, Section } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";

/** The one register of what is known to be missing, for the site and for `check`. */

/** What of a post or a section the register reads; `post: null` is a mention of a text that the archive does not have. */
type TextWithGaps = Pick<Section, "text" | "lostLinks" | "sources"> &
  Partial<Pick<Post, "brokenOff">> & { mentions: readonly (Mention & { post: object | null })[] };

type PostWithGaps = TextWithGaps &
  Pick<Post, "images" | "lostMedia" | "possibleImages" | "commentCount" | "comments" | "date" | "evidence"> & {
    certainty: Certainty;
  };

/** What a text is known to lack, of a post or a section. */
export function missingFromText(entry: TextWithGaps): Missing[] {
  const { text, brokenOff, lostLinks = [], mentions, sources } = entry;
  const [first, ...others] = sources;
  // A line needs the name of its capture only where the entry has several.
  const place = others.some(({ capture }) => capture !== first?.capture) ? { capture: first?.capture } : {};
  return [
    ...when(text === "abstract", { kind: "text", rule: "abstract" }),
    ...when(text === "excerpt", { kind: "text", rule: brokenOff ?? "excerpt" }),
    ...lostLinks.map(({ line, words }): Missing => ({ kind: "link", words, line, ...place })),
    ...mentions
      .filter(({ post }) => post === null)
      .map(({ line, words, title }): Missing => ({ kind: "mention", words, line, ...place, ...(title && { title }) })),
  ];
}

/** What a post is known to lack, by kind of gap. */
export function missingFromPost(post: PostWithGaps): Missing[] {
  const {
    images,
    lostMedia = [],
    possibleImages = [],
    commentCount,
    comments = [],
    certainty,
    date,
    evidence,
    text,
  } = post;
  const isAbstract = text === "abstract";
  const stated = commentCount ?? 0;
  return [
    ...images.filter(({ kept }) => !kept).map(({ name }): Missing => ({ kind: "image", name })),
    ...lostMedia.map(
      ({ kind, host }): Missing => ({ kind: "media", media: kind, ...(host !== undefined && { host }) }),
    ),
    ...possibleImages.map((words): Missing => ({ kind: "possible-image", words, isAbstract })),
    ...when(stated > comments.length, { kind: "comments", stated, kept: comments.length }),
    ...when(commentCount === null, { kind: "comment-count" }),
    ...when(certainty === "undated", { kind: "date", date }),
    ...evidence
      .filter(({ holds }) => holds === false)
      .map((claim): Missing => ({ kind: "contradiction", claim, date })),
    ...missingFromText(post),
  ];
}

/** The posts that a month with visits is known to lack. */
export function missingFromMonth(month: { posts: readonly unknown[]; visits: readonly unknown[] }): Missing[] {
  return when(isHole(month), { kind: "month", visits: month.visits.length });
}

/** True for a month with visits but no post. */
export function isHole({ posts, visits }: { posts: readonly unknown[]; visits: readonly unknown[] }): boolean {
  return posts.length === 0 && visits.length > 0;
}

/** What is missing as gaps of one place. */
export function gapsAt(where: Gap["where"], title: string, missing: readonly Missing[]): Gap[] {
  return missing.map((one) => ({ kind: one.kind, where, title, missing: one }));
}

/** How many gaps each class has; they are never added up. */
export type GapCounts = Record<GapClass, number>;

export function countGaps(gaps: readonly Gap[], texts: Site["texts"]): GapCounts {
  const counts: GapCounts = { lost: 0, possible: 0, nothing: 0, contradiction: 0, unshown: 0 };
  for (const { missing } of gaps) counts[classOf(missing, texts)] += 1;
  return counts;
}

/** Gaps class by class, and within a class kind by kind: as the register lists them. */
export function byClass(gaps: readonly Gap[], texts: Site["texts"]): Gap[] {
  const rank = ({ kind, missing }: Gap): number =>
    gapClasses.indexOf(classOf(missing, texts)) * gapKinds.length + gapKinds.indexOf(kind);
  return [...gaps].sort((one, other) => rank(one) - rank(other));
}

function when(holds: boolean, missing: Missing): Missing[] {
  return holds ? [missing] : [];
}
