import type { BlockContent, Heading, List, ListItem, Paragraph, Root } from "mdast";
import type { Line } from "../../capture/line.ts";
import { missingImage } from "../../entry/missing-image.ts";
import { blog } from "../../language/index.ts";
import { isImageLine, maybeAlternativeText } from "./image-line.ts";

declare module "mdast" {
  interface ParagraphData {
    /** True for a line that may be an image's alternative text, and stays text. */
    possibleImage?: true;
  }
}

/**
 * The lines of a body as a tree. What is an image, a list, a heading, a rule or a possible image is decided here and
 * nowhere else. `headings` are the numbers of lines that the reader knows to be headings.
 */
export function treeOf(lines: readonly Line[], headings: ReadonlySet<number> = new Set()): Root {
  const written = lines.filter(({ text }) => text !== "");
  const marks = written.map((line, at) => listMark(line, written[at - 1], written[at + 1]));
  const kinds = written.map((line, at) => kindOf(line, marks[at] ?? null, headings));
  const blocks = blocksOf(written, marks, kinds);
  return { type: "root", children: withPossibleImages(blocks) };
}

type Kind = "item" | "heading" | "rule" | "image" | "text";

function kindOf({ text, number }: Line, mark: Mark | null, headings: ReadonlySet<number>): Kind {
  if (mark) return "item";
  if (headings.has(number)) return "heading";
  if (text === "***") return "rule";
  return isImageLine(text) ? "image" : "text";
}

function blocksOf(lines: readonly Line[], marks: readonly (Mark | null)[], kinds: readonly Kind[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const next = kinds[at + 1];
    const inParagraph = blocks.at(-1)?.type === "paragraph" && kinds[at - 1] === "text" && follows(lines, at);
    if (kinds[at] === "item") {
      const end = endOfList(lines, kinds, at);
      blocks.push(...listsOf(lines.slice(at, end), marks.slice(at, end)));
      at = end;
      continue;
    }
    if (kinds[at] === "rule") blocks.push({ type: "thematicBreak", position: positionOf(line) });
    else if (kinds[at] === "image") blocks.push(imageOf(line));
    else if (kinds[at] === "heading" || isHeading(line, next === "item", inParagraph)) blocks.push(headingOf(line));
    else if (inParagraph) addLine(blocks.at(-1) as Paragraph, line);
    else blocks.push(paragraphOf(line));
    at += 1;
  }
  return blocks;
}

/** True where a line stands right below the one before it, without a blank line between them. */
function follows(lines: readonly Line[], at: number): boolean {
  return at > 0 && lines[at - 1]?.number === (lines[at]?.number ?? 0) - 1;
}

/** A list goes on over its items, and over text right below an item that is indented further than the item. */
function endOfList(lines: readonly Line[], kinds: readonly Kind[], start: number): number {
  let end = start + 1;
  let indent = lines[start]?.indent ?? 0;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    if (kinds[end] === "item") indent = line.indent;
    else if (kinds[end] !== "text" || !follows(lines, end) || line.indent <= indent) break;
  }
  return end;
}

interface Mark {
  /** The number of an ordered item; null where the mark is a bullet. */
  number: number | null;
  text: string;
}

/** The list mark of a line and the text after it; null where it has none. A dash is one only beside another line with a dash. */
function listMark(line: Line, above: Line | undefined, below: Line | undefined): Mark | null {
  const bullet = /^[•o-] (.+)$/.exec(line.text);
  if (bullet?.[1] && (!line.text.startsWith("o ") || line.indent > 0)) return { number: null, text: bullet[1] };
  const ordered = /^(\d{1,3})\. (.+)$/.exec(line.text);
  if (ordered?.[2]) return { number: Number(ordered[1]), text: ordered[2] };
  const dash = /^– (.+)$/.exec(line.text);
  const beside = [above, below].some(
    (other) => other && Math.abs(other.number - line.number) === 1 && other.text.startsWith("– "),
  );
  return dash?.[1] && beside ? { number: null, text: dash[1] } : null;
}

