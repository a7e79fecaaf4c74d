import type { Element } from "hast";
import { blogWordings } from "../../language/index.ts";
import { attribute, childrenOf, isElement, type Node, textOf } from "./elements.ts";
import { bodyMarks, commentRegionMarks } from "./marks.ts";
import { find, isWithin, type Page } from "./page.ts";

/** Where comments and their form are: what a mark names, and what follows the heading of comments that stand in no element of their own. */
export function commentRegionsOf(page: Page): Element[] {
  // In what a mark of a blog system calls the text, a heading is the author's.
  const texts = new Set<Node>(find(page, bodyMarks.slice(0, 3).join(", ")));
  const headings = find(page, "h2, h3, h4, h5").filter((one) => isOfComments(one) && !isWithin(page, one, texts));
  return [
    ...new Set([...find(page, commentRegionMarks), ...headings.flatMap((one) => [one, ...followersOf(page, one)])]),
  ];
}

/** True for a heading that its name or a number says is that of comments: authors have headings such as "Comment" too. */
function isOfComments(heading: Element): boolean {
  const text = textOf(heading);
  const isNamed = /^comments?$/i.test(attribute(heading, "id")) && text.length <= longestHeading;
  return isNamed || (/\d/.test(text) && blogWordings.some(({ frame }) => frame.comments.test(text)));
}

/** What is longer is no heading of comments alone. */
export const longestHeading = 100;

function followersOf(page: Page, heading: Element): Element[] {
  const siblings = childrenOf(page.parents.get(heading) ?? page.tree).filter(isElement);
  return siblings.slice(siblings.indexOf(heading) + 1);
}
