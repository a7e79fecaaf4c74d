import type { Root as HtmlRoot } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root } from "mdast";
import { bodyOf } from "../html/body.ts";
import { type Node, textOf, walk } from "../html/elements.ts";
import type { StatedText } from "./item.ts";

/** Elements of a text may be nested so deep; deeper ones would overflow the stack. */
const deepest = 512;

/** More start tags than this in a row without an end tag are no text; the parser itself would overflow. */
const tooDeep = new RegExp(`(?:<[a-z][^>]{0,40}>[^<]{0,20}){${deepest * 4}}`, "i");

const empty: Root = { type: "root", children: [] };

/**
 * A text of an export in HTML as a tree (mdast), whose positions are lines of the export. `base` is what its links are
 * relative to. A text that is nested too deep is shown as it is written.
 */
export function bodyOfHtml({ value, lines }: StatedText, base: string | undefined): Root {
  const tree = treeOfHtml(value) ?? treeOfHtml(value.replaceAll("<", "&lt;"));
  if (!tree) return empty;
  const moved = movedTo(tree, lines);
  return bodyOf({ ...(base !== undefined && { base }) }, moved, new Set()).tree;
}

/** A text in HTML on one line, as a page shows it. */
export function plainText(html: string): string {
  const tree = treeOfHtml(html);
  return tree ? textOf(tree) : html;
}

function treeOfHtml(html: string): HtmlRoot | null {
  if (tooDeep.test(html)) return null;
  try {
    const tree = fromHtml(html, { fragment: true });
    return depthOf(tree) <= deepest ? tree : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function depthOf(tree: HtmlRoot): number {
  let deepestFound = 0;
  const open: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    deepestFound = Math.max(deepestFound, depth);
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return deepestFound;
}

/** The tree with positions on the lines of the file that it is from. Line breaks that are written as entities are on none. */
function movedTo(tree: HtmlRoot, [first, last]: readonly [number, number]): HtmlRoot {
  const copy = structuredClone(tree);
  for (const node of walk(copy)) {
    const { position } = node;
    if (!position) continue;
    position.start.line = Math.min(first + position.start.line - 1, last);
    position.end.line = Math.min(first + position.end.line - 1, last);
  }
  return copy;
}
