import type { Element } from "hast";
import type { Capture } from "../../capture/capture.ts";
import { linesOf } from "../../capture/decoded.ts";
import type { Observation } from "../../entry/observation.ts";
import { blogWordings } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import type { Owner } from "../ledger.ts";
import type { Reader, Reading } from "../reader.ts";
import { factsOf } from "../text/fact-line.ts";
import { authorOf } from "./authors.ts";
import { type Body, bodyOf, wordsOfPiece } from "./body.ts";
import { commentsOf, type FoundComments } from "./comments.ts";
import { addressOf, claimsFrom, dayBeside, dayHeadings, daysIn, daysOfPage, monthOf, type StatedDay } from "./dates.ts";
import { attribute, linesOfNode, type Node, textOf } from "./elements.ts";
import { mainText, textElsewhere } from "./main-text.ts";
import { categoryMarks, countMarks, permalinkMarks } from "./marks.ts";
import { isList, isStaticPage } from "./no-posts.ts";
import { isOfOnePost, isOfPost, ownAddress } from "./own-address.ts";
import { find, isWithin, metaOf, type Page, pageOf } from "./page.ts";
import { piecesOf, repairsIn } from "./pieces.ts";
import { type FoundPost, type FoundPosts, findPosts, numberOf } from "./posts.ts";
import { wordsInTemplates, wordsWithoutScripts } from "./script-texts.ts";
import { isNamedByHead } from "./titles.ts";

/** A saved page in HTML whose posts the marks of a blog system, h-entry, hAtom, schema.org or one article show. */
export const savedPage: Reader = {
  kind: "saved-page",
  order: "newest-first",
  read: (capture) => readPosts(capture),
};

/** A saved page whose marks do not say which element is the post. It is always doubtful, so that a person must choose it. */
export const pageText: Reader = {
  kind: "page-text",
  read: (capture) => readMainText(capture),
};

function readPosts(capture: Capture): Reading | null {
  const page = pageOf(capture);
  if (!page) return null;
  const [first, ...others] = findPosts(page);
  return first ? readingOf(page, capture, first, doubtsAbout(page, first, others)) : null;
}

function readMainText(capture: Capture): Reading | null {
  const page = pageOf(capture);
  const post = page && mainText(page);
  if (!page || !post) return null;
  const line = linesOfNode(post.element)[0];
  return readingOf(page, capture, { mark: "text", posts: [post] }, [{ kind: "unmarked", line }]);
}

/** The words of the pieces that a post's text, and each of its comments, owns on a page, in the order of the page. */
export function wordsOfPieces({ kind }: Reader, capture: Capture, entry: number): string[] {
  const page = pageOf(capture);
  const found = page && (kind === savedPage.kind ? findPosts(page)[0] : { posts: [mainText(page)] });
  const post = found?.posts[entry];
  if (!page || !post) return [];
  const comments = commentsOf(page);
  const body = textOfPost(page, post, new Set<Node>(comments.regions));
  const kept = found.posts.length === 1 ? comments.comments : [];
  return [wordsOn(page, body.owned), ...kept.map(({ owned }) => wordsOn(page, owned))];
}

/** The words of some texts and images in the order of the page. */
function wordsOn({ places }: Page, owned: ReadonlySet<Node>): string {
  const inOrder = [...owned].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  return inOrder.map((node) => wordsOfPiece(node)).join(" ");
}

/** The claims of a page with one post, whatever else is found of it: those of its address, its head and its structured data. */
export function claimsOfPage(capture: Capture): PostDraft["claims"] {
  const page = pageOf(capture);
  return page ? claimsFrom(surestOf(daysOfPage(page), []), ownAddress(page)) : [];
}

