import { sayDate } from "../swedish.ts";
import type { ArchivedPost, ArchivedSection } from "./archive.ts";
import type { MonthGroup } from "./months.ts";

export const gapKinds = [
  "image",
  "possible-image",
  "comments",
  "comment-count",
  "date",
  "contradiction",
  "text",
  "month",
] as const;

/** Something known to be missing. */
export interface Gap {
  kind: (typeof gapKinds)[number];
  /** What it is missing from: a post or section by slug, a month as EDTF. */
  where: { post: string } | { section: string } | { month: string };
  title: string;
  what: string;
  reason: string;
}

type PostGap = Pick<Gap, "kind" | "what" | "reason">;

/** What a post is known to lack, by kind of gap. */
const postGaps: readonly ((post: ArchivedPost) => PostGap[])[] = [
  ({ images }) =>
    images
      .filter(({ kept }) => !kept)
      .map(({ name }) => ({
        kind: "image",
        what: name,
        reason: "källan anger bildens namn, men bilden är inte bevarad",
      })),
  ({ possibleImages = [] }) =>
    possibleImages.map((line) => ({
      kind: "possible-image",
      what: line,
      reason: "raden kan vara en bilds alternativtext; den står kvar som text",
    })),
  ({ commentCount, comments = [] }) =>
    (commentCount ?? 0) > comments.length
      ? [
          {
            kind: "comments",
            what: `${(commentCount ?? 0) - comments.length} av ${commentCount}`,
            reason: "källan anger antalet, men inte texterna",
          },
        ]
      : [],
  ({ commentCount }) =>
    commentCount === null
      ? [{ kind: "comment-count", what: "antal kommentarer", reason: "källan säger ingenting om kommentarer" }]
      : [],
  ({ certainty, date }) =>
    certainty === "undated"
      ? [
          {
            kind: "date",
            what: date === undefined ? "datum" : sayDate(date),
            reason: "ingenting i källorna placerar inlägget i en månad",
          },
        ]
      : [],
  ({ evidence, date }) =>
    evidence
      .filter(({ holds }) => holds === false)
      .map(({ says, because }) => ({
        kind: "contradiction",
        what: `${sayDate(says)} mot ${sayDate(date)}`,
        reason: `${because}; det motsägs av andra belägg`,
      })),
  ({ text }) => textGap(text),
];

function textGap(text: ArchivedPost["text"]): PostGap[] {
  if (text === "abstract") {
    return [
      {
        kind: "text",
        what: "originaltexten",
        reason: "texten återges inte här; arkivet sammanfattar den med egna ord",
      },
    ];
  }
  return text === "excerpt" ? [{ kind: "text", what: "textens slut", reason: "källan bryter själv av texten" }] : [];
}

/** The gap register: what is missing from posts, sections and months, in that order. */
export function findGaps(
  posts: readonly ArchivedPost[],
  sections: readonly ArchivedSection[],
  months: readonly MonthGroup[],
): Gap[] {
  return [
    ...posts.flatMap((post) =>
      postGaps
        .flatMap((find) => find(post))
        .map((gap): Gap => ({ ...gap, where: { post: post.slug }, title: post.title })),
    ),
    ...sections.flatMap((section) =>
      textGap(section.text).map((gap): Gap => ({ ...gap, where: { section: section.slug }, title: section.title })),
    ),
    ...(posts.length === 0 ? [] : months.filter(isHole)).map(
      ({ month, visits }): Gap => ({
        kind: "month",
        where: { month },
        title: sayDate(month),
        what: "inlägg",
        reason: `${visits.length} besök ägde rum, men inget inlägg från månaden är bevarat`,
      }),
    ),
  ];
}

/** True for a month with visits but no post. */
export function isHole({ posts, visits }: Pick<MonthGroup, "posts" | "visits">): boolean {
  return posts.length === 0 && visits.length > 0;
}
