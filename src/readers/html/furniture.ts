import type { Element } from "hast";
import { attribute, isElement, isInline, type Node, textOf } from "./elements.ts";
import { bodyMarks, furnitureMarks, furnitureNames, moreMarks } from "./marks.ts";
import { closest, find, isIn, isOfOwnHost, type Page } from "./page.ts";
import { isNamedByHead } from "./titles.ts";

/**
 * The parts of a post that are not of its text, and what they are. What holds most of its text is its place, whatever it is
 * called; but a short text has more around it where a mark of its system shows the text elsewhere.
 */
export function furnitureIn(page: Page, element: Element): Map<Element, string> {
  const found = new Map<Element, string>();
  const most = textOf(element).length / 2;
  const texts = find(page, bodyMarks.slice(0, 2).join(", "), element).filter((one) => one !== element);
  const isBesideText = (one: Element): boolean =>
    texts.length > 0 && texts.every((text) => !isIn(page, text, one) && !isIn(page, one, text));
  const add = (one: Element, what: string): void => {
    const isPart =
      textOf(one).length <= most ||
      (what !== "beside-text" && isBesideText(one)) ||
      (what === "facts" && isDated(page, one));
    if (one !== element && !found.has(one) && isPart) found.set(one, what);
  };
  for (const { what, selector } of [...furnitureMarks, { what: "beside-text", selector: furnitureNames }]) {
    for (const one of find(page, selector, element)) {
      // What the page calls itself is no part beside its text, whatever it stands in is called.
      if (what !== "beside-text" || !find(page, "h1", one).some((heading) => isNamedByHead(page, heading)))
        add(one, what);
    }
  }
  const [paragraph] = find(page, "p", element);
  for (const one of find(page, "time", element)) {
    if (isAlone(page, one) && paragraph && (page.places.get(one) ?? 0) < (page.places.get(paragraph) ?? 0))
      add(one, "facts");
  }
  for (const one of find(page, moreMarks, element)) if (one.tagName === "a") found.set(one, "more");
  for (const one of find(page, otherPosts, element)) if (isTeaser(page, one)) add(one, "related");
  for (const one of find(page, "div, section, ul, ol, p", element)) {
    const links = linksIn(page, one);
    if (links.length === 0) continue;
    if (isOfTags(one, links)) add(one, "facts");
    else if (isNamed(one) && isListOfLinks(page, one, links)) add(one, "related");
  }
  return found;
}

/** True for a short text with a time: where a post has no words, the facts about it are the most. */
function isDated(page: Page, element: Element): boolean {
  return textOf(element).length <= longestFacts && find(page, "time", element).length > 0;
}

const longestFacts = 120;

/** True for an element with no words beside it. */
export function isAlone(page: Page, element: Element): boolean {
  const siblings = page.parents.get(element)?.children ?? [];
  return siblings.every((one) => one === element || (isInline(one) ? textOf(one) === "" : true));
}

/** Elements of other posts, to which a post may lead. */
const otherPosts = "article, .hentry, .type-post, .wp-block-post";

/** True for an element whose heading is a link, and is not what the page calls itself. */
function isTeaser(page: Page, element: Element): boolean {
  const headings = find(page, "h1, h2, h3, h4, h5, h6", element);
  const isLinked = (heading: Element): boolean =>
    linksIn(page, heading).length > 0 || closest(page, heading, (one) => one.tagName === "a") !== undefined;
  return headings.some(isLinked) && !headings.some((heading) => isNamedByHead(page, heading));
}

function linksIn(page: Page, element: Element): Element[] {
  return find(page, "a", element).filter((one) => attribute(one, "href") !== "");
}

/**
 * What a theme or a plug-in put into a text has a name of its own, where authors write plain paragraphs and lists. Blocks that
 * authors choose have names that begin with `wp-block-`.
 */
function isNamed(element: Element): boolean {
  const names = `${attribute(element, "className")} ${attribute(element, "id")}`.trim();
  return names !== "" && !/(?:^|\s)(?:wp-block-|Mso|separator)/.test(names);
}

/** True for an element that is nearly all links, each in a block of its own, and most of them to the blog or to share the post. */
function isListOfLinks(page: Page, element: Element, links: readonly Element[]): boolean {
  const blocks = new Set(links.map((link) => blockOf(page, link)));
  const isOfBlog = (link: Element): boolean =>
    isOfOwnHost(page, attribute(link, "href")) || sharing.test(attribute(link, "href"));
  return (
    blocks.size > 1 &&
    !blocks.has(element) &&
    lengthOf(links) > textOf(element).length * 0.7 &&
    links.filter(isOfBlog).length * 2 > links.length
  );
}

/** The address of a service that passes a post on. */
const sharing = /shar(?:e|ing)|intent\/|bookmark|submit\b|[?&]url=|[?&]u=http|addtoany|addthis/i;

function blockOf({ parents }: Page, node: Node): Node | undefined {
  let at = parents.get(node);
  while (at && isElement(at) && isInline(at)) at = parents.get(at);
  return at;
}

/** True for an element that names the tags of a post: nothing but links to lists of posts, and a few words before them. */
function isOfTags(element: Element, links: readonly Element[]): boolean {
  const isTag = (link: Element): boolean =>
    /(?:^|\s)(?:tag|category)(?:\s|$)/.test(attribute(link, "rel")) || tagged.test(attribute(link, "href"));
  return links.every(isTag) && textOf(element).length - lengthOf(links) <= 20 + 3 * links.length;
}

const tagged = /\/(?:tags?|category|categories|label|labels)\/[^/]+\/?$/i;

function lengthOf(elements: readonly Element[]): number {
  return elements.reduce((sum, one) => sum + textOf(one).length, 0);
}