/** What speaks against the posts of one mark: other marks that show posts elsewhere on the page, and parts that are not found. */
function doubtsAbout(page: Page, { posts, mark }: FoundPosts, others: readonly FoundPosts[]): Observation[] {
  const elements = new Set<Node>(posts.map(({ element }) => element));
  const numbers = new Set(posts.flatMap(({ element }) => numberOf(element) ?? []));
  const elsewhere = others.filter((other) =>
    other.posts.some(({ element, title }) => {
      const holdsOne = posts.some((post) => isWithin(page, post.element, new Set([element])));
      const isPartOfOne = numbers.has(numberOf(element) ?? "");
      return title !== null && !holdsOne && !isPartOfOne && !isWithin(page, element, elements);
    }),
  );
  const untitled = posts.filter(({ title }) => title === null);
  const longest = textElsewhere(page, posts);
  const one = (kind: Observation["kind"], element: Element, words?: string): Observation => ({
    kind,
    ...(words !== undefined && words !== "" && { words }),
    line: linesOfNode(element)[0],
  });
  return [
    ...elsewhere
      .slice(0, 1)
      .map((other) => one("other-posts", (other.posts[0] as FoundPost).element, `${mark}, ${other.mark}`)),
    ...untitled.slice(0, 1).map(({ element }) => one("untitled", element)),
    ...(elsewhere.length === 0 && longest ? [one("text-elsewhere", longest)] : []),
    ...posts
      .filter(({ element }) => isStaticPage(page, element))
      .slice(0, 1)
      .map(({ element, title }) => one("static-page", element, title ? textOf(title) : "")),
    ...posts
      .filter((post) => isList(page, post))
      .slice(0, 1)
      .map(({ element, title }) => one("list-as-post", element, title ? textOf(title) : "")),
  ];
}

/** A post as it is read, with whose its parts are. */
interface ReadPost {
  draft: PostDraft;
  owners: readonly (readonly [Node, Owner])[];
  owned: readonly Node[];
  /** True where a script would have shown more of its text than the page does. */
  isShownByScript: boolean;
}

function readingOf(page: Page, capture: Capture, { mark, posts }: FoundPosts, doubts: readonly Observation[]): Reading {
  const isSingle = posts.length === 1;
  const comments = commentsOf(page);
  const headings = dayHeadings(page, posts);
  const month = monthOf(page);
  const context: PageContext = {
    page,
    isSingle,
    comments,
    headings,
    month: month?.claim,
    ofPage: isSingle ? daysOfPage(page) : [],
    isNumbered: sharesLines(posts),
  };
  const read = posts.map((post, at) => readPost(post, at, context));
  const owners = new Map<Node, Owner>([
    ...comments.regions.map((region): [Node, Owner] => [region, { owner: "boilerplate", rule: "comments" }]),
    ...[...headings.values()].map(({ element }): [Node, Owner] => [element, { owner: "metadata", field: "date" }]),
    ...(month ? [[month.element, { owner: "metadata", field: "date" }] as [Node, Owner]] : []),
    ...read.flatMap((one) => one.owners),
  ]);
  const ledger = piecesOf(page, owners);
  const line = linesOfNode((posts[0] as FoundPost).element)[0];
  return {
    because: [{ kind: "post-elements", words: mark, line, count: posts.length }],
    doubts: [...doubts, ...textsNotShown(read, posts)],
    drafts: read.map(({ draft }) => draft),
    ledger,
    problems: [],
    notes: repairsIn(
      page,
      read.flatMap(({ owned }) => owned),
    ).filter(({ line }) => line <= linesOf(capture.bytes).length),
    ...sightingOf(page),
  };
}

/** What speaks against posts whose text is not in what the page shows: the first of them, where all are so, or a script has it. */
function textsNotShown(read: readonly ReadPost[], posts: readonly FoundPost[]): Observation[] {
  const areAllEmpty = read.every(({ draft }) => draft.body.children.length === 0);
  const [first] = posts.filter((_, at) => areAllEmpty || read[at]?.isShownByScript);
  if (!first) return [];
  const words = first.title ? textOf(first.title) : "";
  return [{ kind: "text-not-shown", ...(words !== "" && { words }), line: linesOfNode(first.element)[0] }];
}

/** True for a post of whose text a script would have shown more than the page does. */
function isShownByScript({ body: element }: FoundPost, { words }: Body): boolean {
  return wordsInTemplates(element).length > words.length || (words === "" && wordsWithoutScripts(element) !== "");
}

function sightingOf({ address, captured }: Page): Pick<Reading, "sighting"> {
  if (address === undefined && captured === undefined) return {};
  return { sighting: { ...(address !== undefined && { address }), ...(captured !== undefined && { captured }) } };
}