/** Lists are nested no deeper than this: markdown-it drops what is nested deeper than 20 blocks. */
const deepest = 6;

/** The lines of a list as lists in lists. An item whose number does not follow the one before begins a list of its own. */
function listsOf(lines: readonly Line[], marks: readonly (Mark | null)[]): List[] {
  const top: List[] = [];
  /** The lists that are open, the outermost first, and how far each is indented. */
  let open: { lists: List[]; indent: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const mark = marks[at];
    if (!mark) {
      const item = open.at(-1)?.lists.at(-1)?.children.at(-1);
      addLine(item?.children[0] as Paragraph, line);
      continue;
    }
    open = open.filter(({ indent }, depth) => depth === 0 || indent <= line.indent);
    const innermost = open.at(-1);
    if (!innermost) open = [{ lists: top, indent: line.indent }];
    else if (line.indent > innermost.indent + 1 && open.length < deepest) {
      const parent = innermost.lists.at(-1)?.children.at(-1) as ListItem;
      open = [...open, { lists: parent.children as List[], indent: line.indent }];
    } else if (open.length === 1) innermost.indent = Math.min(innermost.indent, line.indent);
    addItem((open.at(-1) as { lists: List[] }).lists, line, mark);
  }
  return top;
}

function addItem(lists: List[], line: Line, mark: Mark): void {
  const item: ListItem = { type: "listItem", spread: false, children: [paragraphOf(line, mark.text)] };
  const last = lists.at(-1);
  const isOpen =
    last?.type === "list" &&
    last.ordered === (mark.number !== null) &&
    (mark.number === null || mark.number === (last.start ?? 1) + last.children.length);
  if (isOpen) last.children.push(item);
  else lists.push({ type: "list", ordered: mark.number !== null, start: mark.number, spread: false, children: [item] });
}

/** A short line that ends no sentence and opens a list, or is known to open a block ("Fakta"). */
function isHeading(line: Line, listFollows: boolean, inParagraph: boolean): boolean {
  if (inParagraph || !/[\p{L}\p{N})]$/u.test(line.text)) return false;
  return blog.blockHeading.test(line.text) || (listFollows && line.text.length <= 100 && /^\p{Lu}/u.test(line.text));
}

function positionOf({ number, indent, text }: Line): NonNullable<Paragraph["position"]> {
  const column = indent + 1;
  return { start: { line: number, column }, end: { line: number, column: column + text.length } };
}

function paragraphOf(line: Line, value = line.text): Paragraph {
  const position = positionOf(line);
  return { type: "paragraph", children: [{ type: "text", value, position }], position };
}

function headingOf(line: Line): Heading {
  const position = positionOf(line);
  return { type: "heading", depth: 2, children: [{ type: "text", value: line.text, position }], position };
}

function imageOf(line: Line): Paragraph {
  const position = positionOf(line);
  return { type: "paragraph", children: [{ type: "image", url: missingImage, alt: line.text, position }], position };
}

function addLine(paragraph: Paragraph, line: Line): void {
  const position = positionOf(line);
  paragraph.children.push({ type: "break" }, { type: "text", value: line.text, position });
  paragraph.position = { start: (paragraph.position ?? position).start, end: position.end };
}

/** Marks the short lines that may be an image's alternative text. Several in a row are a list of titles, and are not marked. */
function withPossibleImages(blocks: readonly BlockContent[]): BlockContent[] {
  const possible = blocks.map(isPossibleImage);
  return blocks.map((block, at) =>
    block.type === "paragraph" && possible[at] && !possible[at - 1] && !possible[at + 1]
      ? { ...block, data: { possibleImage: true } }
      : block,
  );
}

function isPossibleImage(block: BlockContent): boolean {
  const [only, ...more] = block.type === "paragraph" ? block.children : [];
  return only?.type === "text" && more.length === 0 && maybeAlternativeText(only.value);
}
