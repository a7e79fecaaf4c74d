import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import { bodyOf } from "../html/body.ts";
import { textOf, walk } from "../html/elements.ts";
import { parseHtml } from "../html/parse.ts";
import type { StatedText } from "./item.ts";

/** The text of an item is a part of a page. */
const part = { fragment: true };

const empty: Root = { type: "root", children: [] };

/**
 * A text of an export in HTML as a tree (mdast), whose positions are lines of the export. `base` is what its links are
 * relative to. A text that is nested too deep is shown as it is written.
 */
export function bodyOfHtml({ value, lines }: StatedText, base: string | undefined): Root {
  const tree = parseHtml(value, part) ?? parseHtml(value.replaceAll("<", "&lt;"), part);
  if (!tree) return empty;
  const moved = movedTo(tree, lines);
  return bodyOf({ ...(base !== undefined && { base }) }, moved, new Set()).tree;
}

/** A text in HTML on one line, as a page shows it. */
export function plainText(html: string): string {
  const tree = parseHtml(html, part);
  return tree ? textOf(tree) : html;
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
