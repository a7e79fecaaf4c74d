import type { Source } from "../entry/schema.ts";
import { sayDate } from "../language/index.ts";
import type { ArchivedPost, SectionText } from "./archived.ts";
import type { Gap } from "./gap.ts";
import type { MonthGroup } from "./months.ts";

type Post = Omit<ArchivedPost, "gaps">;
type Section = Omit<SectionText, "gaps">;
type EntryGap = Pick<Gap, "kind" | "what" | "reason">;

/** What a text is known to lack, of a post or a section. */
const textGaps: readonly ((entry: Post | Section) => EntryGap[])[] = [
  ({ text }) =>
    text === "abstract"
      ? [
          {
            kind: "text",
            what: "originaltexten",
            reason: "texten återges inte här; arkivet sammanfattar den med egna ord",
          },
        ]
      : [],
  ({ text }) =>
    text === "excerpt" ? [{ kind: "text", what: "textens slut", reason: "källan bryter själv av texten" }] : [],
  ({ lostLinks = [], sources }) =>
    lostLinks.map(({ line, words }) => ({
      kind: "link",
      what: `”${words}” på ${placeIn(sources, line)}`,
      reason: "det var en länk; målet är inte bevarat",
    })),
  ({ mentions, sources }) =>
    mentions
      .filter(({ post }) => post === null)
      .map(({ line, words, title }) => ({
        kind: "mention",
        what: `”${words}” på ${placeIn(sources, line)}`,
        reason:
          title === undefined
            ? "en tidigare text nämns, men inte vilken; arkivet kan sakna den"
            : `ett inlägg med titeln ”${title}” nämns; arkivet har inget sådant`,
      })),
];

/** A line of the first source, with the capture's name where there are several. */
function placeIn(sources: readonly Source[], line: number): string {
  const [first, ...others] = sources;
  return others.some(({ capture }) => capture !== first?.capture) ? `rad ${line} i ${first?.capture}` : `rad ${line}`;
}

/** What a post is known to lack, by kind of gap. */
const postGaps: readonly ((post: Post) => EntryGap[])[] = [
  ({ images }) =>
    images
      .filter(({ kept }) => !kept)
      .map(({ name }) => ({
        kind: "image",
        what: name,
        reason: "källan anger bildens namn, men bilden är inte bevarad",
      })),
  ({ possibleImages = [], text }) =>
    possibleImages.map((line) => ({
      kind: "possible-image",
      what: line,
      reason: `raden kan vara en bilds alternativtext${text === "abstract" ? "" : "; den står kvar som text"}`,
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
  ...textGaps,
];

/** What a post is known to lack. */
export function gapsOfPost(post: Post): Gap[] {
  const where = { post: post.slug };
  return postGaps.flatMap((find) => find(post)).map((gap) => ({ ...gap, where, title: post.title }));
}

/** What a section is known to lack. */
export function gapsOfSection(section: Section): Gap[] {
  const where = { section: section.slug };
  return textGaps.flatMap((find) => find(section)).map((gap) => ({ ...gap, where, title: section.title }));
}

/** The posts that a month with visits is known to lack. */
export function gapsOfMonth(group: MonthGroup): Gap[] {
  if (!isHole(group)) return [];
  const { month, visits } = group;
  const reason = `${visits.length} besök ägde rum, men inget inlägg från månaden är bevarat`;
  return [{ kind: "month", where: { month }, title: sayDate(month), what: "inlägg", reason }];
}

/** True for a month with visits but no post. */
export function isHole({ posts, visits }: Pick<MonthGroup, "posts" | "visits">): boolean {
  return posts.length === 0 && visits.length > 0;
}
