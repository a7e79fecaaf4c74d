import { blogWordings } from "../../language/index.ts";
import { isBareDay, isCommenter, isCommentsHeading, isText, type PageLine } from "./page.ts";
import { timedSignature } from "./timed-signature.ts";
import { isProse } from "./title.ts";

/** The lines of a page that belong to the comments of its one post: from the first, up to the one after the last. */
export interface CommentSection {
  start: number;
  end: number;
}

/** A page, and where its comments stand. */
export interface CommentedPage {
  page: readonly PageLine[];
  section: CommentSection | null;
}

/** The lines above the comments. */
export function aboveComments({ page, section }: CommentedPage): readonly PageLine[] {
  return section ? page.slice(0, section.start) : page;
}

/**
 * Where the comments of a page's one post stand, with the form below them; null where the page has none. Their heading, if
 * it states a number, belongs to the post's facts and is not part of the section.
 */
export function commentSection(page: readonly PageLine[]): CommentSection | null {
  const text = page.findIndex(isProse);
  // Several numbers are those of several posts.
  const numbers = page.filter(({ facts }) => facts !== null && facts.commentCount !== null && !facts.isInvitation);
  const isList = page.some(({ heading }) => heading !== null);
  const isOne = !isList && numbers.length <= 1 && page.filter(isCommentsHeading).length === 1;
  const signed = new Set(signatures(page));
  const isOfPost = invitationsOfPosts(page);
  const first = page.findIndex(
    (line, at) =>
      at > text && text !== -1 && !isOfPost.has(at) && (signed.has(at) || opensComments(line, page[at + 1], isOne)),
  );
  if (first === -1) return null;
  const heading = page.findIndex((line, at) => at > text && at <= first && isCommentsHeading(line));
  const start = heading === -1 ? first : page[heading]?.facts ? heading + 1 : heading;
  const end = page.findIndex(({ frame }, at) => at >= start && (frame === "beside" || frame === "foot"));
  return { start, end: end === -1 ? page.length : end };
}

/** So many names with a day and a time at least are those of comments. */
const fewestSigned = 2;

/** The lines that name a commenter and say when, of a page whose post has no facts above them; none where they are too few. */
function signatures(page: readonly PageLine[]): number[] {
  // With a word before the name it is that of who wrote a post: "Posted by Anna Ek 21 Aug, 2017 14:14".
  const found = page.flatMap(({ line, facts }, at) => {
    const signature = facts?.author == null ? timedSignature(line.text) : null;
    return signature ? [{ at, ...signature }] : [];
  });
  const signed = found.map(({ at }) => at);
  const above = page.slice(0, signed[0] ?? 0);
  const isTextBelow = signed.every((at) => page[at + 1] !== undefined && isText(page[at + 1] as PageLine));
  const areNumbered = found.every(({ number }, at) => number === at + 1);
  const hasPost =
    above.some(isProse) && above.every(({ facts, heading }) => heading === null && (areNumbered || !facts));
  return signed.length >= fewestSigned && hasPost && isTextBelow ? signed : [];
}

/**
 * The invitations to comment that state that a post has no comments: nothing of a form is below them, or the number of another
 * post's comments is, or stands at the same place.
 */
function invitationsOfPosts(page: readonly PageLine[]): Set<number> {
  const counts = page.flatMap(({ facts }, at) =>
    facts !== null && (facts.commentCount !== null || facts.isClosed) ? [at] : [],
  );
  const last = counts.at(-1) ?? -1;
  const places = countEach(counts.map((at) => placeOf(page, at)));
  return new Set(
    counts.filter((at) => {
      if (!page[at]?.facts?.isInvitation) return false;
      const { frame } = page[at + 1] ?? { frame: "foot" };
      const place = placeOf(page, at);
      const isShared = place.includes("facts") && (places.get(place) ?? 0) > 1;
      return frame === "pages" || frame === "beside" || frame === "foot" || at < last || isShared;
    }),
  );
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What stands around a line: facts of some kinds, or text. */
function placeOf(page: readonly PageLine[], at: number): string {
  const [above, below, next] = [at - 1, at + 1, at + 2].map((other) => page[other]);
  const kindOf = (line: PageLine | undefined): string => (line?.facts ? `facts ${line.facts.pattern}` : "text");
  return `${above?.facts ? kindOf(above) : ""}, ${kindOf(below)}, ${kindOf(next)}`;
}

/** True for a line above a comment, for one of the form, and for the one heading that states how many there are. */
function opensComments(line: PageLine, next: PageLine | undefined, isOne: boolean): boolean {
  const { text } = line.line;
  if (line.frame === "form") return blogWordings.some(({ commentForm }) => commentForm.test(text));
  if (isCommenter(text)) return true;
  const isLabelled = /[:”"]$|: ?\d+$/.test(text);
  const isHeading = isCommentsHeading(line) && (isLabelled || line.frame === "comments");
  // The day and time of a comment may stand above the name.
  const isBelow = next !== undefined && (isText(next) || (isBareDay(next) && next.facts?.hasTime === true));
  // Below "No comments" stands no comment.
  return isHeading && isOne && isBelow && line.facts?.commentCount !== 0;
}
