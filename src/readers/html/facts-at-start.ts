import type { Element } from "hast";
import { childrenOf, isElement, isInline, type Node, textOf } from "./elements.ts";
import { find, isIn, type Page } from "./page.ts";
import { daysWritten } from "./written-days.ts";

/** What says a day and more words, in characters, is a text. */
const longestFacts = 90;

/**
 * The first blocks of a post, below its title, that say its day and little else, where no mark shows which element is the text:
 * "14 June 2013 at 20:51 (Schools)". What an author wrote below is the text, days too.
 */
export function factsAtStart(
  page: Page,
  element: Element,
  title: Element | null,
  furniture: ReadonlyMap<Element, string>,
): Element[] {
  const except = new Set<Node>([...furniture.keys(), ...(title ? [title] : [])]);
  const start = title && isIn(page, title, element) ? (page.places.get(title) ?? 0) : -1;
  const facts: Element[] = [];
  for (const line of linesIn(element, except)) {
    const text = textOf(line, except);
    const holdsImage = isElement(line) && find(page, "img", line).length > 0;
    if ((page.places.get(line) ?? 0) < start || (text === "" && !holdsImage)) continue;
    if (!isElement(line) || !isOfFacts(text)) break;
    facts.push(line);
  }
  return facts;
}

/** The innermost blocks of an element, and what is in none, in their order. */
function* linesIn(node: Node, except: ReadonlySet<Node>): Generator<Node> {
  for (const child of childrenOf(node)) {
    if (except.has(child)) continue;
    const isLine =
      isInline(child) || childrenOf(child).every((one) => isInline(one) || isBreak(one) || except.has(one));
    if (isLine) yield child;
    else yield* linesIn(child, except);
  }
}

function isBreak(node: Node): boolean {
  return isElement(node) && node.tagName === "br";
}

/** True for a line with one day that is no sentence. */
function isOfFacts(text: string): boolean {
  return text.length <= longestFacts && !/\p{L}{3,}[.!?]$/u.test(text) && daysWritten(text).length === 1;
}
