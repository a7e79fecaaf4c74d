import type { Line } from "../../capture/line.ts";
import { blogWordings, lostLinkWords } from "../../language/index.ts";
import { bylineOf, countAbout, factsOf, isLinksOnly, listedIn } from "./fact-line.ts";
import { type Facts, matchAt, nothing } from "./fact-pieces.ts";
import { withoutItemMark } from "./item-mark.ts";
import { headingOf, longestHeading, type PageHeading } from "./page-heading.ts";
import { remembered } from "./remembered.ts";

/** A line that is not blank, and what it is wherever it stands. */
export interface PageLine {
  line: Line;
  /** What it states about a post, if it holds nothing else. */
  facts: Facts | null;
  /** What of the page around the posts it is; null for any other line. */
  frame: Frame | null;
  /** What it says of the posts that the page lists, as the heading of an archive; null for any other line. */
  heading: PageHeading | null;
  afterBlank: boolean;
}

export type Frame = keyof (typeof blogWordings)[number]["frame"];

const frames: readonly Frame[] = ["more", "form", "beside", "foot", "comments", "pages", "between"];

/** The lines of a capture that are not blank. */
export function pageLines(lines: readonly Line[]): PageLine[] {
  const written = lines.filter(({ text }) => text !== "");
  const firstText = written.findIndex(({ text }) => text.length > longestHeading);
  const texts = new Set(written.map(({ text }) => text));
  const page = written.map((line, at): PageLine => {
    const isAboveText = firstText === -1 || at < firstText;
    // Below the first text the same words are the facts of a post: "Category: Schools".
    const heading = isAboveText ? headingOf(line.text) : null;
    const facts = heading ? null : (factsOf(line.text) ?? countAbout(line.text, texts));
    return {
      line,
      facts,
      frame: heading ? null : isAboveText && !facts && isMenu(line.text) ? "between" : frameOf(line.text),
      heading,
      afterBlank: written[at - 1]?.number !== line.number - 1,
    };
  });
  const shares = shareLinks(page);
  return page.map((alone, at) => {
    if (shares.has(at)) return { ...alone, facts: null, frame: "between" };
    const line = {
      ...alone,
      facts: alone.facts ?? continuedFacts(alone, page[at - 1]) ?? factsBesideDay(page, at),
    };
    if (isDayAsTitle(line, page[at - 1], page[at + 1])) return { ...line, facts: null };
    const isPart = isWeekdayAbove(line, page[at + 1]) || isMonthInList(line, page[at - 1], page[at + 1]);
    return isPart ? { ...line, frame: isWeekdayAbove(line, page[at + 1]) ? "between" : "beside" } : line;
  });
}

/** True for a line of at least three links with bars between them, as in a menu: "Home | Photos | Agenda archive". */
function isMenu(text: string): boolean {
  const items = text.split(" | ");
  return items.length >= 3 && items.every((item) => /^\p{Lu}\P{N}{1,24}$/u.test(item) && item.split(" ").length <= 3);
}

/** The places of the links below a line that heads links to share a post: the names of services, one on each line. */
function shareLinks(page: readonly PageLine[]): Set<number> {
  const links = new Set<number>();
  let isBelow = false;
  for (const [at, { line }] of page.entries()) {
    const text = withoutItemMark(line.text);
    isBelow = isShareHeading(text) || (isBelow && isShareLink(text));
    if (isBelow) links.add(at);
  }
  return links;
}

/** True for a line that heads links to share a post. */
export function isShareHeading(text: string): boolean {
  return blogWordings.some(({ share }) => share.heading.test(text));
}

/** True for the name of a service to share posts with. */
export function isShareLink(text: string): boolean {
  return blogWordings.some(({ share }) => share.service.test(text));
}

/** So many words at most go on with the facts of the line above. */
const longestContinued = 4;

/** The facts of a line in small letters that goes on with those of the line above: "by jo", "in Schools"; null for any other. */
function continuedFacts({ line: { text }, frame, heading }: PageLine, above: PageLine | undefined): Facts | null {
  if (!above?.facts || above.facts.isPartial || frame || heading || text.split(" ").length > longestContinued)
    return null;
  if (!/^\p{Ll}+ [\p{L}\p{N}]/u.test(text) || /[.!?,;:]$/.test(text)) return null;
  const { facts: known, line } = above;
  const facts = factsOf(`${line.text} ${text}`);
  if (!facts || facts.isPartial || facts.pattern.length < known.pattern.length) return null;
  const author = known.author === null ? facts.author : null;
  const categories = facts.categories.slice(known.categories.length);
  if (author === null && categories.length === 0) return null;
  return { ...nothing, author, categories, pattern: author === null ? "" : "author", sure: 1 };
}

