import type { Element, ElementContent, Root as HtmlRoot, Text } from "hast";
import { type State, toMdast } from "hast-util-to-mdast";
import type { Image, Root } from "mdast";
import { normalise } from "../../capture/line.ts";
import { addressOfLost, type LostMedia } from "../../entry/lost-media.ts";
import { missingImage } from "../../entry/missing-image.ts";
import { sound, tidied } from "./body-tree.ts";
import {
  attribute,
  childrenOf,
  controls,
  hasClass,
  isElement,
  isInline,
  isText,
  type Node,
  textOf,
  unseen,
} from "./elements.ts";
import { embedOf } from "./embeds.ts";
import type { Page } from "./page.ts";

/** Elements that mean the same in Markdown. All others are only what holds their content. */
const kept: ReadonlySet<string> = new Set([
  ...[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "em",
    "strong",
    "a",
    "br",
    "hr",
    "img",
    "div",
  ],
]);

const sameAs: Readonly<Record<string, string>> = {
  i: "em",
  b: "strong",
  cite: "em",
  dir: "ul",
  menu: "ul",
  dt: "p",
  dd: "p",
  caption: "p",
};

/** Lists and quotes are nested no deeper than this: markdown-it drops what is nested deeper than 20 blocks. */
const deepest = 6;

/** The schemes of links that lead somewhere. */
const linked = /^(?:https?|mailto|tel):/i;

/** A body as a tree, and the nodes of the page that it is made of. */
export interface Body {
  tree: Root;
  /** The texts and images of the page whose words the tree has. */
  owned: ReadonlySet<Node>;
  /** The words of these, in order. */
  words: string;
}

/**
 * The content of an element of a page as a tree (mdast): links by an allow-list of schemes, emphasis, quotes, lists, images as
 * missing ones, and so what a player showed; rows of a table as items of a list, since the Markdown of an entry has no tables.
 * `except` is left out; `leads` are elements of the text that stand before it.
 */
export function bodyOf(
  page: Pick<Page, "base">,
  element: Node,
  except: ReadonlySet<Node>,
  leads: readonly Element[] = [],
): Body {
  const owned = new Set<Node>();
  const words: string[] = [];
  const context: Context = { page, except, owned, words, depth: 0, inLink: false };
  const children = [...leads.map((lead) => blockOf(lead, context)), ...contentOf(element, context)];
  const root: HtmlRoot = { type: "root", children };
  const made = toMdast(root, { document: true, handlers: { img: imageNode } }) as Root;
  return { tree: sound(tidied(made)), owned, words: words.join(" ") };
}

function blockOf(node: Element, context: Context): ElementContent {
  return element("div", contentOf(node, context), node);
}

/** An image with the reference to it as the page has it, by which its file is looked up. */
function imageNode(state: State, node: Element): Image {
  const reference = attribute(node, "dataReference");
  const image: Image = {
    type: "image",
    url: attribute(node, "src"),
    alt: attribute(node, "alt"),
    ...(reference !== "" && { data: { reference } }),
  };
  state.patch(node, image);
  return image;
}

interface Context {
  page: Pick<Page, "base">;
  except: ReadonlySet<Node>;
  owned: Set<Node>;
  words: string[];
  depth: number;
  inLink: boolean;
  /** True in a text that is set as typed, whose line breaks count. */
  isTyped?: boolean;
}

function contentOf(node: Node, context: Context): ElementContent[] {
  return childrenOf(node).flatMap((child) => cleaned(child, context));
}

function cleaned(node: Node, context: Context): ElementContent[] {
  if (context.except.has(node)) return [];
  if (isText(node)) return cleanedText(node, context);
  if (!isElement(node) || controls.has(node.tagName) || isHidden(node)) return [];
  const embed = embedOf(node);
  if (embed) return [embedded(node, embed, context), ...(unseen.has(node.tagName) ? [] : contentOf(node, context))];
  if (unseen.has(node.tagName)) return [];
  const name = sameAs[node.tagName] ?? node.tagName;
  if (name === "img") return image(node, context);
  if (name === "table") return table(node, context);
  if (name === "pre") return [element("p", withoutDoubleBreaks(contentOf(node, { ...context, isTyped: true })), node)];
  if (name === "a") return link(node, context);
  if (["ul", "ol", "blockquote"].includes(name)) return nested(name, node, context);
  if (/^h[1-6]$/.test(name)) return heading(name, node, context);
  if (name === "br" || name === "hr") return [element(name, [], node)];
  const content = contentOf(node, context);
  if (kept.has(name)) return content.length === 0 ? [] : [element(name, content, node)];
  return isInline(node) ? content : content.length === 0 ? [] : [element("div", content, node)];
}

