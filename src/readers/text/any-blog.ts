import { isDeepStrictEqual } from "node:util";
import type { Line } from "../../capture/line.ts";
import { explicitClaim, headingClaim } from "../../dating/claims.ts";
import { blogWordings, type DigitOrder, dayInMonth } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import type { Ledger, Owner } from "../ledger.ts";
import type { Reading } from "../reader.ts";
import { archiveRows } from "./archive-list.ts";
import { aboveComments, type CommentedPage, commentSection } from "./comment-section.ts";
import { commentsOf, type FoundComment } from "./comments.ts";
import { withDateBoxes } from "./date-boxes.ts";
import type { Facts } from "./fact-pieces.ts";
import { areLikely, type FoundPost } from "./found-post.ts";
import { withDaysApart } from "./glued-days.ts";
import { observed } from "./observed.ts";
import { isCommentsHeading, type PageLine, pageLines } from "./page.ts";
import { doubtsAbout, withoutTail } from "./page-doubts.ts";
import { emptyPost, finishPosts } from "./posts.ts";
import { type Profile, profiles } from "./profiles.ts";
import { isConfirmed, mayBeTitle } from "./single-post.ts";
import { countOf, isAboutAnother, linksToComment, statesNothing } from "./stated-count.ts";
import { type TextCapture, textReader } from "./text-reader.ts";

/** A page read by one profile. */
interface ProfileReading extends Reading {
  profile: Profile;
}

const read = new WeakMap<readonly Line[], ProfileReading[]>();

const pages = new WeakMap<readonly Line[], PageLine[]>();

/** The page of a capture, which all profiles read. */
function pageOf({ lines }: TextCapture): PageLine[] {
  const page = pages.get(lines) ?? withDaysApart(withDateBoxes(pageLines(lines)));
  pages.set(lines, page);
  return page;
}

/** The readings of a page by all profiles that fit it. */
function readingsOf(capture: TextCapture): ProfileReading[] {
  const known = read.get(capture.lines);
  if (known) return known;
  const page = pageOf(capture);
  const section = commentSection(page);
  const found = profiles.flatMap((profile) => {
    const whole = profile.page ? profile.page(page) : page;
    if (!whole) return [];
    const own = whole.length === page.length ? section : commentSection(whole);
    return readingBy(profile, capture, { page: whole, section: own }) ?? [];
  });
  read.set(capture.lines, found);
  return found;
}

/** The reading by one profile; null where it does not fit the page. */
function readingBy(profile: Profile, capture: TextCapture, whole: CommentedPage): ProfileReading | null {
  const { page } = whole;
  const main = aboveComments(whole);
  const all = profile.find(main, page);
  const posts = all && withoutTail(main, all);
  if (!posts || !areLikely(page, posts) || !profile.isSure(page, posts)) return null;
  return { profile, ...readingOf(capture, whole, posts, profile) };
}

/** The reading of a page by one profile; with a doubt where another one that is as strong gives other posts. */
function readAs(profile: Profile, capture: TextCapture): Reading | null {
  const all = readingsOf(capture);
  const own = all.find((one) => one.profile === profile);
  if (!own) return null;
  const { profile: _, ...reading } = own;
  // A mark at the end of each excerpt shows more posts than the one day above them.
  const isSame = (other: Reading): boolean =>
    isDeepStrictEqual(titlesOf(other), titlesOf(own)) ||
    (profile.kind === "excerpts" && titlesOf(other).every((title) => titlesOf(own).includes(title)));
  const others = all.filter(
    ({ doubts, profile: { strength } }) => doubts.length === 0 && strength === profile.strength,
  );
  return others.every(isSame) ? reading : { ...reading, doubts: [...reading.doubts, { kind: "two-shapes" }] };
}

function titlesOf({ drafts }: Reading): string[] {
  return drafts.map(({ title }) => title);
}

/** The reading of a page that a person says is of a profile; null where it has no post in that shape. */
function readAsTold(profile: Profile, capture: TextCapture): Reading | null {
  const lines = pageOf(capture);
  const page = profile.page?.(lines) ?? lines;
  const whole = { page, section: commentSection(page) };
  const main = aboveComments(whole);
  const posts = profile.findAsTold?.(main) ?? profile.find(main, page);
  if (!posts || posts.length === 0) return null;
  return readingOf(capture, whole, withoutTail(main, posts), profile);
}

