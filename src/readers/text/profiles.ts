import type { Observation } from "../../entry/observation.ts";
import { blogWordings } from "../../language/index.ts";
import { datedTitles, withDatedTitles } from "./dated-titles.ts";
import { postsBelowDays } from "./day-headings.ts";
import { excerpts, withoutItemMarks } from "./excerpts.ts";
import type { Facts } from "./fact-pieces.ts";
import { factsBelowText } from "./facts-below-text.ts";
import { factsAboveTitle, factsBelowTitle } from "./facts-beside-title.ts";
import { factsBetween } from "./facts-between.ts";
import { type FoundPost, hasPlainTitle, withProse } from "./found-post.ts";
import { isDayHeading, isText, type PageLine, withBylines } from "./page.ts";
import { onlyPost, singlePost } from "./single-post.ts";
import { endsInPeriod, isProse, isSentence, mayBeName } from "./title.ts";

/** A shape that pages of blogs have: where each post begins, and where its facts stand. */
export interface Profile {
  kind:
    | "facts-below-text"
    | "facts-below-title"
    | "facts-above-title"
    | "bylines"
    | "day-heading"
    | "dated-titles"
    | "facts-between"
    | "excerpts"
    | "single-post";
  /** What its pages are recognised by. */
  because: Observation["kind"];
  /** How much shows the posts: facts at one place in each, the page's build, or nothing but the place of the title. */
  strength: "facts" | "build" | "place";
  /** The page as the profile reads it, where that is another one than for all others; null where it does not fit. */
  page?(page: readonly PageLine[]): readonly PageLine[] | null;
  /** The posts of a page above its comments, which are on the whole page; null where it does not fit. */
  find(page: readonly PageLine[], whole: readonly PageLine[]): FoundPost[] | null;
  /** The posts of a page that a person says is of the profile; absent where `find` finds the same. */
  findAsTold?(page: readonly PageLine[]): FoundPost[] | null;
  /** True where nothing else could stand at the places of the facts. */
  isSure(page: readonly PageLine[], posts: readonly FoundPost[]): boolean;
}

export const profiles: readonly Profile[] = [
  {
    kind: "facts-below-text",
    because: "fact-lines",
    strength: "facts",
    find: factsBelowText,
    isSure: areUniform,
  },
  {
    kind: "facts-below-title",
    because: "fact-lines",
    strength: "facts",
    find: factsBelowTitle,
    isSure: areUniform,
  },
  {
    kind: "facts-above-title",
    because: "fact-lines",
    strength: "facts",
    find: factsAboveTitle,
    isSure: areUniform,
  },
  {
    kind: "bylines",
    because: "fact-lines",
    strength: "build",
    page: withBylines,
    find: factsBelowTitle,
    isSure: haveAuthors,
  },
  {
    kind: "day-heading",
    because: "day-headings",
    strength: "build",
    find: postsBelowDays,
    isSure: daysFall,
  },
  {
    kind: "dated-titles",
    because: "day-headings",
    strength: "build",
    page: withDatedTitles,
    find: datedTitles,
    isSure: areListedByDay,
  },
  {
    kind: "facts-between",
    because: "fact-lines",
    strength: "build",
    find: factsBetween,
    isSure: (page, posts) => !haveNames(page, posts) && haveProse(page, posts),
  },
  {
    kind: "excerpts",
    because: "excerpt-list",
    strength: "build",
    page: withoutItemMarks,
    find: excerpts,
    isSure: () => true,
  },
  {
    kind: "single-post",
    because: "title-first",
    strength: "place",
    find: singlePost,
    findAsTold: onlyPost,
    isSure: () => true,
  },
];

/**
 * True where each post has facts of two kinds at one place in the same order, or several posts have one. A day or a count
 * alone may be a text's own, and a quoted text has facts in an order of its own.
 */
