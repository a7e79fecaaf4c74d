import type { Line } from "../../capture/line.ts";
import { isImageLine, maybeAlternativeText } from "./image-line.ts";

/** Captured lines → Markdown (CommonMark) that says exactly the same. */

/** A piece of a body, in the order of the capture. */
type Block =
  | { kind: "paragraph"; lines: string[] }
  | { kind: "heading"; text: string }
  | { kind: "image"; name: string }
  | { kind: "rule" }
  | { kind: "list"; items: Item[] };

/** A list item: `number` for an ordered one; `depth` from 0; further lines of the same item after the first. */
interface Item {
  number: number | null;
  depth: number;
  lines: string[];
}

/** A body as Markdown, with the names of its images and of the lines that may be an image's alternative text. */
export interface Body {
  markdown: string;
  images: string[];
  possibleImages: string[];
}

/** Headings that open a block of prose as well as a list; elsewhere the list below is what makes a heading. */
const blockHeadings = /^(?:fakta|faktaruta|bakgrund|bilagor|bilaga|tidplan|tidsplan|källor|läs mer)$/i;

/** The lines of a body → Markdown. `headings` are line numbers that the reader knows to be headings. */
export function toMarkdown(lines: readonly Line[], headings: ReadonlySet<number> = new Set()): Body {
  const blocks = blocksOf(lines, headings);
  return {
    markdown: blocks.map(formatBlock).join("\n\n"),
    images: blocks.flatMap((block) => (block.kind === "image" ? [block.name] : [])),
    possibleImages: blocks.flatMap((block) => {
      const [line, ...more] = block.kind === "paragraph" ? block.lines : [];
      return line !== undefined && more.length === 0 && maybeAlternativeText(line) ? [line] : [];
    }),
  };
}

function blocksOf(lines: readonly Line[], headings: ReadonlySet<number>): Block[] {
  const said = lines.filter((line) => line.text !== "");
  const marks = said.map((line, at) => listMark(line, said[at - 1], said[at + 1]));
  const blocks: Block[] = [];
  const indents: number[] = [];
  for (const [at, line] of said.entries()) {
    const last = blocks.at(-1);
    const adjacent = at > 0 && said[at - 1]?.number === line.number - 1;
    const mark = marks[at];
    if (mark) {
      const list = last?.kind === "list" ? last : { kind: "list" as const, items: [] };
      if (list !== last) {
        blocks.push(list);
        indents.length = 0;
      }
      list.items.push({ number: mark.number, depth: depthOf(line.indent, indents), lines: [mark.text] });
    } else if (headings.has(line.number)) blocks.push({ kind: "heading", text: line.text });
    else if (line.text === "***") blocks.push({ kind: "rule" });
    else if (isImageLine(line.text)) blocks.push({ kind: "image", name: line.text });
    else if (isHeading(line, marks[at + 1] != null, adjacent && last?.kind === "paragraph")) {
      blocks.push({ kind: "heading", text: line.text });
    } else if (adjacent && last?.kind === "paragraph") last.lines.push(line.text);
    else if (adjacent && last?.kind === "list" && line.indent > (indents.at(-1) ?? 0))
      last.items.at(-1)?.lines.push(line.text);
    else blocks.push({ kind: "paragraph", lines: [line.text] });
  }
  return blocks;
}

/** The list mark of a line, if it has one, and the text after it. A dash is one only beside another line with a dash. */
function listMark(
  line: Line,
  above: Line | undefined,
  below: Line | undefined,
): { number: number | null; text: string } | null {
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

/** Lists within lists go no deeper: a reader of Markdown drops what lies deeper than it counts (markdown-it: 20 blocks). */
const deepest = 6;

/** How deep an item lies, from its indent and those of the items that it may lie in. */
function depthOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && indent < (indents.at(-1) as number)) indents.pop();
  const isDeeper = indents.length === 0 || indent > (indents.at(-1) as number) + 1;
  if (isDeeper && indents.length < deepest) indents.push(indent);
  return indents.length - 1;
}

/** A short line that ends no sentence and opens a list, or is known to open a block. */
function isHeading(line: Line, listFollows: boolean, inParagraph: boolean): boolean {
  if (inParagraph || !/[\p{L}\p{N})]$/u.test(line.text)) return false;
  return blockHeadings.test(line.text) || (listFollows && line.text.length <= 100 && /^\p{Lu}/u.test(line.text));
}

function formatBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map(escapeLine).join("\\\n");
    case "heading":
      return `## ${escapeLine(block.text).replace(/(?<!#)#+$/, (hashes) => hashes.replaceAll("#", "\\#"))}`;
    case "image":
      return `![${escapeInline(block.name)}](missing:)`;
    case "rule":
      return "***";
    case "list":
      return formatList(block.items);
  }
}

/** List items → Markdown. A number that does not follow the one before begins a list of its own, told apart by its mark. */
function formatList(items: readonly Item[]): string {
  const lines: string[] = [];
  const widths: number[] = [];
  const marks: { number: number | null; delimiter: string }[] = [];
  for (const item of items) {
    const level = Math.min(item.depth, widths.length);
    const before = level < marks.length ? marks[level] : undefined;
    widths.length = level;
    marks.length = level;
    const follows = before?.number != null && item.number === before.number + 1;
    const delimiter = before && !follows ? (before.delimiter === "." ? ")" : ".") : (before?.delimiter ?? ".");
    const mark = item.number === null ? "- " : `${item.number}${delimiter} `;
    const indent = " ".repeat(widths.reduce((sum, width) => sum + width, 0));
    const further = " ".repeat(indent.length + mark.length);
    // CommonMark lets only a list that starts at 1 interrupt the text above it.
    if (lines.length > 0 && item.number !== null && !follows) lines.push("");
    lines.push(indent + mark + item.lines.map(escapeLine).join(`\\\n${further}`));
    widths.push(mark.length);
    marks.push({ number: item.number, delimiter });
  }
  return lines.join("\n");
}

/** Escapes what Markdown would read as markup anywhere in a line. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/~(?=~)/g, "\\~");
}

/** Escapes also what only means something at the start of a line. */
function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^[#>+=~-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
