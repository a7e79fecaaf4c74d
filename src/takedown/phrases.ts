import { sha256Of } from "../entry/digest.ts";
import { slugOf } from "../entry/slug.ts";
import type { Withheld } from "../entry/withheld.ts";
import { piecesOf, readingsOf } from "./readings.ts";
import { lettersOf, normalForm } from "./words.ts";

/** What stands in place of what is removed. */
export const mark = "[borttaget]";

/** The same in Markdown, where `[` would begin a link. */
export const markInMarkdown = mark.replace(/[[\]]/g, "\\$&");

/** The letters of a phrase, and the row of the list, from 0, that it comes from. */
interface Known {
  row: number;
  letters: string;
}

/** What was removed from a text: the text without it, and the rows that it fell to. */
export interface Cleaned {
  text: string;
  rows: readonly number[];
}

/**
 * Phrases to be found in texts. One in words is its letters and digits in a row, whatever stands between them, inside
 * longer words too; also as an address has them, in a-z. One by digest is unknown until `learn` has met it.
 */
export class Phrases {
  readonly #known: Known[] = [];
  /** By number of words: digest → row. */
  readonly #digests = new Map<number, Map<string, number>>();

  constructor(rows: readonly Pick<Withheld, "phrase" | "sha256" | "words">[]) {
    for (const [row, { phrase, sha256, words }] of rows.entries()) {
      if (phrase !== undefined) this.#know(row, phrase);
      if (sha256 === undefined || words === undefined) continue;
      const ofLength = this.#digests.get(words) ?? new Map<string, number>();
      this.#digests.set(words, ofLength.set(sha256.toLowerCase(), row));
    }
  }

  get isEmpty(): boolean {
    return this.#known.length === 0 && this.#digests.size === 0;
  }

  /** Looks a text through for the phrases that are known by digest; one that is met is known in words from then on. */
  learn(text: string): void {
    for (const { row, words } of this.#unknownIn(text)) {
      this.#know(row, words);
      for (const digests of this.#digests.values()) digests.delete(sha256Of(words));
    }
  }

  /** The rows whose phrase a text holds, in any of its readings. */
  rowsIn(text: string): number[] {
    if (this.#known.length === 0) return [];
    const readings = readingsOf(text).map(lettersOf);
    const found = this.#known.filter(({ letters }) => readings.some((reading) => reading.includes(letters)));
    return [...new Set(found.map(({ row }) => row))];
  }

  /** The same, and those whose phrase is known only by digest. */
  allRowsIn(text: string): number[] {
    return [...new Set([...this.rowsIn(text), ...this.#unknownIn(text).map(({ row }) => row)])];
  }

  /** A text without the phrases; its line ends stay, so that every other line keeps its number. */
  clean(text: string, asMarkdown = false): Cleaned {
    const rows = this.rowsIn(text);
    if (rows.length === 0) return { text, rows };
    const word = asMarkdown ? markInMarkdown : mark;
    const spans = joined(this.#spansIn(text).map((span) => widened(text, span)));
    let [cleaned, from] = ["", 0];
    for (const [start, end] of spans) {
      cleaned += text.slice(from, start) + word + lineEnds(text.slice(start, end));
      from = end;
    }
    cleaned += text.slice(from);
    if (asMarkdown) cleaned = withoutEmptyLinks(cleaned);
    // What no reading can place, or what only stands there now, takes the whole text with it.
    if (this.rowsIn(cleaned).length > 0) cleaned = word + lineEnds(text);
    return { text: cleaned, rows };
  }

  #know(row: number, phrase: string): void {
    for (const letters of new Set([lettersOf(phrase), lettersOf(slugOf(phrase))])) {
      if (letters === "" || this.#known.some((known) => known.row === row && known.letters === letters)) continue;
      this.#known.push({ row, letters });
    }
  }

  #unknownIn(text: string): { row: number; words: string }[] {
    const unknown = [...this.#digests].filter(([, digests]) => digests.size > 0);
    if (unknown.length === 0) return [];
    const found: { row: number; words: string }[] = [];
    for (const reading of new Set(readingsOf(text).map(normalForm))) {
      const starts = startsOf(reading);
      for (const [length, digests] of unknown) {
        for (let at = 0; at + length < starts.length; at++) {
          const words = reading.slice(starts[at], (starts[at + length] ?? 0) - 1);
          const row = digests.get(sha256Of(words));
          if (row !== undefined) found.push({ row, words });
          // A name in the genitive is the name.
          const ofGenitive = words.endsWith("s") ? digests.get(sha256Of(words.slice(0, -1))) : undefined;
          if (ofGenitive !== undefined) found.push({ row: ofGenitive, words: words.slice(0, -1) });
        }
      }
    }
    return found;
  }

  #spansIn(text: string): Span[] {
    return piecesOf(text).flatMap((pieces) => {
      let letters = "";
      const from: number[] = [];
      for (const [at, piece] of pieces.entries()) {
        const own = lettersOf(piece.text);
        letters += own;
        for (let unit = 0; unit < own.length; unit++) from.push(at);
      }
      return this.#known.flatMap((known) => {
        const spans: Span[] = [];
        for (let at = letters.indexOf(known.letters); at >= 0; at = letters.indexOf(known.letters, at + 1)) {
          const [first, last] = [pieces[from[at] ?? 0], pieces[from[at + known.letters.length - 1] ?? 0]];
          if (first && last) spans.push([first.start, last.end]);
        }
        return spans;
      });
    });
  }
}

/** Where each word of a normal form begins, and where one after the last would. */
function startsOf(words: string): number[] {
  if (words === "") return [];
  const starts = [0];
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) starts.push(at + 1);
  return [...starts, words.length + 1];
}

/** From and to, in characters of a text. */
type Span = readonly [start: number, end: number];

/** An address, which goes as a whole: what is left of it would still lead there. */
const address = /(?:https?:|mailto:|tel:|www\.)[^\s<>")\]]+|[^\s<>"()[\]]+@[^\s<>"()[\]]+|(?<=\]\()[^)\s]+/gi;

/** A span to the ends of the words and addresses that it touches, with the other half of emphasis and brackets that it splits. */
function widened(text: string, [first, last]: Span): Span {
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(Math.max(0, first - 100), first))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(last))?.[0].length ?? 0;
  let [start, end] = [first - before, last + after];
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index >= end || index + found.length <= start) continue;
    [start, end] = [Math.min(start, index), Math.max(end, index + found.length)];
  }
  const within = text.slice(start, end);
  if (within.includes("](") && text[start - 1] === "[") start -= 1;
  for (const sign of new Set(within.match(/\*+|_+|~+|`+/g))) {
    if (within.split(sign).length % 2 === 1) continue;
    if (text.startsWith(sign, end)) end += sign.length;
    else if (text.startsWith(sign, start - sign.length)) start -= sign.length;
  }
  return [start, end];
}

/** Spans in order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function lineEnds(text: string): string {
  return text.replace(/[^\n]+/g, "");
}

/** The words of links whose address is gone, followed by the mark. */
function withoutEmptyLinks(markdown: string): string {
  const gone = String.raw`\\\[borttaget\\\]`;
  return markdown
    .replace(new RegExp(String.raw`!?\[((?:\\.|[^[\]\\])*)\]\(<?${gone}[^)\n]*\)`, "g"), `$1 ${markInMarkdown}`)
    .replace(new RegExp(`<${gone}>`, "g"), markInMarkdown);
}
