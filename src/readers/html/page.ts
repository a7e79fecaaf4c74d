import type { Element, Root } from "hast";
import { select, selectAll } from "hast-util-select";
import { hostOf, locate } from "../../capture/address.ts";
import type { Capture } from "../../capture/capture.ts";
import { decodedOf } from "../../capture/decoded.ts";
import { attribute, isElement, isMarkupComment, type Node, type Parent, walk } from "./elements.ts";
import { parseHtml } from "./parse.ts";

/** A saved page as a tree with positions in the file. */
export interface Page {
  tree: Root;
  /** Each node's parent. */
  parents: ReadonlyMap<Node, Parent>;
  /** Each node's place in the order of the page, and that of the last node in it. */
  places: ReadonlyMap<Node, number>;
  ends: ReadonlyMap<Node, number>;
  /** The elements by tag ("h1"), class (".x"), id ("#x") and attribute ("[rel]"), each in the order of the page. */
  index: ReadonlyMap<string, ReadonlySet<Element>>;
  /** What selectors have found, by the selector. */
  found: Map<string, Element[]>;
  /** Its own address, and when it was captured, by a container or by what a tool wrote into it. */
  address?: string;
  captured?: string;
  /** What an archive's or a browser's tool put into the page. */
  ofTools: ReadonlySet<Node>;
  /** What links in the page are relative to; absent where nothing states it. */
  base?: string;
}

/** The page that was read last, for the reader that comes next. A crawl has more pages than the memory has room for trees. */
let latest: { bytes: Uint8Array; page: Page | null } | undefined;

/** A capture in HTML as a page; null for another kind of capture, and for one that is nested too deep. */
export function pageOf(capture: Capture): Page | null {
  if (capture.mediaType !== "text/html") return null;
  if (latest?.bytes === capture.bytes) return latest.page;
  const decoded = decodedOf(capture.bytes);
  const tree = "text" in decoded ? parseHtml(decoded.text, { fragment: false }) : null;
  const page = tree && readPage(tree, capture);
  latest = { bytes: capture.bytes, page };
  return page;
}

function readPage(tree: Root, capture: Capture): Page {
  const parents = new Map<Node, Parent>();
  const places = new Map<Node, number>();
  const index = new Map<string, Set<Element>>();
  const ends = new Map<Node, number>();
  for (const node of walk(tree)) {
    places.set(node, places.size);
    if ("children" in node) for (const child of node.children) parents.set(child, node);
    if (!isElement(node)) continue;
    for (const key of keysOf(node)) {
      const same = index.get(key);
      if (same) same.add(node);
      else index.set(key, new Set([node]));
    }
  }
  for (const node of [...places.keys()].reverse()) {
    const last = "children" in node ? node.children.at(-1) : undefined;
    ends.set(node, (last && ends.get(last)) ?? places.get(node) ?? 0);
  }
  const stated = statedIn(tree);
  const address = capture.address ?? stated.address;
  const captured = capture.captured ?? stated.captured;
  const base = attribute(select("base[href]", tree) ?? none, "href");
  const from = (base === "" ? undefined : locate(base, address)?.address) ?? address ?? ownAddressIn(tree);
  return {
    tree,
    parents,
    places,
    ends,
    index,
    found: new Map(),
    ofTools: new Set(selectAll(toolbars, tree)),
    ...(address !== undefined && { address }),
    ...(captured !== undefined && { captured }),
    ...(from !== undefined && { base: from }),
  };
}

/**
 * The address that the head of a page names as its own. Where that is relative, no other address in the head tells the host:
 * `og:url` may be the web site of an author.
 */
function ownAddressIn(tree: Root): string | undefined {
  const canonical = select("link[rel~=canonical][href]", tree);
  if (canonical) return locate(attribute(canonical, "href"))?.address;
  if (select("meta[property='og:type'][content=profile]", tree)) return undefined;
  const named = select("meta[property='og:url'][content]", tree);
  return named ? locate(attribute(named, "content"))?.address : undefined;
}

const none: Element = { type: "element", tagName: "none", properties: {}, children: [] };

/** What web.archive.org and savers put into the pages that they keep. */
const toolbars = "#wm-ipp, #wm-ipp-base, #wm-ipp-print, #donato, #wm-capinfo, #archive-wrapper, #sc-header";

interface Stated {
  address?: string;
  captured?: string;
}

