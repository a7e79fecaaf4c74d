import type { Element } from "hast";
import { commentRegionsOf } from "./comment-regions.ts";
import { childrenOf, controls, isElement, isInline, isText, type Node, textOf, unseen } from "./elements.ts";
import { furnitureMarks, furnitureNames } from "./marks.ts";
import { find, isIn, isWithin, type Page } from "./page.ts";
import type { FoundPost } from "./posts.ts";
import { titleOfPage } from "./titles.ts";

/** So many characters make a block of text a paragraph and no item of a menu. */
const paragraphLength = 40;

/** A page's longest text as its only post; null for a page without one. */
export function mainText(page: Page): FoundPost | null {
  const furniture = furnitureOf(page);
  const except = new Set<Node>([...furniture.keys(), ...commentRegionsOf(page)]);
  const scores = new Map<Element, number>();
  const score = (node: Node | undefined, points: number): void => {
    if (isElement(node) && node.tagName !== "html") scores.set(node, (scores.get(node) ?? 0) + points);
  };
  for (const { element, own, linked } of paragraphsIn(page, except)) {
    if (own < paragraphLength || linked > own / 2) continue;
    const points = Math.min(own - linked, 1000);
    const parent = page.parents.get(element);
    score(parent, points);
    const above = parent && page.parents.get(parent);
    score(above, points * 0.6);
    score(above && page.parents.get(above), points * 0.3);
  }
  const longest = [...scores].sort(([, one], [, other]) => other - one)[0]?.[0];
  if (!longest) return null;
  const best = wholeOf(page, longest, scores);
  return {
    element: best,
    title: titleOfPage(page, best),
    body: best,
    leads: [],
    furniture: withoutAncestors(page, furniture, best),
    isSummary: false,
    leadsOn: false,
  };
}

/** The text that an element is a section of, where other sections of it have paragraphs too; else the element. */
function wholeOf(page: Page, element: Element, scores: ReadonlyMap<Element, number>): Element {
  const parent = page.parents.get(element);
  if (element.tagName !== "section" || !isElement(parent) || parent.tagName === "body") return element;
  const others = childrenOf(parent).filter(
    (one) => isElement(one) && one !== element && /^(?:section|p)$/.test(one.tagName),
  );
  const haveText = others.some((one) => isElement(one) && (scores.has(one) || textOf(one).length >= paragraphLength));
  return haveText ? wholeOf(page, parent, scores) : element;
}

/**
 * The element of a page's longest text, where that is in none of the posts and longer than their texts together: the posts are
 * then perhaps only those that the page leads to.
 */
export function textElsewhere(page: Page, posts: readonly FoundPost[]): Element | null {
  const longest = mainText(page)?.element;
  if (!longest) return null;
  const isElsewhere = posts.every(({ element }) => !isIn(page, longest, element) && !isIn(page, element, longest));
  const inPosts = posts.reduce((sum, { element }) => sum + textOf(element).length, 0);
  return isElsewhere && textOf(longest).length > inPosts ? longest : null;
}

function furnitureOf(page: Page): Map<Element, string> {
  const found = new Map<Element, string>();
  const everything = textOf(page.tree).length;
  for (const { what, selector } of [...furnitureMarks, { what: "beside-text", selector: furnitureNames }]) {
    for (const one of find(page, selector)) {
      if (found.has(one) || ["html", "body", "main", "article"].includes(one.tagName)) continue;
      // What holds most of the page is its place and no part of it.
      if (textOf(one).length < everything / 2) found.set(one, what);
    }
  }
  return found;
}

function withoutAncestors(page: Page, furniture: ReadonlyMap<Element, string>, element: Element): Map<Element, string> {
  return new Map([...furniture].filter(([one]) => !isWithin(page, element, new Set([one]))));
}

interface Paragraph {
  element: Element;
  own: number;
  linked: number;
}

/** The elements that hold text themselves, with how much of it, and how much of that in links. */
function paragraphsIn(page: Page, except: ReadonlySet<Node>): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (node: Node): void => {
    if (except.has(node) || (isElement(node) && (unseen.has(node.tagName) || controls.has(node.tagName)))) return;
    if (isElement(node) && !isInline(node)) {
      const texts = childrenOf(node).filter((child) => isInline(child) && !except.has(child));
      const own = texts.reduce((sum, child) => sum + lengthOf(child, false), 0);
      const linked = texts.reduce((sum, child) => sum + lengthOf(child, true), 0);
      if (own > 0) found.push({ element: node, own, linked });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(page.tree);
  return found;
}

function lengthOf(node: Node, inLinks: boolean, isLinked = false): number {
  if (isText(node)) return !inLinks || isLinked ? node.value.trim().length : 0;
  const isLink = isLinked || (isElement(node) && node.tagName === "a");
  return childrenOf(node).reduce((sum, child) => sum + lengthOf(child, inLinks, isLink), 0);
}