interface PageContext {
  page: Page;
  isSingle: boolean;
  comments: FoundComments;
  headings: ReadonlyMap<FoundPost, StatedDay>;
  month: PostDraft["claims"][number] | undefined;
  ofPage: readonly StatedDay[];
  /** True where lines do not tell the posts apart, so that each says which one on the page it is. */
  isNumbered: boolean;
}

/** True for posts of which two begin on one line of the file. */
function sharesLines(posts: readonly FoundPost[]): boolean {
  const starts = posts.map(({ element, title }) => linesOfNode(title ?? element)[0]);
  return new Set(starts).size < starts.length;
}

function readPost(post: FoundPost, entry: number, context: PageContext): ReadPost {
  const { page, isSingle, comments, headings, month, ofPage, isNumbered } = context;
  const regions = new Set<Node>(comments.regions);
  const body = textOfPost(page, post, regions);
  const author = authorOf(page, post, regions, isSingle);
  const categories = find(page, categoryMarks, post.element).filter(
    (one) => !isWithin(page, one, regions) && textOf(one) !== "",
  );
  const count = countOf(page, post, isSingle ? comments : { ...comments, comments: [], count: null });
  const address = originalUrlOf(page, post, isSingle);
  const heading = headings.get(post);
  const inPost = [...(heading ? [heading] : []), ...daysIn(page, post, regions)];
  const own = inPost.length > 0 ? inPost : dayBeside(page, post, regions);
  const days = withoutEarlierChange([...own, ...surestOf(ofPage, own)]);
  const kept = isSingle ? comments.comments : [];
  const title = post.title ? textOf(post.title) : "";
  const claims = [...(month ? [month] : []), ...claimsFrom(days, address)];
  const isByScript = isShownByScript(post, body);
  const draft: PostDraft = {
    kind: "post",
    title: title === "" ? titleFromHead(page, body) : title,
    ...(author && { author: author.name }),
    commentCount: count?.number ?? null,
    categories: [...new Set(categories.map((one) => textOf(one)))],
    ...(address !== undefined && { originalUrl: address }),
    claims,
    body: body.tree,
    excerpt: isByScript ? "marked" : excerptOf(page, post, body, isSingle),
    ...(isNumbered && { item: { number: entry + 1, lines: linesOfNode(post.element) } }),
    ...(kept.length > 0 && { comments: kept.map((comment) => comment.draft) }),
  };
  const metadata = (field: string, element: Node): [Node, Owner] => [element, { owner: "metadata", field, entry }];
  return {
    draft,
    isShownByScript: isByScript,
    owned: [...body.owned, ...kept.flatMap(({ owned }) => [...owned])],
    owners: [
      [post.element, { owner: "unknown" }],
      ...[...post.furniture].map(([element, what]): [Node, Owner] => [element, { owner: "boilerplate", rule: what }]),
      ...own.filter(({ rule }) => rule !== "day-heading").map(({ element }) => metadata("date", element)),
      ...(author?.element ? [metadata("author", author.element)] : []),
      ...categories.map((element) => metadata("categories", element)),
      ...(count ? [metadata("commentCount", count.element)] : []),
      ...[...body.owned].map((node): [Node, Owner] => [node, { owner: "body", entry }]),
      ...(post.title ? [[post.title, { owner: "title", entry }] as [Node, Owner]] : []),
      ...kept.flatMap(({ owned }, comment) =>
        [...owned].map((node): [Node, Owner] => [node, { owner: "comment", entry, comment }]),
      ),
    ],
  };
}

/** A page that was changed before it was published says nothing by that. */
function withoutEarlierChange(days: readonly StatedDay[]): StatedDay[] {
  return days.filter(({ rule, says }) => rule !== "modified" || days.every((day) => day.says <= says));
}