/** The address and the time of capture that a tool wrote into the page as a comment, or that its links show. */
function statedIn(tree: Root): Stated {
  const comments: string[] = [];
  for (const node of walk(tree)) if (isMarkupComment(node)) comments.push(node.value);
  const all = comments.join("\n");
  const saved = /saved from url=\(\d+\)(\S+)/.exec(all)?.[1];
  const single =
    /(?:Page saved with|Archive processed by) SingleFile[\s\S]*?url:\s*(\S+)(?:[\s\S]*?saved date:\s*([^\n]+))?/.exec(
      all,
    );
  const archived = /FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3}) (\d{1,2}), (\d{4})/.exec(all);
  const copy = copyOf(tree);
  const located = locate(saved ?? single?.[1] ?? "") ?? copy;
  const captured = located?.captured ?? copy?.captured ?? dayOf(archived) ?? dayOfSaving(single?.[2]);
  return {
    ...(located?.address !== undefined && { address: located.address }),
    ...(captured !== undefined && captured !== null && { captured }),
  };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dayOf(found: RegExpExecArray | null): string | null {
  const [, name = "", day = "", year] = found ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "Tue Mar 10 2015 12:34:56 GMT+0100" */
function dayOfSaving(written: string | undefined): string | null {
  const [, name = "", day = "", year] = /(\w{3}) (\d{1,2}) (\d{4}) \d\d:/.exec(written ?? "") ?? [];
  const month = months.indexOf(name) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What the rewritten address in the head of an archive's copy says. */
function copyOf(tree: Root): ReturnType<typeof locate> {
  const canonical = select("link[rel~=canonical]", tree);
  const located = canonical ? locate(attribute(canonical, "href")) : null;
  return located?.captured === undefined ? null : located;
}

/** What an element is found by, each once. */
function keysOf(element: Element): Set<string> {
  const classes = attribute(element, "className").split(" ");
  return new Set([
    element.tagName,
    `#${attribute(element, "id")}`,
    ...classes.map((name) => `.${name}`),
    ...Object.keys(element.properties).map((name) => `[${name === "className" ? "class" : name.toLowerCase()}]`),
  ]);
}

/** The elements that a selector finds on a page, or in a part of it, that part included; in the order of the page. */
export function find(page: Page, selector: string, within?: Node): Element[] {
  const all = page.found.get(selector) ?? search(page, selector);
  page.found.set(selector, all);
  return within ? partOf(page, all, within) : all;
}

/** Those of some elements, in the order of the page, that are in a part of it: they follow each other. */
function partOf({ places, ends }: Page, all: readonly Element[], within: Node): Element[] {
  const [first, last] = [places.get(within) ?? 0, ends.get(within) ?? -1];
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.get(all[middle] as Element) ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const found: Element[] = [];
  for (let at = low; at < all.length && (places.get(all[at] as Element) ?? 0) <= last; at++)
    found.push(all[at] as Element);
  return found;
}

/** Walking through a page takes time: what a tag, a class, an id or an attribute says alone is looked up, and what cannot be there is not searched. */
function search(page: Page, selector: string): Element[] {
  const found = new Set<Element>();
  const toWalk: string[] = [];
  for (const part of selector.split(/,\s*/)) {
    if (!isPossible(page, part)) continue;
    const [, tag = "", names = ""] = /^([a-z]\w*)?((?:[.#][\w-]+|\[[a-z]+\])*)$/.exec(part) ?? [];
    const keys = [...(tag === "" ? [] : [tag]), ...(names.match(/[.#][\w-]+|\[[a-z]+\]/g) ?? [])];
    if (keys.length === 0) toWalk.push(part);
    const [first = [], ...others] = keys.map((key) => page.index.get(key) ?? new Set<Element>());
    for (const one of first) if (others.every((all) => all.has(one))) found.add(one);
  }
  if (toWalk.length > 0) for (const one of selectAll(toWalk.join(", "), page.tree)) found.add(one);
  return [...found].sort((one, other) => (page.places.get(one) ?? 0) - (page.places.get(other) ?? 0));
}

/** False for a selector that names a class, an id or an attribute that the page does not have. */
function isPossible({ index }: Page, selector: string): boolean {
  const positive = selector.replace(/:not\([^)]*\)/g, "");
  const attributes = [...positive.matchAll(/\[([\w-]+)(?:([*^])=([\w-]+))?[^\]]*\]/g)];
  const named = positive.replace(/\[[^\]]*\]/g, "").match(/[.#][\w-]+/g) ?? [];
  return (
    named.every((name) => index.has(name)) &&
    attributes.every(([, name = "", sign = "", part = ""]) => {
      if (name === "class") return [...index.keys()].some((key) => key.startsWith(".") && key.includes(part));
      if (name === "id" && sign === "^") return [...index.keys()].some((key) => key.startsWith(`#${part}`));
      return name.includes("-") || index.has(`[${name}]`);
    })
  );
}

/** The nearest element around a node, itself included, for which something holds; undefined where none is. */
export function closest({ parents }: Page, node: Node, holds: (element: Element) => boolean): Element | undefined {
  for (let at: Node | undefined = node; at; at = parents.get(at)) if (isElement(at) && holds(at)) return at;
  return undefined;
}

/** True where one node is another, or in it. */
export function isIn({ places, ends }: Page, node: Node, other: Node): boolean {
  const place = places.get(node) ?? -1;
  return place >= (places.get(other) ?? 0) && place <= (ends.get(other) ?? -1);
}

/** True where a node is one of some elements, or in one. */
export function isWithin(page: Page, node: Node, elements: ReadonlySet<Node>): boolean {
  for (let at: Node | undefined = node; at; at = page.parents.get(at)) if (elements.has(at)) return true;
  return false;
}

/** The content of the first `meta` element of some names or properties that the page has, with the element. */
export function metaOf(page: Page, names: readonly string[]): { element: Element; content: string } | null {
  const all = find(page, "meta");
  for (const name of names) {
    const element = all.find((one) =>
      [attribute(one, "name"), attribute(one, "property"), attribute(one, "itemProp")].some(
        (own) => own.toLowerCase() === name.toLowerCase(),
      ),
    );
    const content = element ? attribute(element, "content").trim() : "";
    if (element && content !== "") return { element, content };
  }
  return null;
}

/** True for a link to a page of the same host, and for any link of a page whose host is not known. */
export function isOfOwnHost(page: Page, href: string): boolean {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return true;
  const [own, linked] = [page.address ?? page.base, locate(href, page.base)?.address];
  return own === undefined || (linked !== undefined && hostOf(new URL(own)) === hostOf(new URL(linked)));
}