/**
 * The author in a line right above one with a word and the post's day, and the categories right below it, as in a theme that
 * sets each fact on a line of its own: "By Jo Dow", "On May 3, 2010", "In Schools". Null for any other line.
 */
function factsBesideDay(page: readonly PageLine[], at: number): Facts | null {
  const { line, frame, heading, afterBlank } = page[at] as PageLine;
  const [above, below] = [page[at - 1], page[at + 1]];
  if (frame || heading || !above || !below) return null;
  const isAboveDay = isText(above) && isLabelledDay(below) && !below.afterBlank;
  const isBelowDay = isLabelledDay(above) && !afterBlank && below.facts !== null;
  const categories = isBelowDay ? listedIn(line.text) : [];
  return (
    (isAboveDay ? bylineOf(line.text) : null) ?? (categories.length > 0 ? { ...nothing, categories, sure: 1 } : null)
  );
}

function isLabelledDay({ line: { text }, facts }: PageLine): boolean {
  return (
    facts?.pattern === "day" && facts.days?.length === 1 && blogWordings.some(({ date }) => matchAt(date, text, 0))
  );
}

/** True for a day of the week above its day. */
function isWeekdayAbove({ line: { text } }: PageLine, below: PageLine | undefined): boolean {
  return (below?.facts?.days ?? []).length > 0 && blogWordings.some(({ isWeekday }) => isWeekday(text));
}

/** True for one of several months in a row, as in a list of archives. */
function isMonthInList({ line: { text } }: PageLine, ...[above, below]: (PageLine | undefined)[]): boolean {
  const isMonth = (line: string | undefined): boolean =>
    line !== undefined && blogWordings.some(({ isMonthOfYear }) => isMonthOfYear(line));
  return isMonth(text) && (isMonth(above?.line.text) || isMonth(below?.line.text));
}

/** The page with the lines that may be bylines as facts; null where it has none. */
export function withBylines(page: readonly PageLine[]): PageLine[] | null {
  const bylines = page.map((line) => (isText(line) ? bylineOf(line.line.text) : null));
  if (bylines.every((byline) => byline === null)) return null;
  return page.map((line, at) => (bylines[at] ? { ...line, facts: bylines[at] as Facts } : line));
}

/**
 * True for a title that only looks like facts: a day without its year right above facts with a day in full or below the
 * heading of one, or words with a
 * day right below the heading of a day: "Council recap, June 24, 2008".
 */
function isDayAsTitle({ facts }: PageLine, above: PageLine | undefined, below: PageLine | undefined): boolean {
  if (facts?.pattern !== "day") return false;
  if (facts.days?.length === 0 && above && isDayHeading(above) && above.facts?.days?.length === 1) return true;
  if (facts.days?.length === 0) return (below?.facts?.days ?? []).length > 0;
  return facts.isPartial && above !== undefined && isDayHeading(above) && !above.facts?.isPartial;
}

/** What of the page around the posts a line is; null for any other line. */
export const frameOf = remembered(readFrame);

