import type { Element } from "hast";
import { blogWordings } from "../../language/index.ts";
import { attribute, hasClass, isElement, isInline, type Node, textOf } from "./elements.ts";
import { ownAddress } from "./own-address.ts";
import { find, isOfOwnHost, isWithin, type Page } from "./page.ts";
import type { FoundPost } from "./posts.ts";
import { daysWritten } from "./written-days.ts";

/** What is marked as a post and is none. */

/** True for a page of WordPress, which its class tells, or of Blogger, whose pages are below `/p/`. It has no place among the posts. */
export function isStaticPage(page: Page, element: Element): boolean {
  if (hasClass(element, "type-page")) return true;
  const address = ownAddress(page);
  return address !== undefined && /^\/p\/[^/]+\.html$/.test(new URL(address).pathname);
}

/** True for a list of posts: by its heading, "Category: Life", or since its text is links to pages of the blog, each with a day. */
export function isList(page: Page, post: FoundPost): boolean {
  const { title } = post;
  const isNamed = title !== null && blogWordings.some(({ archiveHeading }) => archiveHeading.test(textOf(title)));
  return isNamed || holdsDatedLinks(page, post);
}

/** From this share of a text on, rows that lead to other posts are what it is for. */
const leastShare = 0.7;

/** A row that leads to a post has its title and its day, and no text. */
const longestRow = 250;

function holdsDatedLinks(page: Page, { body, title, furniture }: FoundPost): boolean {
  const others = new Set<Node>([...furniture.keys(), ...(title ? [title] : [])]);
  const rows = find(page, "li, tr, p, dt, div", body).filter(
    (one) => !isWithin(page, one, others) && one.children.every((child) => !isElement(child) || isInline(child)),
  );
  const leading = rows.filter((row) => leadsToDated(page, row));
  const length = leading.reduce((sum, row) => sum + textOf(row).length, 0);
  return leading.length > 1 && length >= textOf(body, others).length * leastShare;
}

function leadsToDated(page: Page, row: Element): boolean {
  const links = find(page, "a[href]", row).filter((one) => isOfOwnHost(page, attribute(one, "href")));
  const text = textOf(row);
  return links.length > 0 && text.length <= longestRow && daysWritten(text).length > 0;
}
