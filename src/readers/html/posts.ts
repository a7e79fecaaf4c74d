import type { Element } from "hast";
import { grouped } from "../../entry/grouped.ts";
import { blogWordings } from "../../language/index.ts";
import { commentRegionsOf } from "./comment-regions.ts";
import { attribute, hasClass, isElement, type Node, textOf } from "./elements.ts";
import { holdsEmbed } from "./embeds.ts";
import { factsAtStart } from "./facts-at-start.ts";
import { furnitureIn, isAlone } from "./furniture.ts";
import { bodyMarks, leadMarks, moreMarks, postMarks, summaryMarks } from "./marks.ts";
import { isOfOnePost } from "./own-address.ts";
import { closest, find, isIn, isOfOwnHost, isWithin, type Page } from "./page.ts";
import { wordsInTemplates, wordsWithoutScripts } from "./script-texts.ts";
import { isNamedByHead, letters, titleIn, titleOfPage } from "./titles.ts";

/** The element of a post with its parts. */
export interface FoundPost {
  element: Element;
  title: Element | null;
  body: Element;
  /** First paragraphs that stand before the element of the text. */
  leads: readonly Element[];
  /** Elements in the body that are not of the text, and what they are. */
  furniture: ReadonlyMap<Element, string>;
  /** True where a mark says that the page shows the beginning of the post alone. */
  isSummary: boolean;
  /** True where a link leads on from the post. */
  leadsOn: boolean;
}

/** The posts of a page by one kind of mark. */
export interface FoundPosts {
  mark: string;
  posts: readonly FoundPost[];
}

/** The posts of a page by each kind of mark that it has, the surest first. */
export function findPosts(page: Page): FoundPosts[] {
  const regions = new Set(commentRegionsOf(page));
  return postMarks.flatMap(({ name, selector }): FoundPosts[] => {
    const elements = outermost(page, withoutLists(page, selector)).filter(
      (element) => isPost(element) && !isWithin(page, element, regions) && !isBeside(page, element),
    );
    const titles = new Set<Element>();
    const found = eachOnce(elements.map((element) => postIn(page, element, titles)));
    const posts = withoutTeasers(
      page,
      found.filter((post) => hasText(page, post)),
    );
    return posts.length > 0 ? [{ mark: name, posts }] : [];
  });
}

/** Posts, each once: WordPress writes the number of a post into each element that shows a part of it, such as its lead. */
function eachOnce(posts: readonly FoundPost[]): FoundPost[] {
  const byNumber = grouped(posts, (post): (string | FoundPost)[] => [numberOf(post.element) ?? post]);
  return [...byNumber.values()].map((parts) => {
    const [whole, ...others] = [...parts].sort(
      (one, other) => Number(isMarked(other)) - Number(isMarked(one)) || lengthOf(other) - lengthOf(one),
    ) as [FoundPost, ...FoundPost[]];
    return { ...whole, title: whole.title ?? others.find(({ title }) => title !== null)?.title ?? null };
  });
}

/** The number that WordPress gives the post of an element; undefined where none is written. */
export function numberOf(element: Element): string | undefined {
  return /(?:^|\s)post-\d+(?=\s|$)/.exec(`${attribute(element, "id")} ${attribute(element, "className")}`)?.[0].trim();
}

function isMarked({ element, body }: FoundPost): boolean {
  return body !== element;
}

function lengthOf({ body, furniture }: FoundPost): number {
  return textOf(body, new Set(furniture.keys())).length;
}

/** A teaser is shorter, in characters. */
const longestTeaser = 500;

/**
 * The posts of a page without those to which a page of one post leads: short texts under a title that is a link, or under none.
 * The post that such a page is of is the one that its head names.
 */
function withoutTeasers(page: Page, posts: readonly FoundPost[]): readonly FoundPost[] {
  const [own, another] = posts.filter(({ title }) => title !== null && isNamedByHead(page, title));
  if (!own || another || posts.length === 1 || !isOfOnePost(page)) return posts;
  const longest = Math.min(lengthOf(own) / 2, longestTeaser);
  return posts.filter(
    (post) => post === own || lengthOf(post) > longest || !(post.title === null || isLinked(page, post.title)),
  );
}

function isLinked(page: Page, heading: Element): boolean {
  return (
    find(page, "a[href]", heading).length > 0 || closest(page, heading, ({ tagName }) => tagName === "a") !== undefined
  );
}

/** A whole page has these marks too, and so have its menus and comments. */
function isPost(element: Element): boolean {
  return !["body", "html", "a"].includes(element.tagName);
}

/** What stands beside the posts of a page, such as a list of the latest ones. */
function isBeside(page: Page, element: Element): boolean {
  for (let at = page.parents.get(element); at && isElement(at); at = page.parents.get(at)) {
    const id = attribute(at, "id");
    if (["aside", "nav", "footer"].includes(at.tagName) && !hasClass(at, "content")) return true;
    // Blogger calls every part of a page a widget, that of the posts too.
    if (hasClass(at, "Blog")) continue;
    if (
      /^(?:sidebar|related|footer|secondary)/i.test(id) ||
      besideClasses.some((name) => hasClass(at as Element, name))
    )
      return true;
  }
  return false;
}

const besideClasses = [
  ...["sidebar", "widget", "widget-area", "related", "related-posts", "jp-relatedposts", "yarpp-related", "footer"],
  ...["recent-posts", "latest-posts", "wp-block-latest-posts", "more-posts", "teaser-list"],
];

