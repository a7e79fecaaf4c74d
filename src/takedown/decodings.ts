import MarkdownIt from "markdown-it";
import { shownText } from "./shown.ts";
import { barrier, unseenClass } from "./words.ts";

/** The ways to decode a text: as it is, with its escapes decoded, and as a page would show it. */

interface Decoding {
  /** A text that does not match is left unchanged by this decoding. */
  where: RegExp;
  /** What is decoded. */
  what: RegExp;
}

const { unescapeAll } = new MarkdownIt().utils;

/** An ampersand as an entity, without its first and last character. */
const ampersand = "(?:amp|#0*38|#x0*26)";
const ampersands = new RegExp(`&(?:${ampersand};)+(?=[#a-z])`, "i");

/** Entities and percent-encoding (also applied several times), and the escapes of JSON and JavaScript. */
const escapes = String.raw`&(?:${ampersand};)*(?:#\d+|#x[\da-f]+|[a-z]\w*);|(?:%(?:25)*[\da-f]{2})+|\\u[\da-f]{4}|\\[nrtbf]`;

/** What a page does not show: the address of a link or its label, list numbers, tags, emphasis, a hyphen at the end of a line. */
const unshown = String.raw`\]\([^)\n]*\)|\]\[[^\]\n]*\]|^[ \t>]*\d+\\?[.)][ \t]|<[^<>\n]*>|[*~${"`"}]+|[-\u2010]\r?\n[ \t]*`;

const decodings: readonly Decoding[] = [
  { where: /[&%\\]/, what: new RegExp(escapes, "gi") },
  { where: /[*~`<]|\][([]|\d\\?[.)][ \t]|[-\u2010]\r?\n/, what: new RegExp(`${escapes}|${unshown}`, "gim") },
  // A ring and dots on one letter: a reader may see either, so the marks are read from the last to the first too.
  { where: /\p{M}/u, what: /\p{Script=Latin}\p{M}+/gu },
];

/** A text as it is, in each decoding that changes it, and if it is Markdown as it is shown. */
export function decodingsOf(text: string, isMarkdown = false): string[] {
  return [
    text,
    ...decodings.filter(({ where }) => where.test(text)).map(({ what }) => text.replace(what, decode)),
    ...(isMarkdown ? [shownText(text)] : []),
  ];
}

/** A piece of a decoded text, and its range in the text before decoding. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** A character with the marks and unseen characters after it. */
const character = String.raw`[^\p{M}${unseenClass}][\p{M}${unseenClass}]*|[\p{M}${unseenClass}]+`;

/** A text as it is and in its decodings, in pieces: each a character with its combining marks, or an escape. */
export function piecesOf(text: string): Piece[][] {
  return [null, ...decodings.filter(({ where }) => where.test(text))].map((decoding) => {
    const pattern = new RegExp(`${decoding ? `(?:${decoding.what.source})|` : ""}${character}`, "gimu");
    return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      text: decoding && found.length > 1 ? found.replace(decoding.what, decode) : found,
      start: index,
      end: index + found.length,
    }));
  });
}

function decode(found: string): string {
  return decoded(found).replaceAll(barrier, "");
}

function decoded(found: string): string {
  if (/\p{M}/u.test(found)) return withMarksReversed(found);
  const lower = found.toLowerCase();
  if (lower.startsWith("&")) return unescapeAll(found.replace(ampersands, "&"));
  if (lower.startsWith("%")) return decodePercent(found);
  if (lower.startsWith("\\u")) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  if (found.startsWith("\\") || lower.startsWith("<br") || /\d/.test(found.trimStart().charAt(0))) return " ";
  return "";
}

function withMarksReversed(stack: string): string {
  const [letter, ...marks] = stack.normalize("NFD");
  return [letter, ...marks.reverse()].join("");
}

/** Bytes as UTF-8, or as Latin-1, which older addresses use. */
function decodePercent(found: string): string {
  const bytes = Buffer.from(found.replace(/%(?:25)*/g, ""), "hex");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}
