import { SaxesParser } from "saxes";
import { messages } from "../../language/messages.ts";
import type { StatedText } from "./item.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/** An element of an XML file with all that is in it. */
export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string;
  /** Values by name, without the prefix. */
  attributes: Readonly<Record<string, string>>;
  /** Its text, that of its children aside. */
  text: string;
  /** The line on which its text begins, which is the end of its start tag, and the line of its end tag. */
  lines: readonly [number, number];
  children: readonly XmlElement[];
}

/** Thrown by what takes records, where a file is of another kind than it reads. */
export class OtherFormat extends Error {}

/** The first element of an XML file. */
export interface XmlRoot {
  name: string;
  namespace: string;
  /** The addresses of the namespaces that it declares. */
  declared: readonly string[];
}

/** Elements may be nested so deep in each other; no export or feed is. */
const deepest = 64;

/** So many characters an item may have, which must be in memory at once, and so many may be between two tags. */
const mostCharacters = 20_000_000;

/** What an element costs beyond its text, in characters. */
const elementCost = 100;

interface OpenElement extends Omit<XmlElement, "lines" | "children"> {
  start: number;
  children: XmlElement[];
}

/**
 * Reads XML as a stream and gives each record with the root: an element of an RSS channel, else a child of the root. Returns
 * the root and the number of the last line, or null where `take` throws `OtherFormat`. Throws `UnreadableExport` with the line for what is malformed, has a document type or an entity of its own, is
 * nested too deep, or has a record that is too large.
 */
export function readXml(
  chunks: Iterable<string>,
  take: (record: XmlElement, root: XmlRoot) => void,
): (XmlRoot & { lastLine: number }) | null {
  try {
    return readRecords(chunks, take);
  } catch (error) {
    if (error instanceof OtherFormat) return null;
    throw error;
  }
}

function readRecords(
  chunks: Iterable<string>,
  take: (record: XmlElement, root: XmlRoot) => void,
): XmlRoot & { lastLine: number } {
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: undeclaredPrefix });
  const open: OpenElement[] = [];
  /** The root, once its start tag is read. */
  const roots: XmlRoot[] = [];
  let characters = 0;
  let lastEvent = 0;
  const refuse = (what: string): never => {
    throw new UnreadableExport(what, parser.line);
  };
  const spend = (cost: number): void => {
    characters += cost;
    lastEvent = parser.position;
    if (characters > mostCharacters) refuse(messages.readers.export.longItem(mostCharacters / 1e6));
  };
  const addText = (text: string): void => {
    spend(text.length);
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  };
  parser.on("error", ({ message }) => refuse(message.replace(/^\d+:\d+: |\.$/g, "")));
  parser.on("doctype", () => refuse(messages.readers.export.documentType));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ local, uri, attributes, ns }) => {
    spend(elementCost);
    if (open.length >= deepest) refuse(messages.readers.export.nested(deepest));
    const values = Object.values(attributes).map((one) => [one.local, one.value] as const);
    spend(values.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
    if (roots.length === 0) roots.push({ name: local, namespace: uri, declared: Object.values(ns) });
    open.push({
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      text: "",
      start: parser.line,
      children: [],
    });
  });
  parser.on("closetag", () => {
    lastEvent = parser.position;
    const { start, ...closed } = open.pop() as OpenElement;
    const element: XmlElement = { ...closed, lines: [start, parser.line] };
    const root = roots[0] as XmlRoot;
    const level = root.name === "rss" ? 2 : 1;
    if (open.length > level) open.at(-1)?.children.push(element);
    if (open.length !== level) return;
    characters = 0;
    take(element, root);
  });
  for (const chunk of chunks) {
    parser.write(chunk);
    if (parser.position - lastEvent > mostCharacters) refuse(messages.readers.export.onlyText(mostCharacters / 1e6));
  }
  const lastLine = parser.column === 0 ? Math.max(parser.line - 1, 1) : parser.line;
  parser.close();
  return { ...(roots[0] ?? refuse(messages.readers.export.noElement)), lastLine };
}

/** Old exports use prefixes that they do not declare. */
function undeclaredPrefix(prefix: string): string {
  return prefix === "" ? "" : (conventional[prefix] ?? `urn:undeclared:${prefix}`);
}

const conventional: Readonly<Record<string, string>> = {
  wp: "http://wordpress.org/export/1.0/",
  content: "http://purl.org/rss/1.0/modules/content/",
  excerpt: "http://wordpress.org/export/1.0/excerpt/",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** The children of an element with a name, in the namespaces that a pattern finds. */
export function childrenNamed(element: XmlElement, name: string, namespace = /(?:)/): XmlElement[] {
  return element.children.filter((child) => child.name === name && namespace.test(child.namespace));
}

/** The text of the first child with a name that has one, as its element states it; null where none has. */
export function textOfChild(element: XmlElement, name: string, namespace?: RegExp): StatedText | null {
  const found = childrenNamed(element, name, namespace).find(({ text }) => text.trim() !== "");
  return found ? { value: found.text, lines: found.lines } : null;
}

/** The trimmed text of the first child with a name; empty where there is none. */
export function childValue(element: XmlElement, name: string, namespace?: RegExp): string {
  return textOfChild(element, name, namespace)?.value.trim() ?? "";
}

/** How many elements of an element, itself included, have a text. */
export function countTexts(element: XmlElement): number {
  const own = element.text.trim() === "" ? 0 : 1;
  return element.children.reduce((sum, child) => sum + countTexts(child), own);
}
