import { controls, loneSurrogates, unprintable } from "./unprintable.ts";
import { encodeWindows1252 } from "./windows-1252.ts";

/** A line of a capture: its number, what it says after the declared normalisations, and how far it is indented. */
export interface Line {
  /** 1-based, as an editor counts. */
  number: number;
  /** As saved. */
  raw: string;
  /** After the declared normalisations; empty for a blank line. */
  text: string;
  /** Columns of white space before the text; a tab reaches the next multiple of four. */
  indent: number;
  /** What was repaired in it, for the ledger. */
  notes: string[];
}

/** Text → its lines as saved, ended by LF, CRLF or CR; a last line without an end counts. */
export function rawLines(text: string): string[] {
  const raws = text.split(/\r\n|\n|\r/);
  if (raws.at(-1) === "") raws.pop();
  return raws;
}

/** Text → its lines, ended by LF, CRLF or CR; a last line without an end counts. */
export function splitLines(text: string): Line[] {
  return rawLines(text).map((raw, at) => ({ number: at + 1, raw, ...normalise(raw), indent: indentOf(raw) }));
}

const everyUnprintable = new RegExp(unprintable, "gu");

/** A line as saved, without what no page may hold; all else stands. */
export function withoutUnprintable(raw: string): string {
  return raw.replace(everyUnprintable, "");
}

/** The declared removals, each with the words that the ledger notes them by. */
const removals: readonly { what: string; pattern: RegExp }[] = [
  { what: "control characters", pattern: new RegExp(controls, "g") },
  { what: "lone surrogates", pattern: new RegExp(loneSurrogates, "gu") },
  { what: "soft hyphens", pattern: /\u00ad/g },
  { what: "zero-width characters", pattern: /[\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]/g },
  { what: "bidirectional controls", pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g },
];

/** The declared normalisations of model.md, point 3, for one line; the same hold for titles. */
export function normalise(raw: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  let text = raw;
  let times = 0;
  for (let repaired = repairMojibake(text); repaired !== null; repaired = repairMojibake(text)) {
    text = repaired;
    times += 1;
  }
  if (times > 0)
    notes.push(`mojibake repaired: UTF-8 had been read as Windows-1252${times > 1 ? `, ${times} times over` : ""}`);
  if (perhapsMojibake.test(text)) notes.push("perhaps mojibake, left as it stands: compare it with the page");
  if (text.includes("\ufffd")) notes.push("a letter was lost before the page was saved, and U+FFFD stands for it");
  for (const { what, pattern } of removals) {
    const without = text.replace(pattern, "");
    if (without !== text) notes.push(`${what} removed`);
    text = without;
  }
  text = text
    .normalize("NFC")
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();
  return { text, notes };
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === "\t") columns += 4 - (columns % 4);
    else if (/[\s\p{Z}]/u.test(character)) columns += 1;
    else break;
  }
  return columns;
}

/** What UTF-8 looks like that was read as Windows-1252: "Ã¶", "â€“", an emoji, a byte order mark. No Swedish text has it. */
const mojibake = /[ÂÃ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|â€|ðŸ|ï»¿|ï¿½/;

/** The same, or what is left of it where a no-break space has become a space. */
const perhapsMojibake = new RegExp(`${mojibake.source}|[ÂÃ](?!\\p{L})`, "u");

/** "fÃ¶r" → "för" where the whole line is UTF-8 that was read as Windows-1252; null where it is not. */
function repairMojibake(text: string): string | null {
  if (!mojibake.test(text)) return null;
  const bytes = encodeWindows1252(text);
  if (bytes === null) return null;
  try {
    const repaired = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // "Â…" would become a control character, and its dots be lost.
    return /[\u0080-\u009f]/.test(repaired) && !/[\u0080-\u009f]/.test(text) ? null : repaired;
  } catch {
    return null;
  }
}
