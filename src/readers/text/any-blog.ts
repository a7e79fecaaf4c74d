import { isDeepStrictEqual } from "node:util";
import type { Line } from "../../capture/line.ts";
import { explicitClaim, headingClaim } from "../../dating/claims.ts";
import type { Observation } from "../../entry/observation.ts";
import { blogWordings, type DigitOrder } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import type { Ledger, Owner } from "../ledger.ts";
import type { Reading } from "../reader.ts";
import { archiveRows } from "./archive-list.ts";
import { type CommentSection, commentSection } from "./comment-section.ts";
import { commentsOf, type FoundComment, timedSignature } from "./comments.ts";
import { holdsCount } from "./fact-line.ts";
import type { Facts } from "./fact-pieces.ts";
import { areLikely, type FoundPost } from "./found-post.ts";
import { observed } from "./observed.ts";
import { isBareDay, isCommenter, isDayHeading, isInside, type PageLine, pageLines } from "./page.ts";
import { emptyPost, finishPosts } from "./posts.ts";
import { kindsOf, type Profile, profiles } from "./profiles.ts";
import { mayBeTitle } from "./single-post.ts";
import { type TextCapture, textReader } from "./text-reader.ts";

/** A page read by one profile. */
interface ProfileReading extends Reading {
  profile: Profile;
}

const read = new WeakMap<readonly Line[], ProfileReading[]>();

/** The readings of a page by all profiles that fit it. */
function readingsOf(capture: TextCapture): ProfileReading[] {
  const known = read.get(capture.lines);
  if (known) return known;
  const page = pageLines(capture.lines);
  const section = commentSection(page);
  const found = profiles.flatMap((profile) => {
    const whole = profile.page ? profile.page(page) : page;
    return whole ? (readingBy(profile, capture, { page: whole, section }) ?? []) : [];
  });
  read.set(capture.lines, found);
  return found;
}

/** The reading by one profile; null where it does not fit the page. */
function readingBy(profile: Profile, capture: TextCapture, whole: Page): ProfileReading | null {
  const { page, section } = whole;
  const main = section ? page.slice(0, section.start) : page;
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
  const isSame = (other: Reading): boolean => isDeepStrictEqual(titlesOf(other), titlesOf(own));
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
  const lines = pageLines(capture.lines);
  const page = profile.page?.(lines) ?? lines;
  const section = commentSection(page);
  const main = section ? page.slice(0, section.start) : page;
  const posts = profile.findAsTold?.(main) ?? profile.find(main, page);
  if (!posts || posts.length === 0) return null;
  return readingOf(capture, { page, section }, withoutTail(main, posts), profile);
}

/** One reader for each profile, the strongest first. */
export const profileReaders = profiles.map((profile) =>
  textReader({
    kind: profile.kind,
    about: profile.about,
    order: "newest-first",
    read: (capture) => readAs(profile, capture),
    readAsTold: (capture) => readAsTold(profile, capture),
  }),
);

/** The lines of a page, and where its comments stand. */
interface Page {
  page: readonly PageLine[];
  section: CommentSection | null;
}

