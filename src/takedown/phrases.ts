import { sha256Of } from "../entry/digest.ts";
import { slugOf } from "../entry/slug.ts";
import type { Withheld } from "../entry/withheld.ts";
import { mark, nameInGenitive } from "../language/index.ts";
import { decodingsOf, piecesOf } from "./decodings.ts";
import { markInMarkdown, withoutEmptyLinks } from "./mark.ts";
import { joined, lineEndsOf, replaceSpans, type Span, widened } from "./spans.ts";
import { lettersOf, normalForm } from "./words.ts";

/** The letters of a phrase, and the row of the list, from 0, that withholds it. */
interface Known {
  row: number;
  letters: string;
}

/** By number of words: digest → row. */
type Digests = ReadonlyMap<number, ReadonlyMap<string, number>>;

/** A text without the phrases, and the rows whose phrases were removed. */
export interface Cleaned {
  text: string;
  rows: readonly number[];
}

/**
 * Finds withheld phrases in texts. A phrase in words matches its letters and digits in a row, with anything between
 * them, also inside longer words, and as an address spells them in a-z. A phrase by digest is removed from texts only
 * after `learnedFrom` has found its words.
 */
export class Phrases {
  readonly #known: readonly Known[];
  readonly #digests: Digests;

  private constructor(known: readonly Known[], digests: Digests) {
    this.#known = known;
    this.#digests = digests;
  }

  static of(rows: readonly Pick<Withheld, "phrase" | "sha256" | "words">[]): Phrases {
    const known = rows.flatMap(({ phrase }, row) => (phrase === undefined ? [] : knownFrom(row, phrase)));
    const digests = new Map<number, Map<string, number>>();
    for (const [row, { sha256, words }] of rows.entries()) {
      if (sha256 === undefined || words === undefined) continue;
      const sameLength = digests.get(words) ?? new Map<string, number>();
      digests.set(words, sameLength.set(sha256.toLowerCase(), row));
    }
    return new Phrases(known, digests);
  }

  get isEmpty(): boolean {
    return this.#known.length === 0 && this.#digests.size === 0;
  }

  /** The same phrases; those by digest that one of the texts contains are known in words. */
  learnedFrom(texts: Iterable<string>): Phrases {
    let learned: Phrases = this;
    for (const text of texts) learned = learned.#with(learned.#unknownIn(text));
    return learned;
  }

  /** The rows whose phrase a text contains, in any decoding. */
  rowsIn(text: string): number[] {
    if (this.#known.length === 0) return [];
    const decoded = decodingsOf(text).map(lettersOf);
    const found = this.#known.filter(({ letters }) => decoded.some((one) => one.includes(letters)));
    return [...new Set(found.map(({ row }) => row))];
  }

  /** The same, and the rows of phrases that are known only by digest. */
  allRowsIn(text: string): number[] {
    return [...new Set([...this.rowsIn(text), ...this.#unknownIn(text).map(({ row }) => row)])];
  }

  /** A text with the mark in place of the phrases. Line ends are kept, and with them the numbers of all lines. */
  clean(text: string, asMarkdown = false): Cleaned {
    const rows = this.rowsIn(text);
    if (rows.length === 0) return { text, rows };
    const replacement = asMarkdown ? markInMarkdown : mark;
    const spans = joined(this.#spansIn(text).map((span) => widened(text, span)));
    const replaced = replaceSpans(text, spans, replacement);
    const cleaned = asMarkdown ? withoutEmptyLinks(replaced) : replaced;
    // A phrase that has no span, or that the replacement creates, removes the whole text.
    return { text: this.rowsIn(cleaned).length > 0 ? replacement + lineEndsOf(text) : cleaned, rows };
  }

  #with(found: readonly { row: number; words: string }[]): Phrases {
    if (found.length === 0) return this;
    const learned = new Set(found.map(({ words }) => sha256Of(words)));
    const digests = Array.from(this.#digests, ([length, rows]) => {
      return [length, new Map([...rows].filter(([digest]) => !learned.has(digest)))] as const;
    });
    return new Phrases(
      [...this.#known, ...found.flatMap(({ row, words }) => knownFrom(row, words))],
      new Map(digests.filter(([, rows]) => rows.size > 0)),
    );
  }

  #unknownIn(text: string): { row: number; words: string }[] {
    if (this.#digests.size === 0) return [];
    const found: { row: number; words: string }[] = [];
    for (const decoded of new Set(decodingsOf(text).map(normalForm))) {
      const starts = startsOf(decoded);
      for (const [length, digests] of this.#digests) {
        for (let at = 0; at + length < starts.length; at++) {
          const inText = decoded.slice(starts[at], (starts[at + length] ?? 0) - 1);
          for (const words of [inText, nameInGenitive(inText)]) {
            const row = words === null ? undefined : digests.get(sha256Of(words));
            if (words !== null && row !== undefined) found.push({ row, words });
          }
        }
      }
    }
    return found;
  }

  #spansIn(text: string): Span[] {
    return piecesOf(text).flatMap((pieces) => {
      const letters = pieces.map((piece) => lettersOf(piece.text));
      const pieceAt = letters.flatMap((own, at) => Array.from({ length: own.length }, () => pieces[at]));
      const all = letters.join("");
      return this.#known.flatMap((known) =>
        placesOf(known.letters, all).flatMap((at): Span[] => {
          const [first, last] = [pieceAt[at], pieceAt[at + known.letters.length - 1]];
          return first && last ? [[first.start, last.end]] : [];
        }),
      );
    });
  }
}

/** A phrase as its letters, and as the letters of its slug. */
function knownFrom(row: number, phrase: string): Known[] {
  const letters = new Set([lettersOf(phrase), lettersOf(slugOf(phrase))]);
  return [...letters].filter((one) => one !== "").map((one) => ({ row, letters: one }));
}

/** Where a text contains another, overlapping places too. */
function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Where each word of a normal form starts, and where another word after the last would. */
function startsOf(words: string): number[] {
  return words === "" ? [] : [0, ...placesOf(" ", words).map((at) => at + 1), words.length + 1];
}
