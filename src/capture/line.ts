import { bidirectionalControls, controls, loneSurrogates, unprintable } from "./unprintable.ts";
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
  /** What was repaired in it, or may be damaged. */
  notes: Note[];
}

/** The kinds of repairs and doubts that the normalisation of a line notes. */
export const repairKinds = [
  "mojibake",
  "perhaps-mojibake",
  "lost-letter",
  "control-characters",
  "lone-surrogates",
  "soft-hyphens",
  "zero-width-characters",
  "bidirectional-controls",
] as const;

/** One repair or doubt; `times` where mojibake was repaired several times over. */
export interface Note {
  kind: (typeof repairKinds)[number];
  times?: number;
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

/** The declared removals, each with the kind that it is noted by. */
const removals: readonly { kind: Note["kind"]; pattern: RegExp }[] = [
  { kind: "control-characters", pattern: new RegExp(controls, "g") },
  { kind: "lone-surrogates", pattern: new RegExp(loneSurrogates, "gu") },
  { kind: "soft-hyphens", pattern: /\u00ad/g },
  { kind: "zero-width-characters", pattern: /[\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]/g },
  { kind: "bidirectional-controls", pattern: new RegExp(bidirectionalControls, "g") },
];

/** Applies the declared normalisations, and no others, to a line or a title: content/README.md lists them. */
export function normalise(raw: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  let text = raw;
  let times = 0;
  for (let repaired = repairMojibake(text); repaired !== null; repaired = repairMojibake(text)) {
    text = repaired;
    times += 1;
  }
  if (times > 0) notes.push({ kind: "mojibake", ...(times > 1 && { times }) });
  if (perhapsMojibake.test(text)) notes.push({ kind: "perhaps-mojibake" });
  if (text.includes("\ufffd")) notes.push({ kind: "lost-letter" });
  for (const { kind, pattern } of removals) {
    const without = text.replace(pattern, "");
    if (without !== text) notes.push({ kind });
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
