import type { Element } from "hast";
import { isElement, isText, type Node, textOf, walk } from "./elements.ts";
import { genericTitleMarks, titleMarks } from "./marks.ts";
import { find, isIn, isWithin, metaOf, type Page } from "./page.ts";

/** The element of a post's title: the first marked one above the text, or at its beginning; null where none is. */
export function titleIn(
  page: Page,
  element: Element,
  body: Element,
  furniture: ReadonlyMap<Element, string>,
): Element | null {
  const except = new Set<Node>(furniture.keys());
  const start = firstTextOf(page, body, except, 0);
  const notTitles = new Set<Node>([...furniture].filter(([, what]) => what !== "facts").map(([one]) => one));
  const mayBe = (one: Element, end: number): boolean => {
    const isBefore = !isIn(page, one, body) || one === start.block || (page.places.get(one) ?? 0) < end;
    return isBefore && !isWithin(page, one, notTitles) && textOf(one) !== "" && textOf(one).length <= longestTitle;
  };
  const first = (marks: readonly string[]): Element | undefined =>
    marks.flatMap((mark) => find(page, mark, element).filter((one) => mayBe(one, start.place)))[0];
  // Where no mark shows the text, labels may stand before the title that the page calls itself by, but no paragraph.
  const { place } = body === element ? firstTextOf(page, body, except, shortestParagraph) : start;
  const named = (): Element | undefined =>
    find(page, "h1, h2, h3", element).find((one) => mayBe(one, place) && isNamedByHead(page, one));
  // A card has labels above its title, which leads to the post.
  const linked = (): Element | undefined =>
    find(page, "h1, h2, h3", element).find((one) => mayBe(one, place) && find(page, "a[href]", one).length === 1);
  const marked = first(titleMarks);
  return (marked && headingIn(page, marked)) ?? named() ?? first(genericTitleMarks) ?? linked() ?? null;
}

/** The only heading in a marked element, which may hold more than the title: the day, the author; else the element. */
function headingIn(page: Page, marked: Element): Element {
  const [heading, another] = find(page, "h1, h2, h3", marked).filter((one) => textOf(one) !== "");
  return heading && !another ? heading : marked;
}

const longestTitle = 300;
export const shortestParagraph = 80;

/** The first text of a body that is so long, with the heading that it is in, if it is in one. */
export function firstTextOf(
  page: Page,
  body: Element,
  except: ReadonlySet<Node>,
  least: number,
): { place: number; block: Element | null } {
  for (const node of walk(body, (one) => !except.has(one))) {
    if (!isText(node) || node.value.trim() === "" || except.has(page.parents.get(node) as Node)) continue;
    if (node.value.trim().length < least) continue;
    for (let at: Node | undefined = node; at && at !== body; at = page.parents.get(at)) {
      if (isElement(at) && /^h[1-3]$/.test(at.tagName)) return { place: page.places.get(node) ?? 0, block: at };
    }
    return { place: page.places.get(node) ?? 0, block: null };
  }
  return { place: Number.POSITIVE_INFINITY, block: null };
}

/** The heading above the element of a page's only post that the head of the page names as its title. */
export function titleOfPage(page: Page, element: Element): Element | null {
  const end = page.places.get(element) ?? 0;
  const headings = find(page, "h1, h2, h3").filter(
    (one) => (page.places.get(one) ?? 0) < end || isIn(page, one, element),
  );
  return headings.findLast((one) => isNamedByHead(page, one)) ?? null;
}

/** True for a heading with which the title in the head of the page begins. */
export function isNamedByHead(page: Page, heading: Element): boolean {
  const own = letters(textOf(heading));
  const title = find(page, "title")[0];
  return [metaOf(page, ["og:title", "twitter:title"])?.content, title && textOf(title)].some(
    (name) => name !== undefined && own.length > 3 && letters(name).startsWith(own),
  );
}

/** The letters and digits of a text, by which two texts are compared. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
