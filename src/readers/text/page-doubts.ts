import type { Observation } from "../../entry/observation.ts";
import { blogWordings } from "../../language/index.ts";
import type { CommentedPage } from "./comment-section.ts";
import { holdsCount } from "./fact-line.ts";
import type { FoundPost } from "./found-post.ts";
import { observed } from "./observed.ts";
import { isBareDay, isCommenter, isDayHeading, isInside, isShareHeading, type PageLine, range } from "./page.ts";
import { timedSignature } from "./timed-signature.ts";
import { beginsAsAddress } from "./title.ts";

/** What speaks against a shape: parts of the page inside a post that belong to no text. */
export function doubtsAbout({ page, section }: CommentedPage, posts: readonly FoundPost[]): Observation[] {
  // A day that opens a text below facts with a day is that of an event.
  const inside = posts
    .flatMap(({ body, marking }) =>
      marking.length === 0 || marking.some((at) => page[at]?.facts?.days) ? withoutDay(page, body) : body,
    )
    .map((at) => page[at] as PageLine);
  // Facts may also read like a part of the page around the posts, and are then in no text.
  const amid = posts.flatMap(({ body: [first = 0, ...rest] }) =>
    range(first, rest.at(-1) ?? first).map((at) => page[at] as PageLine),
  );
  const strange = inside.find(
    ({ frame, line }) => frame !== null || isLinkToPost(line.text) || beginsWithGluedLink(line.text),
  );
  const comments = [...inside, ...amid.filter(({ frame, facts }) => frame !== null && facts !== null)].find(
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
  const name = posts.find(
    ({ title, facts }) => isNamedAsAuthor(page, title) && !facts.some((at) => page[at]?.facts?.author),
  );
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
    ...(name ? [observed("name-as-title", (page[name.title] as PageLine).line)] : []),
  ];
}

/** The word for an author, or the sign of a copyright, with its years. */
const beforeAuthor = new RegExp(
  `(?:©|\\(c\\)|copyright|${blogWordings.map(({ author }) => author.source.replace(/\?<\w+>/g, "?:")).join("|")})[\\s\\d–-]*$`,
  "iu",
);

/** True for a title that another line has behind the word for an author or the sign of a copyright: "© 2010 by Ann Berg". */
function isNamedAsAuthor(page: readonly PageLine[], at: number): boolean {
  const title = page[at]?.line.text ?? "";
  if (!/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|af|av|von|van|de|der|la|le)){1,3}$/u.test(title)) return false;
  return page.some(({ line, facts }, other) => {
    if (other === at) return false;
    if (facts?.author === title) return true;
    const start = line.text.lastIndexOf(title);
    return start > 0 && beforeAuthor.test(line.text.slice(0, start));
  });
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

/** True for a link to the rest of another text that is glued to the words behind it: "Read moreAutumn is near". */
function beginsWithGluedLink(text: string): boolean {
  return blogWordings.some(({ gluedMore }) => gluedMore.test(text));
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
 * a line that is known to be of that page, or below links to share the post.
 */
export function withoutTail(page: readonly PageLine[], posts: readonly FoundPost[]): readonly FoundPost[] {
  const last = posts.at(-1);
  const tail = strayTail(page, posts);
  if (!last || !tail || !last.body.includes(page.indexOf(tail))) return posts;
  const end = page[[...last.body, ...last.facts].reduce((most, line) => Math.max(most, line), -1) + 1];
  const above = page[page.indexOf(tail) - 1];
  const isKnown = (end?.frame != null && !isInside(end.frame)) || above?.frame === "between";
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
  const below = page[(longest.at(-1) ?? -1) + 1];
  // A text may end with who signs it, and what sharing it heads stands right below that.
  if (below && isShareHeading(below.line.text)) return null;
  return longest.length >= 3 && longest.length > least + 2 ? (page[longest[0] as number] ?? null) : null;
}

function isShort(text: string): boolean {
  if (blogWordings.some(({ ending }) => ending.test(text))) return false;
  return text.length <= 60 && !beginsAsAddress(text) && !/^[•*·–-]|^\d+[.)]/.test(text) && !/[.!?…”")\]]$/.test(text);
}
