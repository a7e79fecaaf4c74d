import { decodingsOf, type Piece, piecesOf } from "./decodings.ts";
import type { Known } from "./known.ts";
import { isDisguised, mayLookAlike, seenLettersOf } from "./look-alikes.ts";
import { shownBlocks } from "./shown.ts";
import { joined, type Span, widened } from "./spans.ts";
import { lettersIn, lettersOf, plainForm } from "./words.ts";

/** Where a text contains known phrases. */

/** What a text is: words, Markdown, a slug, or what was built from those. */
export type Kind = "plain" | "markdown" | "slug" | "built";

/** The phrases that a text contains, in any decoding. */
export function knownIn(text: string, known: readonly Known[], kind: Kind): Known[] {
  const decoded = decodingsOf(text, kind === "markdown").map((one) => {
    const plain = plainForm(one);
    return { plain, letters: lettersIn(plain) };
  });
  return known.filter(
    (one) =>
      (kind === "slug" && text === one.inAddress?.whole) ||
      decoded.some(({ plain, letters }) => letters.includes(one.letters) || isInAddress(plain, one, kind)),
  );
}

/** The addresses of a built site are made of cleaned slugs, tags and names: a single word there is another one. */
function isInAddress(plain: string, { inAddress }: Known, kind: Kind): boolean {
  if (inAddress === null || (inAddress.isOneWord && kind === "built")) return false;
  return plain.includes(inAddress.part) && plain.search(inAddress.pattern) >= 0;
}

/** Where a text contains the phrases, to the character. */
export function spansIn(text: string, known: readonly Known[], kind: Kind = "plain"): Span[] {
  return piecesOf(text).flatMap((pieces) => {
    const inLetters = spanFinder(pieces, lettersOf);
    const inPlain = spanFinder(pieces, plainForm);
    return known.flatMap(({ letters, inAddress }) => [
      ...inLetters((all) => placesOf(letters, all)),
      ...(inAddress === null ? [] : inPlain((all) => matchesOf(inAddress.pattern, all))),
      ...(kind === "slug" && text === inAddress?.whole ? [[0, text.length] as const] : []),
    ]);
  });
}

/** The blocks of Markdown that contain the phrases as they are shown, each as a whole. */
export function blocksWith(markdown: string, known: readonly Known[]): Span[] {
  const inLetters = spanFinder(shownBlocks(markdown), lettersOf);
  return joined(known.flatMap(({ letters }) => inLetters((all) => placesOf(letters, all))));
}

/** A place in a text that looks like a phrase but has other letters. */
export interface LookAlike {
  row: number;
  /** Where it begins, in UTF-16 code units. */
  start: number;
  words: string;
  /** True if no language spells a word so. */
  isDisguised: boolean;
}

/** Where a text looks like it contains the phrases: parts of words only if a word is disguised. */
export function lookAlikesIn(text: string, known: readonly Known[]): LookAlike[] {
  const seenIn = decodingsOf(text).filter(mayLookAlike).map(seenLettersOf);
  if (!known.some(({ seen }) => seenIn.some((one) => one.includes(seen)))) return [];
  const found = piecesOf(text).flatMap((pieces) => {
    const inSeen = spanFinder(pieces, seenLettersOf);
    return known.flatMap(({ row, letters, seen }) =>
      inSeen((all) => placesOf(seen, all)).flatMap((span): LookAlike[] => {
        const [start, end] = widened(text, span);
        const words = text.slice(start, end);
        const shown = pieces.filter((piece) => piece.start >= start && piece.end <= end);
        const decoded = shown.map((piece) => piece.text).join("");
        if (lettersOf(decoded).includes(letters)) return [];
        const isWhole = seenLettersOf(decoded).length <= seen.length + 1;
        return isDisguised(decoded) || isWhole ? [{ row, start, words, isDisguised: isDisguised(decoded) }] : [];
      }),
    );
  });
  const first = new Map(found.toReversed().map((one) => [`${one.row} ${one.start} ${one.words}`, one]));
  return [...first.values()].toReversed();
}

/** Pieces in a form → what finds places in the joined form, and gives their ranges in the text. */
function spanFinder(
  pieces: readonly Piece[],
  form: (text: string) => string,
): (find: (all: string) => readonly Span[]) => Span[] {
  const forms = pieces.map((piece) => form(piece.text));
  const pieceAt = forms.flatMap((own, at) => Array.from({ length: own.length }, () => pieces[at]));
  const all = forms.join("");
  return (find) =>
    find(all).flatMap(([start, end]): Span[] => {
      const [first, last] = [pieceAt[start], pieceAt[end - 1]];
      return first && last ? [[first.start, last.end]] : [];
    });
}

/** Where a text contains another, overlapping places too. */
function placesOf(part: string, text: string): Span[] {
  const places: Span[] = [];
  if (part === "") return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push([at, at + part.length]);
  return places;
}

function matchesOf(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length] as const);
}