function areUniform(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  // The last one may be cut off above its facts.
  const marked = posts.filter(({ marking }, at) => marking.length > 0 || at < posts.length - 1);
  const stated = marked.map(({ marking }) => marking.flatMap((at) => page[at]?.facts ?? []));
  const kinds = stated.map(kindsOf);
  const orders = stated.map((facts) => facts.flatMap(({ pattern }) => (pattern === "" ? [] : pattern.split(" "))));
  if (!areInOneOrder(orders) || areSentences(page, posts)) return false;
  if (marked.length === 1 && isPrinted(page, posts[0] as FoundPost)) return false;
  if (kinds.every(({ size }) => size >= 2)) return true;
  if (areBelowHeadings(page, posts) || areClosedAlike(page, posts)) return true;
  const [first] = orders.map(([kind]) => kind);
  if (marked.length === 1 && isClosedByCount(page, posts[0] as FoundPost)) return true;
  if (marked.length === 1)
    return (
      first === "comments" &&
      !stated[0]?.some(({ isInvitation }) => isInvitation) &&
      opensPage(page, posts[0] as FoundPost) &&
      isAboveText(page, posts[0] as FoundPost)
    );
  if (isCommentedOnce(page, marked, stated) || areNames(page, posts) || !haveProse(page, posts)) return false;
  const shared = Array.from(kinds[0] ?? []).filter((kind) => kinds.every((others) => others.has(kind)));
  const arePlain = posts.every((post) => hasPlainTitle(page, post));
  return shared.some((kind) => kind !== "day" || daysFall(page, posts)) && arePlain;
}

/** True where only the day and name of what may be a paper stand beside the title: "Published in the Gazette on May 3, 2010". */
function isPrinted(page: readonly PageLine[], { marking: [at, ...others] }: FoundPost): boolean {
  const { facts, line } = page[at ?? -1] ?? {};
  const isPlain = facts?.author == null && facts?.commentCount == null && others.length === 0;
  return isPlain && blogWordings.some(({ printedIn }) => printedIn.test(line?.text ?? ""));
}

/** True for one post with a day right below its title, and the number of its comments right below its text. */
function isClosedByCount(page: readonly PageLine[], { title, marking, facts, body }: FoundPost): boolean {
  const [day] = marking;
  const end = body.at(-1) ?? Infinity;
  const closing = facts.filter((at) => at > end);
  const isCounted = closing.some(
    (at) => page[at]?.facts?.pattern.startsWith("comments") && !page[at]?.facts?.isInvitation,
  );
  const isTold = body.some((at) => isProse(page[at] as PageLine));
  const isDated = day !== undefined && day > title && page[day]?.facts?.pattern.includes("day") === true;
  return isDated && isCounted && isTold && !mayBeName((page[title] as PageLine).line.text);
}

/** True for several posts that each have facts of one kind beside the title, and facts of another kind below the text. */
function areClosedAlike(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const patterns = posts.map(({ facts, marking, body }) => {
    const closing = facts.filter((at) => !marking.includes(at) && at > (body.at(-1) ?? Infinity));
    return [marking, closing].map((places) => page[places[0] ?? -1]?.facts?.pattern.split(" ")[0] ?? "");
  });
  const [[mark = "", close = ""] = []] = patterns;
  const areAlike = patterns.every(([one, other]) => one === mark && other === close);
  const tells = (line: PageLine): boolean => isSentence(line) || line.line.text.length > 60;
  const told = posts.filter(({ body }) => body.some((at) => tells(page[at] as PageLine)));
  const areTold = posts.length > 1 && told.length * 2 > posts.length;
  return areTold && areAlike && mark !== "" && close !== "" && mark !== close;
}

/** True where each post has facts of one kind below its text, and stands below the heading of a day, the newest first. */
function areBelowHeadings(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const headings = posts.map(({ facts, marking }) => facts.find((at) => !marking.includes(at)));
  const areDays = headings.every((at) => at !== undefined && isDayHeading(page[at] as PageLine));
  const counts = posts.map(({ marking }) => marking.some((at) => page[at]?.facts?.pattern.startsWith("comments")));
  return new Set(headings).size > 1 && areDays && counts.every(Boolean) && daysFall(page, posts);
}

/** True for several posts with an author below each title, and where no other line may be a byline. */
function haveAuthors(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const marking = new Set(posts.flatMap((post) => post.marking));
  const arePlain = posts.every((post) => hasPlainTitle(page, post));
  const areAll = page.every(({ facts }, at) => facts?.pattern !== "author" || marking.has(at));
  const haveAuthor = posts.every((post) => post.marking.some((at) => page[at]?.facts?.pattern.includes("author")));
  return posts.length > 1 && arePlain && areAll && haveAuthor && haveProse(page, posts);
}