/** The elements that are in none of the others. */
export function outermost(page: Page, elements: readonly Element[]): Element[] {
  const all = new Set<Node>(elements);
  return elements.filter((element) => {
    const parent = page.parents.get(element);
    return !parent || !isWithin(page, parent, all);
  });
}

/** The elements of a mark without those that are lists of others: they hold several, and beside these only headings and few words. */
function withoutLists(page: Page, selector: string): Element[] {
  return find(page, selector).filter((element) => {
    const held = find(page, selector, element).filter((one) => one !== element);
    if (held.length < 2) return true;
    const others = new Set<Node>([...held, ...find(page, "h1, h2, h3, h4, h5, h6", element)]);
    return textOf(element, others).length >= shortestLead;
  });
}

/** The post of an element. `titles` are those that posts before it have: what stands above several posts is the title of one. */
function postIn(page: Page, element: Element, titles: Set<Element>): FoundPost {
  const furniture = furnitureIn(page, element);
  const body = bodyIn(page, element, furniture) ?? element;
  const named = titleIn(page, element, body, furniture) ?? titleOfPage(page, element);
  const title = named && !titles.has(named) ? named : null;
  if (title) titles.add(title);
  const facts = [
    ...(title ? labelsAbove(page, title, body) : []),
    ...(body === element ? factsAtStart(page, element, title, furniture) : []),
  ];
  for (const one of facts) if (!furniture.has(one)) furniture.set(one, "facts");
  const leads = leadsIn(page, { element, body, title, furniture });
  const isSummary = isWithin(page, body, new Set(find(page, summaryMarks, element)));
  const leadsOn =
    find(page, moreMarks, element).some((one) => textOf(one) !== "") || isLedOn(page, { element, body, furniture });
  return { element, title, body, leads, furniture, isSummary, leadsOn };
}

/** The furniture that is about the post itself. */
const ofPost: ReadonlySet<string> = new Set(["facts", "more"]);

/** True where a link beside the text of a post, or in a block of its own, says that another page of the host has more. */
function isLedOn(page: Page, { element, body, furniture }: Pick<FoundPost, "element" | "body" | "furniture">): boolean {
  const others = new Set<Node>([...furniture].flatMap(([one, what]) => (ofPost.has(what) ? [] : [one])));
  return find(page, "a[href]", element).some(
    (link) =>
      !isWithin(page, link, others) &&
      (body === element ? isAlone(page, link) : !isIn(page, link, body)) &&
      blogWordings.some(({ frame }) => frame.more.test(textOf(link).trim())) &&
      isOfOwnHost(page, attribute(link, "href")),
  );
}

/** The element of a post's text: the first mark whose element holds most of the text that is in the post; null where none does. */
function bodyIn(page: Page, element: Element, furniture: ReadonlyMap<Element, string>): Element | null {
  const all = new Set<Node>([...furniture.keys(), ...find(page, "h1, h2, h3", element)]);
  const most = textOf(element, all).length / 2;
  for (const mark of bodyMarks) {
    const found = find(page, mark, element)
      .filter((one) => one !== element && !isWithin(page, one, all))
      .map((one) => ({ one, length: textOf(one, all).length }))
      .filter(({ length }) => length >= most)
      .sort((one, other) => other.length - one.length)[0];
    if (found) return found.one;
  }
  return null;
}

/** What stands in the element of a text above the title in it: the name of a section, a day. */
function labelsAbove(page: Page, title: Element, body: Element): Element[] {
  const above: Element[] = [];
  for (let at: Node = title; at !== body; at = page.parents.get(at) as Node) {
    const parent = page.parents.get(at);
    if (!parent || !isIn(page, at, body)) return [];
    const before = parent.children.slice(0, parent.children.indexOf(at as Element));
    above.push(
      ...before.filter(isElement).filter((one) => textOf(one).length < longestLabel && !holdsImage(page, one)),
    );
  }
  return above;
}

const longestLabel = 80;

function holdsImage(page: Page, element: Element): boolean {
  return find(page, "img", element).length > 0;
}

/** The first paragraphs of a post that are not in the element of its text, where that does not repeat them. */
function leadsIn(
  page: Page,
  { element, body, title, furniture }: Pick<FoundPost, "element" | "body" | "title" | "furniture">,
): Element[] {
  if (body === element) return [];
  const text = letters(textOf(body));
  const others = new Set<Node>([...furniture].filter(([one]) => !isIn(page, body, one)).map(([one]) => one));
  const found = find(page, leadMarks, element).filter((one) => {
    const words = textOf(one);
    const isBefore = (page.places.get(one) ?? 0) < (page.places.get(body) ?? 0) && !isIn(page, body, one);
    const holdsTitle = title !== null && isIn(page, title, one);
    return (
      isBefore &&
      !holdsTitle &&
      words.length >= shortestLead &&
      !isWithin(page, one, others) &&
      !text.includes(letters(words))
    );
  });
  return outermost(page, found);
}

/** What is shorter is a label. */
const shortestLead = 40;

function hasText(page: Page, { body, furniture, title }: FoundPost): boolean {
  const except = new Set<Node>([...furniture.keys(), ...(title ? [title] : [])]);
  if (textOf(body, except) !== "" || find(page, "img", body).length > 0 || holdsEmbed(body)) return true;
  return wordsInTemplates(body) !== "" || wordsWithoutScripts(body) !== "";
}
