import type { Element } from "hast";
import { normalise } from "../../capture/line.ts";
import type { Repair } from "../../entry/observation.ts";
import type { Owner, Piece } from "../ledger.ts";
import {
  attribute,
  childrenOf,
  controls,
  isElement,
  isMarkupComment,
  isText,
  linesOfNode,
  type Node,
  unseen,
  walk,
} from "./elements.ts";
import type { Page } from "./page.ts";

/** Whose a node is, and all in it that is nobody else's. */
export type Owners = ReadonlyMap<Node, Owner>;

const outside: Owner = { owner: "boilerplate", rule: "outside-posts" };

/**
 * The pieces of a page in its order, each with one owner: every visible text, image, date attribute and what a player showed in a
 * text, and as one piece each script, form control and comment of the markup. Space between elements is no piece.
 */
export function piecesOf(page: Page, owners: Owners): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: Node, above: Owner): void => {
    const own = ownerOf(page, node, owners) ?? above;
    const isWhole = isMarkupComment(node) || (isElement(node) && isOnePiece(node));
    const isPiece = isText(node)
      ? node.value.trim() !== ""
      : isElement(node) && (node.tagName === "img" || holdsDate(node) || isOfText(owners.get(node)));
    if (isWhole || isPiece) add(pieces, own, linesOfNode(node));
    if (!isWhole) for (const child of childrenOf(node)) visit(child, own);
  };
  visit(page.tree, outside);
  return pieces;
}

/** What belongs to the site, and follows each other, is one piece of so many times: menus are most of many pages. */
function add(pieces: Piece[], own: Owner, lines: readonly [number, number]): void {
  const before = pieces.at(-1);
  const isMore =
    own.owner === "boilerplate" &&
    before?.owner === "boilerplate" &&
    before.rule === own.rule &&
    (before.lines?.[1] ?? 0) <= lines[0];
  if (!isMore) pieces.push({ ...own, lines });
  else
    pieces[pieces.length - 1] = {
      ...before,
      lines: [before.lines?.[0] ?? 1, lines[1]],
      times: (before.times ?? 1) + 1,
    };
}

/** True for the owner of a text, or of what is shown in it. */
function isOfText(owner: Owner | undefined): boolean {
  return owner?.owner === "body" || owner?.owner === "comment";
}

/** The owner of a node itself; null for one that has the owner of what it is in. */
function ownerOf(page: Page, node: Node, owners: Owners): Owner | null {
  if (isMarkupComment(node)) return { owner: "apparatus", what: "markup" };
  if (page.ofTools.has(node)) return { owner: "apparatus", what: "tool" };
  if (isElement(node) && controls.has(node.tagName)) return { owner: "apparatus", what: "form" };
  const own = owners.get(node);
  if (isElement(node) && unseen.has(node.tagName) && !isOfText(own)) return { owner: "apparatus", what: node.tagName };
  return own ?? null;
}

/** What is one piece, whatever is in it. */
function isOnePiece({ tagName }: Element): boolean {
  return controls.has(tagName) || (unseen.has(tagName) && tagName !== "head");
}

/** True for an element with an attribute that states a date. */
function holdsDate(element: Element): boolean {
  if (attribute(element, "dateTime") !== "") return true;
  const isMeta =
    element.tagName === "meta" &&
    /date|_time|pubdate/i.test(
      `${attribute(element, "property")} ${attribute(element, "name")} ${attribute(element, "itemProp")}`,
    );
  return isMeta || (element.tagName === "abbr" && /^\d{4}-\d\d/.test(attribute(element, "title")));
}

/** What was repaired in the texts of a page that belong to posts. */
export function repairsIn(page: Page, owned: Iterable<Node>): Repair[] {
  const nodes = new Set(owned);
  const repairs: Repair[] = [];
  for (const node of walk(page.tree)) {
    if (!nodes.has(node) || !isText(node)) continue;
    const [line] = linesOfNode(node);
    for (const note of normalise(node.value).notes) repairs.push({ line, ...note });
  }
  return repairs;
}