function readingOf(capture: TextCapture, whole: Page, posts: readonly FoundPost[], profile: Profile): Reading {
  const { page, section } = whole;
  const [only, ...others] = posts;
  const stated = only ? countOf(only.facts.flatMap((at) => page[at]?.facts ?? [])) : null;
  const comments = section && others.length === 0 ? commentsOf(page, section, stated) : [];
  const ledger = ledgerOf(capture, whole, posts, comments);
  const orders = ordersIn(page);
  const order = orders.length === 1 ? (orders[0] ?? null) : null;
  const heading = page.find((line) => line.heading !== null);
  const drafts = finishPosts(
    capture,
    ledger,
    withoutNames(
      posts.map((post) => draftOf(page, post, order, heading)),
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
  // Comments or a form show that the page has one post, whose text may have headings.
  const isSubheads = profile.strength !== "place" || whole.section !== null;
  return {
    drafts,
    ledger,
    problems: [],
    ...(archive.length > 0 && { archive }),
    ...(orders.length > 0 && { digitOrders: orders }),
    because: [...(anchor ? [observed(becauseOf(profile), anchor, posts.length)] : []), ...(isSubheads ? inner : [])],
    doubts: [...doubtsOf(whole, posts), ...(isSubheads ? [] : inner)],
  };
}

function becauseOf({ kind, strength }: Profile): Observation["kind"] {
  if (strength === "facts") return "fact-lines";
  return kind === "bylines"
    ? "fact-lines"
    : kind === "day-heading"
      ? "day-headings"
      : kind === "excerpts"
        ? "excerpt-list"
        : "title-first";
}

function draftOf(
  page: readonly PageLine[],
  post: FoundPost,
  order: DigitOrder | null,
  heading: PageLine | undefined,
): PostDraft {
  const { title, facts } = post;
  const stated = facts.flatMap((at) => {
    const { facts, line } = page[at] as PageLine;
    return facts ? [{ ...facts, line }] : [];
  });
  const [day] = stated.filter(({ days }) => (days ?? []).length > 0);
  const [author, ...others] = new Set(stated.flatMap(({ author }) => author ?? []));
  const month = heading?.heading?.says;
  return emptyPost({
    title: (page[title] as PageLine).line.text,
    commentCount: countOf(stated),
    categories: [...new Set(stated.flatMap(({ categories }) => categories))],
    claims: day
      ? [explicitClaim(sayDays(day, order), day.line)]
      : heading && month
        ? [headingClaim(month, heading.line)]
        : [],
    ...(author && others.length === 0 && { author }),
    ...(isExcerpt(page, post) && { excerpt: "marked" as const }),
  });
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

/** The number of comments that the facts state. An invitation to comment that stands alone may be the heading of a form. */
function countOf(stated: readonly Facts[]): number | null {
  const counts = stated.flatMap(({ commentCount, isInvitation }) =>
    commentCount === null || (isInvitation && stated.length === 1 && kindsOf(stated).size === 1) ? [] : [commentCount],
  );
  return counts.length > 0 && !stated.some(({ isClosed }) => isClosed) ? Math.max(...counts) : null;
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

function ledgerOf(
  { lines }: TextCapture,
  { page, section }: Page,
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
    for (const at of facts.filter((one) => !owned.has(one))) own(at, { owner: "metadata", field: "facts", entry });
    for (const at of facts) owned.add(at);
    for (const at of body) own(at, { owner: "body", entry });
    own(title, { owner: "title", entry });
  }
  return ledger;
}

/** What speaks against a shape: parts of the page inside a post that belong to no text. */
function doubtsOf({ page, section }: Page, posts: readonly FoundPost[]): Observation[] {
  // A day that opens a text below facts with a day is that of an event.
  const inside = posts
    .flatMap(({ body, marking }) =>
      marking.length === 0 || marking.some((at) => page[at]?.facts?.days) ? withoutDay(page, body) : body,
    )
    .map((at) => page[at] as PageLine);
  const strange = inside.find(({ frame, line }) => frame !== null || isLinkToPost(line.text));
  const comments = inside.find(
    ({ line, facts }) =>
      (facts !== null && !isDayHeading({ facts })) ||
      holdsCount(line.text) ||
      timedSignature(line.text) !== null ||
      (line.text.length < 40 && isCommenter(line.text)),
  );
  const days = inside.filter(isDayHeading);
  const several = section && posts.length > 1 ? page[section.start] : undefined;
  const tail = strayTail(page, posts);
  const unlike = unlikeLast(page, posts);
  const quoted = posts.slice(0, -1).flatMap(({ body }) => {
    const last = page[body.at(-1) ?? -1];
    return last && /:$/.test(last.line.text) ? [last] : [];
  })[0];
  // Further down it is a list in a sidebar.
  const head = page
    .slice(0, Math.min(2, posts[0]?.title ?? 0))
    .find(({ line: { text } }) => text.length < 80 && blogWordings.some(({ commentsPage }) => commentsPage.test(text)));
  const old = inside.find(({ line }) => isOldDay(line.text));
  return [
    ...(strange ? [observed("sidebar", strange.line)] : []),
    ...(comments ? [observed("comment-section", comments.line)] : []),
    ...(head ? [observed("comment-section", head.line)] : []),
    ...(several ? [observed("comment-section", several.line)] : []),
    ...(days[0] ? [observed("days-beside-titles", days[0].line, days.length)] : []),
    ...(tail ? [observed("sidebar", tail.line)] : []),
    ...(unlike ? [observed("sidebar", unlike.line)] : []),
    ...(quoted ? [observed("quoted-post", quoted.line)] : []),
    ...(old ? [observed("days-beside-titles", old.line)] : []),
  ];
}

/** The short line that ends each text but the last: it belongs to the post below, such as its title or its category. */
function unlikeLast(page: readonly PageLine[], posts: readonly FoundPost[]): PageLine | null {
  if (posts.length < 3) return null;
  const ends = posts.map(({ body }) => page[body.at(-1) ?? -1]);
  const isShortLine = (line: PageLine | undefined): boolean => line !== undefined && isShort(line.line.text);
  const others = ends.slice(0, -1);
  const isSame = new Set(others.map((line) => line?.line.text)).size === 1;
  return others.every(isShortLine) && !isShortLine(ends.at(-1)) && !isSame ? (others[0] ?? null) : null;
}

/** True for a day before there were blogs, as in a list of speeches. */
function isOldDay(text: string): boolean {
  return /^(?:\p{L}+,? )?\d{1,2}\.? \p{L}+,? 1[0-9]\d\d$|^1[0-9]\d\d-\d\d-\d\d$/u.test(text);
}

/** True for a title with its day in brackets, as in a list of other posts: "Snow (3 May 2010)". */
function isLinkToPost(text: string): boolean {
  const start = text.lastIndexOf("(") + 1;
  if (start < 2 || text.length > 100 || !text.endsWith(")")) return false;
  return blogWordings.some(({ dayAt }) => {
    const day = dayAt(text, start);
    return day !== null && day.days.length > 0 && start + day.length === text.length - 1;
  });
}

function withoutDay(page: readonly PageLine[], body: readonly number[]): readonly number[] {
  return isBareDay(page[body[0] ?? -1]) ? body.slice(1) : body;
}

/**
 * The posts without the lines below the last one that begin the page around them: short ones, more than end the others, above
 * a line that is known to be of that page.
 */
function withoutTail(page: readonly PageLine[], posts: readonly FoundPost[]): readonly FoundPost[] {
  const last = posts.at(-1);
  const tail = strayTail(page, posts);
  if (!last || !tail || !last.body.includes(page.indexOf(tail))) return posts;
  const end = page[Math.max(...last.body, ...last.facts) + 1];
  const isKnown = end?.frame != null && !isInside(end.frame);
  const body = last.body.filter((at) => at < page.indexOf(tail));
  return isKnown && body.length > 0 ? [...posts.slice(0, -1), { ...last, body }] : posts;
}

/** The first of the short lines that end one post and not the others: they may be of the page around it. */
function strayTail(page: readonly PageLine[], posts: readonly FoundPost[]): PageLine | null {
  const tails = posts.map(({ body }) => {
    const end = body.findLastIndex((at) => !isShort((page[at] as PageLine).line.text));
    return body.slice(end + 1);
  });
  const least = posts.length > 1 ? tails.reduce((fewest, tail) => Math.min(fewest, tail.length), Infinity) : 0;
  const longest = tails.toSorted((one, other) => other.length - one.length)[0] ?? [];
  return longest.length >= 3 && longest.length > least + 2 ? (page[longest[0] as number] ?? null) : null;
}

function isShort(text: string): boolean {
  return (
    text.length <= 60 &&
    !/^(?:https?:|www\.)/.test(text) &&
    !/^[•*·–-]|^\d+[.)]/.test(text) &&
    !/[.!?…”")\]]$/.test(text)
  );
}
