import type { Image, Nodes, Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";

/** A piece of text that a capture has on one line, and the number of that line. */
export interface TextRun {
  number: number;
  text: string;
}

/** The texts of a body in order, one for each captured line, with the names of images or without them. */
export function textRuns(body: Root, { images }: { images: boolean }): TextRun[] {
  const runs: TextRun[] = [];
  visit(body, (node) => {
    const line = node.position?.start.line;
    if (line === undefined) return;
    if (node.type === "text") runs.push({ number: line, text: node.value });
    if (node.type === "image" && images) runs.push({ number: line, text: node.alt ?? "" });
  });
  return runs;
}

/** The paragraphs of a body, each as one line of text. Headings, lists and images are none. */
export function paragraphs(body: Root): string[] {
  return body.children.filter((node) => node.type === "paragraph" && !isImage(node)).map(wordsOf);
}

/** The texts of a body, block by block: paragraphs, headings and the items of lists. */
export function blockTexts(body: Root): string[] {
  const texts: string[] = [];
  visit(body, (node) => {
    if ((node.type === "paragraph" && !isImage(node)) || node.type === "heading") texts.push(wordsOf(node));
  });
  return texts;
}

/** The images of a body, in order, with their lines. */
export function images(body: Root): { name: string; address: string; line: number | undefined }[] {
  const found: ReturnType<typeof images> = [];
  visit(body, "image", (image: Image) => {
    found.push({ name: image.alt ?? "", address: image.url, line: image.position?.start.line });
  });
  return found;
}

/** The lines of a body that may be an image's alternative text. */
export function possibleImages(body: Root): string[] {
  return body.children.filter((node) => node.type === "paragraph" && node.data?.possibleImage).map(wordsOf);
}

function isImage(node: Paragraph): boolean {
  return node.children.length === 1 && node.children[0]?.type === "image";
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
