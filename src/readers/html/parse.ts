import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Node } from "./elements.ts";

/** Elements may be nested so deep; no page of a blog is, and deeper ones would overflow the stack. */
const deepest = 512;

/** More start tags than this in a row without an end tag are no page; the parser itself would overflow. */
const tooDeep = new RegExp(`(?:<[a-z][^>]{0,40}>[^<]{0,20}){${deepest * 4}}`, "i");

/** More tags than this are no page of a blog: as a tree, one of 10 MB of short tags would take 2 GB of memory. */
const mostTags = 200_000;

function hasTooMany(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1 && tags <= mostTags; at = html.indexOf("<", at + 1)) tags += 1;
  return tags > mostTags;
}

/** HTML as a tree with positions: of a whole page, or of a part of one; null where it has too many tags or is nested too deep. */
export function parseHtml(html: string, { fragment }: { fragment: boolean }): Root | null {
  if (hasTooMany(html) || tooDeep.test(html)) return null;
  try {
    const tree = fromHtml(html, { fragment });
    return depthOf(tree) <= deepest ? tree : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function depthOf(tree: Root): number {
  let deepestFound = 0;
  const open: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    deepestFound = Math.max(deepestFound, depth);
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return deepestFound;
}