function element(
  tagName: string,
  children: ElementContent[],
  from: Node,
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children, ...(from.position && { position: from.position }) };
}

/** A text after the declared normalisations; the space at its ends stays one space. */
function cleanedText(node: Text, { owned, words, isTyped }: Context): ElementContent[] {
  if (isTyped && /[\r\n]/.test(node.value)) return typedLines(node, { owned, words });
  const { text } = normalise(node.value);
  if (text === "") return /\s/.test(node.value) ? [{ ...node, value: " " }] : [];
  owned.add(node);
  words.push(text);
  const before = /^[\s\p{Z}]/u.test(node.value) ? " " : "";
  const after = /[\s\p{Z}]$/u.test(node.value) ? " " : "";
  return [{ ...node, value: `${before}${text}${after}` }];
}

/** The lines of a text that is set as typed, with breaks between them. */
function typedLines(node: Text, { owned, words }: Pick<Context, "owned" | "words">): ElementContent[] {
  const raw = node.value.split(/\r\n|\n|\r/);
  const lines = raw.map((line) => normalise(line).text);
  const said = lines.filter((line) => line !== "").join(" ");
  if (said !== "") {
    owned.add(node);
    words.push(said);
  }
  const start = node.position?.start.line ?? 1;
  return lines.flatMap((value, at): ElementContent[] => {
    const place = { line: start + at, column: 1 };
    // The space to what stands before and after the text on its line stays.
    const before = at === 0 && /^\s/.test(raw[0] ?? "") ? " " : "";
    const after = at === lines.length - 1 && /\s$/.test(raw[at] ?? "") ? " " : "";
    const text: Text = { type: "text", value: `${before}${value}${after}`, position: { start: place, end: place } };
    const onLine: ElementContent[] = value === "" ? [] : [text];
    return at === 0 ? onLine : [element("br", [], node), ...onLine];
  });
}

function withoutDoubleBreaks(content: readonly ElementContent[]): ElementContent[] {
  const isBreak = (one: ElementContent | undefined): boolean => one?.type === "element" && one.tagName === "br";
  return content.filter((one, at) => !isBreak(one) || !isBreak(content[at - 1]));
}

function isHidden(node: Element): boolean {
  return node.properties.hidden === true || /display\s*:\s*none/i.test(attribute(node, "style"));
}

/** An image by its name. A smiley is its text, and a point that counts visitors nothing. */
function image(node: Element, { owned, words }: Context): ElementContent[] {
  const name = wordsOfPiece(node);
  if (name === "" || isPoint(node)) return [];
  owned.add(node);
  words.push(name);
  const { position } = node;
  if (isSmiley(node)) return [{ type: "text", value: name, ...(position && { position }) }];
  const reference = attribute(node, "src") || attribute(node, "dataSrc");
  return [element("img", [], node, { src: missingImage, alt: name, dataReference: reference })];
}

/** What a player showed, as an image whose name is the host. */
function embedded(node: Element, { kind, host = "" }: LostMedia, { owned, words }: Context): Element {
  owned.add(node);
  words.push(host);
  return element("img", [], node, { src: addressOfLost(kind), alt: host });
}

/**
 * The words of a text after the declared normalisations; of an image its alternative text, else the name of its file; of what a
 * player showed its host.
 */
export function wordsOfPiece(node: Node): string {
  if (isText(node)) return normalise(node.value).text;
  if (!isElement(node)) return "";
  if (node.tagName !== "img") return embedOf(node)?.host ?? "";
  const alternative = normalise(attribute(node, "alt")).text;
  return alternative || isSmiley(node) ? alternative : fileName(attribute(node, "src") || attribute(node, "dataSrc"));
}

function isSmiley(node: Element): boolean {
  return hasClass(node, "wp-smiley") || hasClass(node, "emoji");
}

function isPoint(node: Element): boolean {
  return ["width", "height"].some((side) => /^[0-3](?:px)?$/.test(attribute(node, side)));
}

