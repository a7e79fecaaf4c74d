import MarkdownIt from "markdown-it";

/** The ways in which one text may be read: as it stands, with its escapes decoded, and as a page would show it. */

interface Reading {
  /** A text without this reads the same as it stands. */
  where: RegExp;
  /** What is read as something else. */
  what: RegExp;
}

const { unescapeAll } = new MarkdownIt().utils;

/** Entities, percent-encoding (also of percent-encoding), and the escapes of JSON and JavaScript. */
const escapes = String.raw`&(?:#\d+|#x[\da-f]+|[a-z]\w*);|(?:%(?:25)*[\da-f]{2})+|\\u[\da-f]{4}|\\[nrtbf]`;

/** What a page does not show: a link's address, a list's numbers, tags, emphasis, a hyphen that ends a line. */
const unshown = String.raw`\]\([^)\n]*\)|^[ \t>]*\d+[.)][ \t]|<[^<>\n]*>|[*~${"`"}]+|[-\u2010]\r?\n[ \t]*`;

const readings: readonly Reading[] = [
  { where: /[&%\\]/, what: new RegExp(escapes, "gi") },
  { where: /[*~`<]|\]\(|\d[.)][ \t]|[-\u2010]\r?\n/, what: new RegExp(`${escapes}|${unshown}`, "gim") },
];

/** A text in each of its readings. */
export function readingsOf(text: string): string[] {
  return [text, ...readings.filter(({ where }) => where.test(text)).map(({ what }) => text.replace(what, decode))];
}

/** A piece of a reading, and where in the text it comes from. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** A text in each of its readings, piece by piece: a character with its marks, or an escape. */
export function piecesOf(text: string): Piece[][] {
  return [null, ...readings.filter(({ where }) => where.test(text))].map((reading) => {
    const pattern = new RegExp(`${reading ? `(?:${reading.what.source})|` : ""}\\P{M}\\p{M}*|\\p{M}+`, "gimsu");
    return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      text: reading && found.length > 1 ? found.replace(reading.what, decode) : found,
      start: index,
      end: index + found.length,
    }));
  });
}

function decode(found: string): string {
  const lower = found.toLowerCase();
  if (lower.startsWith("&")) return unescapeAll(found);
  if (lower.startsWith("%")) return decodePercent(found);
  if (lower.startsWith("\\u")) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  if (found.startsWith("\\") || lower.startsWith("<br") || /\d/.test(found.trimStart().charAt(0))) return " ";
  return "";
}

/** Bytes as UTF-8, or as Latin-1, which older addresses have. */
function decodePercent(found: string): string {
  const bytes = Buffer.from(found.replace(/%(?:25)*/g, ""), "hex");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}
