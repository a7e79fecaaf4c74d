import type { Token } from "markdown-it";
import { type HoleWords, type LinkToImage, markdown, saysLost, type TextLinks } from "./markdown.ts";

/** What is known of some words of a text: where they stand, and what is said of them. */
export interface TextNote {
  /** The words; " … " stands for others between them. */
  words: string;
  /** True for words that are a line of their own. */
  isLine: boolean;
  /** How they are marked: a class. */
  mark: string;
  /** The heading of the note, and what it says. */
  label: string;
  sentence: string;
  /** The captured line that holds the words, where it is at hand; it decides between several places. */
  capturedLine?: string | undefined;
}

/** A text as HTML, and the notes whose words have no certain place in it. */
export interface CitedText {
  html: string;
  unplaced: TextNote[];
}

interface Options extends Partial<TextLinks & HoleWords> {
  linkToImage: LinkToImage;
  /** The heading of a note about a link to an address of the blog that the archive does not have. */
  lostPageLabel?: string;
  /** What the link to a paragraph says: its number, from 1, is added. */
  paragraphLabel: string;
  notes?: readonly TextNote[];
}

/**
 * Markdown of an entry → HTML in which each paragraph or list has an id (`s1`, `s2`, …) with a link to it, and in which notes
 * stand at the words that they are about.
 */
export function renderCited(source: string, { notes = [], ...options }: Options): CitedText {
  const env = { ...options, headingsBelow: 0 };
  const blocks = blocksOf(markdown.parse(source, env));
  const places = notes.map((note) => ({ note, place: placeOf(note, blocks) }));
  for (const { note, place } of places) if (place) markWords(place, note);
  let number = 0;
  const html = blocks.map((block) => {
    const rendered = markdown.renderer.render(block, markdown.options, env);
    if (!isCited(block)) return rendered;
    number += 1;
    const beside = [
      ...places.flatMap(({ note, place }) => (place?.block === block ? renderNote(note) : [])),
      ...lostPagesIn(block, options).map((sentence) => renderNote({ label: options.lostPageLabel ?? "", sentence })),
    ];
    const label = `${options.paragraphLabel} ${number}`;
    const link = `<a class="paragraph-mark" href="#s${number}" aria-label="${escapeHtml(label)}">${number}</a>`;
    return `<div class="cited" id="s${number}">${beside.join("")}${rendered}${link}</div>\n`;
  });
  return { html: html.join(""), unplaced: places.flatMap(({ note, place }) => (place ? [] : note)) };
}

/** What is said of the links of a block to addresses of the blog that the archive does not have, each sentence once. */
function lostPagesIn(block: readonly Token[], links: Partial<TextLinks>): string[] {
  const addresses = block.flatMap(({ children }) => children ?? []).map((token) => String(token.attrGet("href") ?? ""));
  return [...new Set(addresses.flatMap((address) => saysLost(address, links) ?? []))];
}

function renderNote({ label, sentence }: Pick<TextNote, "label" | "sentence">): string {
  return `<details class="beside"><summary>${escapeHtml(label)}</summary><p>${escapeHtml(sentence)}</p></details>`;
}

const { escapeHtml } = markdown.utils;

/** The tokens of a text, divided into its outermost blocks. */
function blocksOf(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}

const citedBlocks = new Set(["paragraph_open", "bullet_list_open", "ordered_list_open", "blockquote_open"]);

/** True for a paragraph with text, a list or a quotation; false for figures, headings and rules. */
function isCited([first]: readonly Token[]): boolean {
  return first !== undefined && citedBlocks.has(first.type) && !first.hidden;
}

/** A place of words in a text: the block, the inline token and its child, and where in the child's text they begin and end. */
interface Place {
  block: readonly Token[];
  inline: Token;
  child: Token;
  start: number;
  end: number;
}

/** The one place that a note can be about; null where there is none, or where several are left. */
function placeOf(note: TextNote, blocks: readonly (readonly Token[])[]): Place | null {
  const places = blocks.filter(isCited).flatMap((block) =>
    block.flatMap((inline) =>
      (inline.children ?? []).flatMap((child): Place[] => {
        const found = child.type === "text" ? patternOf(note).exec(child.content) : null;
        return found ? [{ block, inline, child, start: found.index, end: found.index + found[0].length }] : [];
      }),
    ),
  );
  const { capturedLine } = note;
  const left =
    places.length > 1 && capturedLine !== undefined
      ? places.filter(({ child }) => plain(capturedLine).includes(plain(child.content)))
      : places;
  return left.length === 1 ? (left[0] as Place) : null;
}

function patternOf({ words, isLine }: TextNote): RegExp {
  const pattern = words
    .split(/\s*…\s*/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join(".*?");
  return new RegExp(isLine ? `^\\s*${pattern}\\s*$` : `(?<!\\p{L})${pattern}(?!\\p{L})`, "u");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Puts an element around words of a text. */
function markWords({ inline, child, start, end }: Place, { mark }: TextNote): void {
  const text = child.content;
  const part = (type: string, content: string): Token =>
    Object.assign(Object.create(Object.getPrototypeOf(child)), child, { type, content }) as Token;
  const parts = [
    part("text", text.slice(0, start)),
    part("html_inline", `<span class="${mark}">`),
    part("text", text.slice(start, end)),
    part("html_inline", "</span>"),
    part("text", text.slice(end)),
  ];
  inline.children = (inline.children ?? []).flatMap((one) => (one === child ? parts : [one]));
}
