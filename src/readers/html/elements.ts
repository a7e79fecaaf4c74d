import type { Comment, Element, ElementContent, Root, RootContent, Text } from "hast";
import { normalise } from "../../capture/line.ts";

/** A node of a page's tree. */
export type Node = Root | RootContent | ElementContent;

/** A node that has children. */
export type Parent = Root | Element;

export function isElement(node: Node | undefined): node is Element {
  return node?.type === "element";
}

export function isText(node: Node): node is Text {
  return node.type === "text";
}

export function isMarkupComment(node: Node): node is Comment {
  return node.type === "comment";
}

export function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}

/** A node and all nodes in it, in the order of the page. `enters` says which nodes are entered; all where it is absent. */
export function* walk(node: Node, enters: (node: Node) => boolean = () => true): Generator<Node> {
  yield node;
  if (enters(node)) for (const child of childrenOf(node)) yield* walk(child, enters);
}

/** Elements whose content nobody sees as text. */
export const unseen: ReadonlySet<string> = new Set([
  ...["script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "audio", "video"],
  ...["canvas", "svg", "math", "map"],
]);

/** Elements that a person fills in. */
export const controls: ReadonlySet<string> = new Set(["input", "select", "textarea", "button", "option", "datalist"]);

/** Elements that are no break in a text. */
const inline: ReadonlySet<string> = new Set([
  ...["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"],
  ...["kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"],
  ...["var", "wbr", "img", "label"],
]);

export function isInline(node: Node): boolean {
  return isText(node) || (isElement(node) && inline.has(node.tagName));
}

/** The words of a node as a page shows them, on one line, after the declared normalisations; without those of `except`. */
export function textOf(node: Node, except: ReadonlySet<Node> = new Set()): string {
  const parts: string[] = [];
  const add = (one: Node): void => {
    if (except.has(one)) return;
    if (isText(one)) parts.push(one.value);
    else if (isElement(one) && (unseen.has(one.tagName) || controls.has(one.tagName))) return;
    else if (!isInline(one)) parts.push(" ");
    for (const child of childrenOf(one)) add(child);
    if (isElement(one) && !isInline(one)) parts.push(" ");
  };
  add(node);
  return normalise(parts.join("")).text;
}

/** An attribute as text: the words of a list joined by spaces; "" where the element has none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** The first and the last line that a node is on; of a text without the space around it. */
export function linesOfNode(node: Node): readonly [number, number] {
  const first = node.position?.start.line ?? 1;
  if (!isText(node)) return [first, node.position?.end.line ?? first];
  const before = /^\s*/.exec(node.value)?.[0] ?? "";
  const start = first + breaksIn(before);
  return [start, start + breaksIn(node.value.trim())];
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