/** Of what a page states outside its post: what its head says; where nothing else states a day, its data or its first time. */
function surestOf(ofPage: readonly StatedDay[], own: readonly StatedDay[]): StatedDay[] {
  const head = ofPage.filter(({ rule }) => rule === "head" || rule === "modified");
  if (own.length > 0 || head.some(({ rule }) => rule === "head")) return head;
  const data = ofPage.filter(({ rule }) => rule === "json-ld");
  return [...(data.length > 0 ? data : ofPage.filter(({ rule }) => rule === "first-time")), ...head];
}

function textOfPost(page: Page, post: FoundPost, regions: ReadonlySet<Node>): Body {
  const except = new Set<Node>([...post.furniture.keys(), ...regions, ...(post.title ? [post.title] : [])]);
  except.delete(post.body);
  return bodyOf(page, post.body, except, post.leads);
}

/** Of a post whose element has no title: the title in the page's head, else the beginning of the text. */
function titleFromHead(page: Page, { words }: Body): string {
  const named = metaOf(page, ["og:title", "twitter:title"])?.content ?? textOf(find(page, "title")[0] ?? page.tree);
  return (named || words).replace(/\s+/g, " ").slice(0, 200).trim();
}

/**
 * The number of comments that a post states beside its text, else the one in the heading of its comments. An invitation to be
 * the first to comment states none, but not where there are comments.
 */
function countOf(page: Page, post: FoundPost, { regions, comments, count }: FoundComments): StatedCount | null {
  const stated = countBeside(page, post, new Set(regions));
  if (stated && !stated.isInvitation) return stated;
  return count ?? (comments.length === 0 ? stated : null);
}

interface StatedCount {
  number: number;
  element: Element;
}

function countBeside(
  page: Page,
  post: FoundPost,
  regions: ReadonlySet<Node>,
): (StatedCount & { isInvitation: boolean }) | null {
  for (const mark of countMarks) {
    for (const element of find(page, mark, post.element)) {
      const isInText =
        isWithin(page, element, new Set([post.body])) && !isWithin(page, element, new Set(post.furniture.keys()));
      if (isWithin(page, element, regions) || (isInText && post.body !== post.element)) continue;
      const found = countIn(textOf(element));
      if (found !== null) return { ...found, element };
    }
  }
  return null;
}

function countIn(text: string): { number: number; isInvitation: boolean } | null {
  const facts = factsOf(text);
  if (facts)
    return facts.commentCount === null ? null : { number: facts.commentCount, isInvitation: facts.isInvitation };
  const found = blogWordings.flatMap(({ count }) => {
    const pattern = new RegExp(`^\\(?(?:${count.source})`, "iu");
    const groups = pattern.exec(text.replace(/[»›→]\s*$/u, "").trim())?.groups;
    return groups ? [{ number: Number(groups.before ?? groups.after ?? 1), isInvitation: false }] : [];
  });
  return found[0] ?? null;
}

/** The address that the post had: that of its own link, else of a page with one post. */
function originalUrlOf(page: Page, post: FoundPost, isSingle: boolean): string | undefined {
  const ofPage = isSingle ? ownAddress(page) : undefined;
  if (ofPage !== undefined) return ofPage;
  for (const mark of permalinkMarks) {
    for (const link of find(page, mark, post.element)) {
      const isInText = isWithin(page, link, new Set([post.body])) && post.body !== post.element;
      const address = isInText ? undefined : addressOf(page, attribute(link, "href"));
      if (address !== undefined && isOfPost(new URL(address))) return address;
    }
  }
  return undefined;
}

/**
 * Whether the page breaks the text off. On the page of the post alone, dots at the end are its author's, and a link leads on to
 * another post.
 */
function excerptOf(page: Page, post: FoundPost, { words }: Body, isSingle: boolean): PostDraft["excerpt"] {
  const isOwnPage = isSingle && isOfOnePost(page) && post.title !== null && isNamedByHead(page, post.title);
  const isCut =
    /\[(?:…|\.{3})\]$/.test(words) || blogWordings.some(({ moreAtTheEnd }) => moreAtTheEnd.test(words.slice(-200)));
  // A comment in the text may end a comment around it, whose end then shows.
  const seemsCut = post.leadsOn || /(?:…|\.\.\.)(?:\s*-->)?$/.test(words);
  return post.isSummary || isCut || (seemsCut && !isOwnPage) ? "marked" : false;
}