/** One reader for each profile, the strongest first. */
export const profileReaders = profiles.map((profile) =>
  textReader({
    kind: profile.kind,
    order: "newest-first",
    read: (capture) => readAs(profile, capture),
    readAsTold: (capture) => readAsTold(profile, capture),
  }),
);

function readingOf(capture: TextCapture, whole: CommentedPage, found: readonly FoundPost[], profile: Profile): Reading {
  const { page, section } = whole;
  const posts = withHeadingOfComments(whole, found);
  const [only, ...others] = posts;
  const stated = only ? countOf(only.facts.flatMap((at) => page[at]?.facts ?? [])) : null;
  const comments = section && others.length === 0 ? commentsOf(page, section, stated) : [];
  const ledger = ledgerOf(capture, whole, posts, comments);
  const orders = ordersIn(page);
  const order = orders.length === 1 ? (orders[0] ?? null) : null;
  const headings = page.filter((line) => line.heading !== null);
  // Several months are a list of links to archives.
  const months = new Set(headings.flatMap(({ heading }) => heading?.says ?? []));
  const heading = months.size > 1 ? undefined : headings[0];
  const links = linksToComment(page, posts);
  const drafts = finishPosts(
    capture,
    ledger,
    withoutNames(
      posts.map((post) => draftOf(page, post, order, heading, links, others.length === 0)),
      page,
      posts,
    ).map((draft) => (comments.length > 0 ? { ...draft, comments: comments.map((one) => one.draft) } : draft)),
    undefined,
  );
  const archive = archiveRows(capture.lines.filter((_, at) => !("entry" in (ledger[at] as Owner))));
  const anchor = page[posts[0]?.facts[0] ?? posts[0]?.title ?? 0]?.line;
  const titles = posts.flatMap(({ body }) => body.filter((_, at) => mayBeTitle(page, body, at)));
  const title = page[titles[0] ?? -1];
  const inner = title ? [observed("possible-titles", title.line, titles.length)] : [];
  // Comments, a form or another line with the title show that the page has one post, whose text may have headings.
  const isSubheads =
    profile.strength !== "place" ||
    whole.section !== null ||
    posts.every((post) => isConfirmed(page, page, post.title));
  return {
    drafts,
    ledger,
    problems: [],
    ...(archive.length > 0 && { archive }),
    ...(orders.length > 0 && { digitOrders: orders }),
    because: [...(anchor ? [observed(profile.because, anchor, posts.length)] : []), ...(isSubheads ? inner : [])],
    doubts: [...doubtsAbout(whole, posts), ...(isSubheads ? [] : inner)],
  };
}

/** The only post with the number that heads its comments, also where other parts of the page stand between them. */
function withHeadingOfComments({ page, section }: CommentedPage, posts: readonly FoundPost[]): readonly FoundPost[] {
  const [only, ...others] = posts;
  const at = (section?.start ?? 0) - 1;
  const heading = page[at];
  const isOwn = only?.facts.some((fact) => page[fact]?.facts?.pattern.includes("comments"));
  if (!only || others.length > 0 || isOwn || !heading || !isCommentsHeading(heading)) return posts;
  return [{ ...only, facts: [...only.facts, at] }];
}

function draftOf(
  page: readonly PageLine[],
  post: FoundPost,
  order: DigitOrder | null,
  heading: PageLine | undefined,
  links: ReadonlySet<string>,
  isOnly: boolean,
): PostDraft {
  const { title, facts } = post;
  const stated = facts.flatMap((at) => {
    const { facts, line } = page[at] as PageLine;
    const isStated = !isAboutAnother(page, post, at) && !(isOnly && statesNothing(page, post, at));
    return facts && isStated ? [{ ...facts, ...(links.has(line.text) && { commentCount: null }), line }] : [];
  });
  const [day] = stated.filter(({ days }) => (days ?? []).length > 0);
  const [author, ...others] = new Set(stated.flatMap(({ author }) => author ?? []));
  const month = heading?.heading?.says;
  const inMonth = month ? dayInHeading(stated, month) : null;
  return emptyPost({
    title: (page[title] as PageLine).line.text,
    commentCount: countOf(stated),
    categories: [...new Set(stated.flatMap(({ categories }) => categories))],
    claims: day
      ? [explicitClaim(sayDays(day, order), day.line)]
      : inMonth
        ? [explicitClaim(inMonth.day, inMonth.line)]
        : heading && month
          ? [headingClaim(month, heading.line)]
          : [],
    ...(author && others.length === 0 && { author }),
    ...(isExcerpt(page, post) && { excerpt: "marked" as const }),
  });
}

