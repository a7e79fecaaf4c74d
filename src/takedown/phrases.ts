import { sha256Of } from "../entry/digest.ts";
import type { Withheld } from "../entry/withheld.ts";
import { mark, nameInGenitive } from "../language/index.ts";
import { decodingsOf } from "./decodings.ts";
import { type Known, knownFrom } from "./known.ts";
import { mayLookAlike, seenForm, withoutLookAlikes } from "./look-alikes.ts";
import { markInMarkdown, withoutEmptyLinks } from "./mark.ts";
import { blocksWith, type Kind, knownIn, type LookAlike, lookAlikesIn, spansIn } from "./matches.ts";
import { joined, lineEndsOf, replaceSpans, type Span, widened } from "./spans.ts";
import { normalForm } from "./words.ts";

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
    const known = rows
      .flatMap(({ phrase }, row) => (phrase === undefined ? [] : [knownFrom(row, phrase)]))
      // A phrase of apostrophes or characters that are not shown would be found everywhere.
      .filter(({ letters }) => letters !== "");
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
  rowsIn(text: string, kind: Kind = "plain"): number[] {
    if (this.#known.length === 0) return [];
    return [...new Set(knownIn(text, this.#known, kind).map(({ row }) => row))];
  }

  /** The same, and the rows of phrases that are known only by digest, or that a disguised word looks like. */
  allRowsIn(text: string, kind: Kind = "plain", isAllowed: (words: string) => boolean = () => false): number[] {
    const disguised = this.lookAlikesIn(text).filter(({ words, isDisguised }) => isDisguised && !isAllowed(words));
    return [
      ...new Set([...this.rowsIn(text, kind), ...[...this.#unknownIn(text), ...disguised].map(({ row }) => row)]),
    ];
  }

  /** Where a text looks like it contains a phrase, with other letters. */
  lookAlikesIn(text: string): LookAlike[] {
    return this.#known.length === 0 ? [] : lookAlikesIn(text, this.#known);
  }

  /** The letters of the phrases of a row that are known in words. */
  lettersOf(row: number): string[] {
    return this.#known.filter((known) => known.row === row).map(({ letters }) => letters);
  }

  /** A text with the mark in place of the phrases. Line ends are kept, and with them the numbers of all lines. */
  clean(text: string, kind: Kind = "plain"): Cleaned {
    const isMarkdown = kind === "markdown";
    const rows = this.rowsIn(text, kind);
    if (rows.length === 0) return { text, rows };
    const spans = joined(spansIn(text, this.#known, kind).map((span) => widened(text, span)));
    const cleaned = withMark(text, spans, isMarkdown);
    if (this.rowsIn(cleaned, kind).length === 0) return { text: cleaned, rows };
    // A phrase that has no span: in Markdown its blocks are removed, elsewhere the whole text, and also where the mark
    // creates a phrase.
    const inBlocks = isMarkdown ? withMark(cleaned, blocksWith(cleaned, this.#known), true) : cleaned;
    if (this.rowsIn(inBlocks, kind).length === 0) return { text: inBlocks, rows };
    return { text: (isMarkdown ? markInMarkdown() : mark) + lineEndsOf(text), rows };
  }

  /** Names that the site shows in a row, with the mark for each that a phrase over several of them touches. */
  cleanRow(names: readonly string[]): { names: string[]; rows: number[] } {
    const text = names.map((name) => name.replaceAll("\n", " ")).join("\n");
    const rows = this.rowsIn(text);
    if (rows.length === 0) return { names: [...names], rows };
    const touched = spansIn(text, this.#known).map(
      ([first, last]) => [lineAt(text, first), lineAt(text, last)] as const,
    );
    const isTouched = (at: number): boolean => touched.some(([first, last]) => at >= first && at <= last);
    return { names: names.map((name, at) => (isTouched(at) ? mark : name)), rows };
  }

  #with(found: readonly { row: number; words: string; digest: string }[]): Phrases {
    if (found.length === 0) return this;
    const learned = new Set(found.map(({ digest }) => digest));
    const digests = Array.from(this.#digests, ([length, rows]) => {
      return [length, new Map([...rows].filter(([digest]) => !learned.has(digest)))] as const;
    });
    return new Phrases(
      [...this.#known, ...found.map(({ row, words }) => knownFrom(row, words))],
      new Map(digests.filter(([, rows]) => rows.size > 0)),
    );
  }

  #unknownIn(text: string): { row: number; words: string; digest: string }[] {
    if (this.#digests.size === 0) return [];
    const found: { row: number; words: string; digest: string }[] = [];
    for (const words of new Set(decodingsOf(text).flatMap(wordForms))) {
      const starts = startsOf(words);
      for (const [length, digests] of this.#digests) {
        for (let at = 0; at + length < starts.length; at++) {
          const inText = words.slice(starts[at], (starts[at + length] ?? 0) - 1);
          for (const one of [inText, nameInGenitive(inText)]) {
            const digest = one === null ? "" : sha256Of(one);
            const row = digests.get(digest);
            if (one !== null && row !== undefined) found.push({ row, words: one, digest });
          }
        }
      }
    }
    return found;
  }
}

/** The words of a text as they are, and as they look. */
function wordForms(text: string): string[] {
  return [text, ...(mayLookAlike(text) ? [withoutLookAlikes(text), seenForm(text)] : [])].map(normalForm);
}

function withMark(text: string, spans: readonly Span[], isMarkdown: boolean): string {
  const replaced = replaceSpans(text, spans, isMarkdown ? markInMarkdown() : mark);
  return isMarkdown ? withoutEmptyLinks(replaced) : replaced;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}

/** Where each word of a normal form starts, and where another word after the last would. */
function startsOf(words: string): number[] {
  if (words === "") return [];
  return [0, ...Array.from(words.matchAll(/ /g), ({ index }) => index + 1), words.length + 1];
}
