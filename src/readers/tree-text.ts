import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Paragraph, Resource, Root } from "mdast";
import { type LostMedia, lostKindOf } from "../entry/lost-media.ts";

/** A text of a body without a break in it, and the number of the line that it begins on. */
export interface TextRun {
  number: number;
  text: string;
}

/**
 * The texts of a body in order, each up to the next break or block, with the names of images or without them. What a player
 * showed has no words: a capture of the text alone does not have it.
 */
export function textRuns(body: Root, { images }: { images: boolean }): TextRun[] {
  const runs: TextRun[] = [];
  let open: TextRun | null = null;
  for (const node of nodesOf(body)) {
    if (!isInline.has(node.type)) open = null;
    const number = node.position?.start.line;
    const isShown = node.type === "image" && images && !isLostMedia(node);
    const text = isShown ? (node.alt ?? "") : "value" in node ? node.value : null;
    if (text === null || number === undefined || !isInline.has(node.type)) continue;
    if (open) open.text += text;
    else {
      open = { number, text };
      runs.push(open);
    }
  }
  return runs;
}

/** Nodes within a text that are no break in it. */
const isInline: ReadonlySet<string> = new Set(["text", "inlineCode", "emphasis", "strong", "link", "image"]);

/** The paragraphs of a body, each as one line of text. Headings, lists and images are none. */
export function paragraphs(body: Root): string[] {
  return body.children.filter((node) => node.type === "paragraph" && !isImage(node)).map(wordsOf);
}

/** The texts of a body, block by block: paragraphs, headings and the items of lists. */
export function blockTexts(body: Root): string[] {
  return nodesOf(body)
    .filter((node) => (node.type === "paragraph" && !isImage(node)) || node.type === "heading")
    .map(wordsOf);
}

/** An image of a body: its alternative text, address and title, and the line it is on. */
export interface BodyImage {
  name: string;
  address: string;
  title: string | null;
  line: number | undefined;
}

/** The images of a body, in order. */
export function images(body: Root): BodyImage[] {
  return targetsIn(body, ["image", "imageReference"])
    .filter(({ target }) => !isLostMedia(target))
    .map(({ node, target }) => ({
      name: "alt" in node ? (node.alt ?? "") : "",
      address: target.url,
      title: target.title ?? null,
      line: node.position?.start.line,
    }));
}

/** What players showed in a body and is lost, in order. */
export function lostMedia(body: Root): LostMedia[] {
  return nodesOf(body).flatMap((node) => {
    const kind = node.type === "image" ? lostKindOf(node.url) : null;
    if (node.type !== "image" || kind === null) return [];
    return [{ kind, ...(node.alt && { host: node.alt }) }];
  });
}

function isLostMedia({ url }: Pick<Image, "url">): boolean {
  return lostKindOf(url) !== null;
}

/** The links of a body, in order: the address of each, and the line it begins on. */
export function links(body: Root): Pick<BodyImage, "address" | "line">[] {
  return targetsIn(body, ["link", "linkReference"]).map(({ node, target }) => ({
    address: target.url,
    line: node.position?.start.line,
  }));
}

type Targeting = Link | LinkReference | Image | ImageReference;

/** The nodes of some types, each with what it leads to: itself, or its definition elsewhere in the body. */
function targetsIn(body: Root, types: readonly Targeting["type"][]): { node: Targeting; target: Resource }[] {
  const nodes = nodesOf(body);
  const definitions = new Map(
    // Of several definitions of one name the first counts.
    nodes.toReversed().flatMap((node) => (node.type === "definition" ? [[node.identifier, node] as const] : [])),
  );
  return nodes
    .filter((node): node is Targeting => types.some((type) => type === node.type))
    .flatMap((node) => {
      const target = "url" in node ? node : definitions.get(node.identifier);
      return target ? [{ node, target }] : [];
    });
}

/** The nodes of a body that hold the address of a link, in order: links, and definitions of links and images. */
export function linkNodes(body: Root): (Link | Definition)[] {
  return nodesOf(body).filter((node) => node.type === "link" || node.type === "definition");
}

/** The nodes of the images of a body, in order. */
export function imageNodes(body: Root): Image[] {
  return nodesOf(body).filter((node) => node.type === "image" && !isLostMedia(node)) as Image[];
}

/** A body whose images are replaced by what `change` gives for each, in order. */
export function mapImages(body: Root, change: (image: Image) => Image): Root {
  return mapNode(body, change) as Root;
}

function mapNode(node: Nodes, change: (image: Image) => Image): Nodes {
  if (node.type === "image") return isLostMedia(node) ? node : change(node);
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => mapNode(child, change)) } as Nodes;
}

/** The lines of a body that may be an image's alternative text. */
export function possibleImages(body: Root): string[] {
  return body.children.filter((node) => node.type === "paragraph" && node.data?.possibleImage).map(wordsOf);
}

/** A node and all nodes in it, in the order of the text. */
function nodesOf(node: Nodes): Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

function isImage(node: Paragraph): boolean {
  return node.children.length === 1 && node.children[0]?.type === "image";
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
