import type { Element } from "hast";
import { attribute, hasClass, isElement, isText, type Node, textOf, walk } from "./elements.ts";
import {
  bodyMarks,
  commentRegionMarks,
  furnitureMarks,
  furnitureNames,
  moreMarks,
  postMarks,
  summaryMarks,
  titleMarks,
} from "./marks.ts";
import { find, isIn, metaOf, type Page } from "./page.ts";

/** The element of a post with its parts. */
export interface FoundPost {
  element: Element;
  title: Element | null;
  body: Element;
  /** Elements in the body that are not of the text, and what they are. */
  furniture: ReadonlyMap<Element, string>;
  /** True where the page shows the beginning of the post alone. */
  isSummary: boolean;
}

/** The posts of a page by one kind of mark. */
export interface FoundPosts {
  mark: string;
  posts: readonly FoundPost[];
  /** Elements with the mark that are no whole post: without a text. */
  others: number;
}

/** The posts of a page by each kind of mark that it has, the surest first. */
export function findPosts(page: Page): FoundPosts[] {
  const regions = new Set(find(page, commentRegionMarks));
  return postMarks.flatMap(({ name, selector }): FoundPosts[] => {
    const elements = outermost(page, find(page, selector)).filter(
      (element) => isPost(element) && !isWithin(page, element, regions) && !isBeside(page, element),
    );
    const posts = elements.map((element) => postIn(page, element)).filter((post) => hasText(page, post));
    return posts.length > 0 ? [{ mark: name, posts, others: elements.length - posts.length }] : [];
  });
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

export function isWithin(page: Page, node: Node, elements: ReadonlySet<Node>): boolean {
  for (let at: Node | undefined = node; at; at = page.parents.get(at)) if (elements.has(at)) return true;
  return false;
}

function postIn(page: Page, element: Element): FoundPost {
  const furniture = furnitureIn(page, element);
  const body = bodyIn(page, element, furniture) ?? element;
  const title = titleIn(page, element, body, furniture) ?? titleOfPage(page, element);
  return { element, title, body, furniture, isSummary: isSummary(page, element, body) };
}

/** The parts of a post that are not of its text. What holds most of its text is its place, whatever it is called. */
function furnitureIn(page: Page, element: Element): Map<Element, string> {
  const found = new Map<Element, string>();
  const most = textOf(element).length / 2;
  for (const { what, selector } of [...furnitureMarks, { what: "beside-text", selector: furnitureNames }]) {
    for (const one of find(page, selector, element)) {
      if (one !== element && !found.has(one) && textOf(one).length <= most) found.set(one, what);
    }
  }
  for (const one of find(page, moreMarks, element)) if (one.tagName === "a") found.set(one, "more");
  return found;
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

function titleIn(page: Page, element: Element, body: Element, furniture: ReadonlyMap<Element, string>): Element | null {
  const start = firstTextOf(page, body, new Set<Node>(furniture.keys()));
  const notTitles = new Set<Node>([...furniture].filter(([, what]) => what !== "facts").map(([one]) => one));
  for (const mark of titleMarks) {
    const found = find(page, mark, element).find((one) => {
      const isBefore = !isIn(page, one, body) || one === start.block || (page.places.get(one) ?? 0) < start.place;
      return isBefore && !isWithin(page, one, notTitles) && textOf(one) !== "" && textOf(one).length <= longestTitle;
    });
    if (found) return found;
  }
  return null;
}

const longestTitle = 300;

/** The first text of a body, with the heading that it is in, if it is in one. */
function firstTextOf(page: Page, body: Element, except: ReadonlySet<Node>): { place: number; block: Element | null } {
  for (const node of walk(body, (one) => !except.has(one))) {
    if (!isText(node) || node.value.trim() === "" || except.has(page.parents.get(node) as Node)) continue;
    for (let at: Node | undefined = node; at && at !== body; at = page.parents.get(at)) {
      if (isElement(at) && /^h[1-3]$/.test(at.tagName)) return { place: page.places.get(node) ?? 0, block: at };
    }
    return { place: page.places.get(node) ?? 0, block: null };
  }
  return { place: Number.POSITIVE_INFINITY, block: null };
}

/** The heading above the element of a page's only post that the head of the page names as its title. */
export function titleOfPage(page: Page, element: Element): Element | null {
  const named = [metaOf(page, ["og:title", "twitter:title"])?.content, textOf(find(page, "title")[0] ?? element)]
    .flatMap((name) => name ?? [])
    .map(letters);
  const end = page.places.get(element) ?? 0;
  const headings = find(page, "h1, h2, h3", page.tree).filter(
    (one) => (page.places.get(one) ?? 0) < end || isIn(page, one, element),
  );
  return (
    headings.findLast((one) => {
      const own = letters(textOf(one));
      return own.length > 3 && named.some((name) => name.startsWith(own) || name === own);
    }) ?? null
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function isSummary(page: Page, element: Element, body: Element): boolean {
  const summaries = new Set<Node>(find(page, summaryMarks, element));
  return isWithin(page, body, summaries) || find(page, moreMarks, element).some((one) => textOf(one) !== "");
}

function hasText(page: Page, { body, furniture, title }: FoundPost): boolean {
  const except = new Set<Node>([...furniture.keys(), ...(title ? [title] : [])]);
  return textOf(body, except) !== "" || find(page, "img", body).length > 0;
}