/** True for several posts whose days fall and whose titles are no names, with no paragraph above them. */
function areListedByDay(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const head = page.slice(0, posts[0]?.title ?? 0);
  const areTitles = posts.length > 1 && !haveNames(page, posts);
  return areTitles && haveProse(page, posts) && daysFall(page, posts) && !head.some(isProse);
}

/** True where no two kinds of facts stand in one order in one post, and in the other order in another. */
function areInOneOrder(orders: readonly (readonly string[])[]): boolean {
  const pairs = new Set(
    orders
      .map((order) => [...new Set(order)])
      .flatMap((order) => order.flatMap((kind, at) => order.slice(at + 1).map((other) => `${kind} ${other}`))),
  );
  return Array.from(pairs, (pair) => pair.split(" ")).every(([one, other]) => !pairs.has(`${other} ${one}`));
}

/** True where the same number stands above a post and above its comments: the first commenter's name would be a title. */
function isCommentedOnce(
  page: readonly PageLine[],
  posts: readonly FoundPost[],
  stated: readonly (readonly Facts[])[],
): boolean {
  const [first, second, ...others] = stated.map(
    (facts) => facts.find(({ commentCount }) => commentCount)?.commentCount,
  );
  const { text = "" } = page[posts[1]?.title ?? -1]?.line ?? {};
  return others.length === 0 && first !== undefined && first === second && mayBeName(text);
}

function opensPage(page: readonly PageLine[], { title }: FoundPost): boolean {
  return page.findIndex(isText) === title;
}

/** True unless a bare count stands between two short lines: it may belong to the lower one, and the upper be the blog's name. */
function isAboveText(page: readonly PageLine[], { body: [first], marking: [count] }: FoundPost): boolean {
  const isBare = (page[count ?? -1]?.line.text.length ?? 0) < 25 && /^\p{N}/u.test(page[count ?? -1]?.line.text ?? "");
  return !isBare || first === undefined || isProse(page[first] as PageLine);
}

export function kindsOf(facts: readonly Facts[]): Set<string> {
  return new Set(
    facts.flatMap(({ days, isLabelled, commentCount, isClosed, author, categories, tags }) => [
      ...(isLabelled ? ["label"] : []),
      ...(days !== null ? ["day"] : []),
      ...(commentCount !== null || isClosed ? ["comments"] : []),
      ...(author !== null ? ["author"] : []),
      ...(categories.length > 0 || tags.length > 0 ? ["categories"] : []),
    ]),
  );
}

/** True where several titles are all names, as of those who comment, or sign a guest book. */
function areNames(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  return posts.length > 1 && posts.every(({ title }) => mayBeName((page[title] as PageLine).line.text));
}

/** True where half of the titles are names of several words. */
function haveNames(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const titles = posts.map(({ title }) => (page[title] as PageLine).line.text);
  return titles.filter((text) => mayBeName(text) && text.includes(" ")).length * 2 >= titles.length;
}

/** True where most titles are sentences, as where they are the last lines of the texts above them. */
function areSentences(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  return posts.filter(({ title }) => endsInPeriod((page[title] as PageLine).line.text)).length * 2 > posts.length;
}

/** True where most posts have prose: lists of other things than posts have days and short lines. */
function haveProse(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  return withProse(page, posts).length * 2 >= posts.length;
}

/** So many days lie at most between two posts of a page, where nothing but their days shows that they are posts. */
const longestPause = 200;

/**
 * True where the days of the posts are those of a page that lists its newest post first, without long pauses unless it
 * is headed as a list of posts: an agenda lists its days forward, and a list of speeches goes over years.
 */
function daysFall(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const isList = page.some(({ heading }) => heading !== null);
  const days = posts.map(({ facts }) => facts.flatMap((at) => page[at]?.facts?.days ?? [])[0]);
  return days.every((day, at) => {
    const before = days[at - 1];
    if (day === undefined || before === undefined) return true;
    return before >= day && (isList || (Date.parse(before) - Date.parse(day)) / 86_400_000 <= longestPause);
  });
}