/** The day of a post whose year is not written, in the month that heads the page; null where no day is in it. */
function dayInHeading(stated: readonly (Facts & { line: Line })[], month: string): { day: string; line: Line } | null {
  const days = stated.flatMap(({ withoutYear, line }) => {
    const day = withoutYear && month.length === "2010-05".length ? dayInMonth(withoutYear, month) : null;
    return day === null ? [] : [{ day, line }];
  });
  return days[0] ?? null;
}

/** Without a category that no word introduces and that all posts have: it may be the author's name. */
function withoutNames(
  drafts: readonly PostDraft[],
  page: readonly PageLine[],
  posts: readonly FoundPost[],
): readonly PostDraft[] {
  const bare = posts.map(({ facts }) => facts.flatMap((at) => page[at]?.facts?.bare ?? []));
  const shared = bare.length > 1 ? (bare[0] ?? []).filter((item) => bare.every((items) => items.includes(item))) : [];
  if (shared.length === 0) return drafts;
  return drafts.map((draft) => ({
    ...draft,
    categories: draft.categories.filter((category) => !shared.includes(category)),
  }));
}

/** True where a link to the rest of the text stands in a post, or at the end of its last line. */
function isExcerpt(page: readonly PageLine[], { title, body, facts }: FoundPost): boolean {
  const last = page[body.at(-1) ?? title] as PageLine;
  const below = page.slice(title + 1, Math.max(title, body.at(-1) ?? 0, facts.at(-1) ?? 0) + 2);
  return (
    blogWordings.some(({ moreAtTheEnd }) => moreAtTheEnd.test(last.line.text)) ||
    below.some(({ frame, facts }) => frame === "more" || facts?.isExcerpt === true)
  );
}

/** The orders of digits that days of the page can only have. */
function ordersIn(page: readonly PageLine[]): DigitOrder[] {
  return [...new Set(page.flatMap(({ facts }) => (facts?.orders.length === 1 ? (facts.orders[0] ?? []) : [])))];
}

function sayDays({ days, orders }: Pick<Facts, "days" | "orders">, order: DigitOrder | null): string {
  const possible = (days ?? []).filter((_, at) => order === null || orders[at] === null || orders[at] === order).sort();
  return possible.length === 1 ? (possible[0] as string) : `[${possible.join(",")}]`;
}

/** True for facts that end a line of text, which is the text's. */
function isPartOfLine(page: readonly PageLine[], at: number): boolean {
  return page[at - 1]?.line.number === page[at]?.line.number;
}

function ledgerOf(
  { lines }: TextCapture,
  { page, section }: CommentedPage,
  posts: readonly FoundPost[],
  comments: readonly FoundComment[],
): Ledger {
  const ledger: Owner[] = lines.map(({ text }) => ({ owner: text === "" ? "blank" : "unknown" }));
  const own = (at: number, owner: Owner): void => {
    const { line } = page[at] as PageLine;
    ledger[line.number - 1] = owner;
  };
  for (const [at, { frame, heading }] of page.entries()) {
    if (frame) own(at, { owner: "boilerplate", rule: frame });
    if (heading) own(at, { owner: "metadata", field: "date" });
    const isComment = section && at >= section.start && at < section.end && frame === null;
    if (isComment) own(at, { owner: "metadata", field: "comments", entry: 0 });
  }
  for (const [comment, { text }] of comments.entries())
    for (const at of text) own(at, { owner: "comment", entry: 0, comment });
  const owned = new Set<number>();
  for (const [entry, { title, body, facts }] of posts.entries()) {
    // The day above several posts belongs to the first of them.
    for (const at of facts.filter((one) => !owned.has(one) && !isPartOfLine(page, one)))
      own(at, { owner: "metadata", field: "facts", entry });
    for (const at of facts) owned.add(at);
    for (const at of body) own(at, { owner: "body", entry });
    own(title, { owner: "title", entry });
  }
  return ledger;
}