function readFrame(text: string): Frame | null {
  if (text.length > 200) return null;
  // A heading may end in a colon, and a link in an arrow.
  const bare = text.replace(/[ :↓↑→←»«›‹>]+$/u, "");
  const found = frames.find((frame) =>
    blogWordings.some(
      (wording) => wording.frame[frame].test(text) || (bare !== text && wording.frame[frame].test(bare)),
    ),
  );
  // A link with its address, or with words that pointed to it, is the text's own: "Read more: http://example.org", "Läs mer här".
  if (found === "more" && (/https?:|www\./.test(text) || lostLinkWords(text) !== null)) return null;
  // "Email" may be a link to share the page, as well as a field of a form that is not for comments.
  if (found === "form" && !blogWordings.some(({ commentForm }) => commentForm.test(text))) return "between";
  // "-----"
  if (/^[-_=~–—]{4,}$/.test(text)) return "between";
  const isMarkup = /^<.*>$|^[.#]?[\w-]+ ?\{[^{}]*\}$/.test(text);
  return found ?? (isMarkup || isLinksOnly(text) || isLinkWithArrow(text) ? "between" : null);
}

/** True for a link to the post before or after: "← Snow", "Budget »". */
function isLinkWithArrow(text: string): boolean {
  const [link] = blogWordings.flatMap(({ moreAtTheEnd }) => moreAtTheEnd.exec(text) ?? []);
  if (link !== undefined && link.length < text.length) return false;
  return text.length < 100 && /^[←«‹] |[^.!?…] [→»›]$/u.test(text);
}

/** True for a line that states a day and nothing else. */
export function isDayHeading({ facts }: Pick<PageLine, "facts">): boolean {
  if (!facts || facts.days === null || facts.hasTime || facts.isLabelled) return false;
  const { commentCount, isClosed, author, categories, tags } = facts;
  return commentCount === null && !isClosed && author === null && categories.length === 0 && tags.length === 0;
}

/** "Wednesday the 30th of September 2010" has fewer characters. */
const longestDay = 40;

/** The day that a line states and nothing else; null for any other line, and where it is unclear which. */
export function dayIn(text: string): string | null {
  if (text.length > longestDay || !/(?:19|20)\d\d|\d[-/.]\d/.test(text)) return null;
  const facts = factsOf(text);
  const [day, ...others] = isDayHeading({ facts }) ? (facts?.days ?? []) : [];
  return day !== undefined && others.length === 0 && !facts?.isPartial ? day : null;
}

/** True for a line with the name of a day of the week. */
export function namesWeekday({ line: { text } }: PageLine): boolean {
  return blogWordings.some(({ isWeekday }) => text.split(/[\s,]+/).some(isWeekday));
}

/** True for a day, perhaps with a time, of which no word says whose it is: it may be a text's own. */
export function isBareDay(line: Pick<PageLine, "facts"> | undefined): boolean {
  return line?.facts?.pattern === "day" && !line.facts.isLabelled;
}

/** True for a line that introduces a comment, also where its author's name is lost: "said...". */
export function isCommenter(text: string): boolean {
  return text.length < 120 && (commenterOf(text) !== null || commenterOf(`X ${text}`) === "X");
}

/** The author of the comment that a line introduces; null for any other line. */
export const commenterOf = remembered(readCommenter);

/** No longer line is a name with a day and a word behind it. */
const longestCommenter = 150;

function readCommenter(text: string): string | null {
  if (text.length > longestCommenter) return null;
  for (const { commenter } of blogWordings) {
    const found = commenter.exec(text);
    if (found) return found[1] ?? null;
  }
  return null;
}

/** True for a line that is neither facts nor of the page around the posts. */
export function isText({ facts, frame, heading }: PageLine): boolean {
  return facts === null && frame === null && heading === null;
}

/** What may stand at the edge of a post. */
export function isInside(frame: Frame): boolean {
  return frame === "between" || frame === "more";
}

/** The place where the page around the posts begins, at or below a place; the end of the page where none does. */
export function endOf(page: readonly PageLine[], from: number): number {
  const at = page.findIndex(({ frame, facts }, index) => index >= from && frame !== null && !isInside(frame) && !facts);
  return at === -1 ? page.length : at;
}

/** The places of the lines with facts among some lines. */
export function factsIn(page: readonly PageLine[], start: number, end: number): number[] {
  return range(start, end).filter((at) => page[at]?.facts);
}

/** The places of the lines of text among some lines. */
export function textIn(page: readonly PageLine[], start: number, end: number): number[] {
  return range(start, end).filter((at) => isText(page[at] as PageLine));
}

export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

/** True for a line that states the number of comments and nothing else, as above a list of them. */
export function isCommentsHeading({ facts, frame }: Pick<PageLine, "facts" | "frame">): boolean {
  if (frame === "comments") return true;
  return (
    facts !== null &&
    /^comments(?: comments)*$/.test(facts.pattern) &&
    !facts.isInvitation &&
    facts.categories.length === 0
  );
}

/** True for a line that states the number of comments and nothing else, or that there are none, or no more. */
export function statesComments(text: string): boolean {
  if (!blogWordings.some(({ commentWord }) => commentWord.test(text))) return false;
  const facts = factsOf(text);
  return isCommentsHeading({ facts, frame: frameOf(text) }) || (facts?.pattern === "comments" && facts.isInvitation);
}