function fileName(address: string): string {
  if (/^data:/i.test(address)) return "";
  const last =
    address
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return normalise(decodeURIComponent(last)).text;
  } catch {
    return normalise(last).text;
  }
}

/** A link to where it led; without a target that leads anywhere, and around an image or blocks, its content alone. */
function link(node: Element, context: Context): ElementContent[] {
  const content = contentOf(node, { ...context, inLink: true });
  const target = targetOf(attribute(node, "href"), context.page);
  const isPlain = content.every(isPlainContent);
  if (target === null || context.inLink || !isPlain || textOf({ type: "root", children: content }) === "")
    return content;
  return [element("a", content, node, { href: target })];
}

function isPlainContent(node: ElementContent): boolean {
  if (isText(node)) return true;
  return isElement(node) && ["em", "strong"].includes(node.tagName) && node.children.every(isPlainContent);
}

/** Where a link of a page leads: an absolute address of an allowed scheme, an archive's rewriting undone; null for any other. */
export function targetOf(href: string, { base }: Pick<Page, "base">): string | null {
  const written = href.trim();
  if (written === "" || written.startsWith("#")) return null;
  try {
    const url = new URL(written, base);
    if (!linked.test(url.href)) return null;
    const original =
      /^https?:\/\/(?:[\w-]+\.)*archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/{1,2}.+|mailto:.+)$/.exec(
        url.href,
      )?.[1];
    return original?.replace(/^(https?:)\/{1,2}/, "$1//") ?? url.href;
  } catch {
    return null;
  }
}

function nested(name: string, node: Element, context: Context): ElementContent[] {
  if (context.depth >= deepest) return contentOf(node, context);
  const content = contentOf(node, { ...context, depth: context.depth + 1 });
  if (content.every((child) => isText(child) && child.value.trim() === "")) return [];
  if (name === "blockquote") return [element(name, content, node)];
  const items = content.flatMap((child): ElementContent[] => {
    if (isElement(child) && child.tagName === "li") return [child];
    return isText(child) && child.value.trim() === "" ? [] : [element("li", [child], node)];
  });
  return [element(name, items, node, start(node))];
}

function start(node: Element): Element["properties"] {
  const number = Number(attribute(node, "start"));
  return node.tagName === "ol" && Number.isInteger(number) && number > 0 && number < 1e6 ? { start: number } : {};
}

/** A heading of a text is below the title of its post. One that holds blocks is only their place. */
function heading(name: string, node: Element, context: Context): ElementContent[] {
  const content = contentOf(node, context);
  if (content.length === 0) return [];
  if (!content.every(isWithinLine)) return [element("div", content, node)];
  return [element(name === "h1" ? "h2" : name, content, node)];
}

function isWithinLine(node: ElementContent): boolean {
  if (isText(node)) return true;
  return isElement(node) && ["em", "strong", "a", "br"].includes(node.tagName) && node.children.every(isWithinLine);
}

/** A table of data as a list of its rows, the cells of each on lines of their own; one for the layout as its content. */
function table(node: Element, context: Context): ElementContent[] {
  const rows = rowsOf(node);
  const cells = rows.map((row) => childrenOf(row).filter((cell) => isElement(cell) && /^t[dh]$/.test(cell.tagName)));
  const isData = cells.every((row) => row.length > 1 && row.every((cell) => childrenOf(cell).every(isInlineOrBreak)));
  if (!isData || rows.length < 2) return contentOf(node, context).map((child) => element("div", [child], node));
  const caption = childrenOf(node).flatMap((child) =>
    isElement(child) && child.tagName === "caption" ? cleaned(child, context) : [],
  );
  const items = cells.flatMap((row, at): ElementContent[] => {
    const content = row
      .map((cell) => contentOf(cell, context))
      .filter((one) => one.some((child) => !isText(child) || child.value.trim() !== ""))
      .flatMap((one, place): ElementContent[] => (place === 0 ? one : [element("br", [], node), ...one]));
    return content.length === 0 ? [] : [element("li", content, rows[at] as Node)];
  });
  return [...caption, ...(items.length > 0 ? [element("ul", items, node)] : [])];
}

function rowsOf(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === "tr") return [child];
    return ["tbody", "thead", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function isInlineOrBreak(node: Node): boolean {
  if (!isElement(node)) return true;
  return (node.tagName === "br" || isInline(node)) && childrenOf(node).every(isInlineOrBreak);
}
