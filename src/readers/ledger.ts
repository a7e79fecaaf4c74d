import type { Line } from "../capture/line.ts";
import type { LeftItem, LineTally } from "../entry/capture-record.ts";

/** Whose a line is. `entry` is the place of the draft in the reading, from 0; `rule` the rule of the reader that said so. */
export type Owner =
  | { owner: "title"; entry: number }
  | { owner: "body"; entry: number }
  /** A line of a comment's text; `comment` is the place of the comment among those of the draft, from 0. */
  | { owner: "comment"; entry: number; comment: number }
  | { owner: "metadata"; field: string; entry?: number | undefined }
  | { owner: "apparatus"; what: string; entry?: number | undefined }
  | { owner: "boilerplate"; rule: string }
  | { owner: "blank" }
  /** An item of an export that is not published, or that the archive has no place for. */
  | { owner: "left"; what: LeftItem["what"] }
  /** What is nobody's but the writer's: an e-mail address, an address on the net. */
  | { owner: "private" }
  | { owner: "unknown" };

/**
 * A piece of a capture with its owner: a line of a text; in markup a visible text, an image, a date attribute, a script.
 * `lines` are the first and the last line that it is on, absent where the piece is the line at its place in the ledger.
 * `times` is how many pieces it stands for, somewhere on its lines: an export may have a million comments that are spam.
 */
export type Piece = Owner & { lines?: readonly [number, number]; times?: number };

/** One owner for each piece of a capture, in its order. All pieces have `lines`, or none has. */
export type Ledger = readonly Piece[];

/** True where the pieces are the lines of the capture. */
export function isOfLines(ledger: Ledger): boolean {
  return ledger.every(({ lines }) => lines === undefined);
}

/** How many pieces each owner has; the sum is the number of pieces. Owners that few captures have are left out at 0. */
export function tally(ledger: Ledger): LineTally {
  const all = {
    ...{ title: 0, body: 0, comment: 0, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 },
    ...{ left: 0, private: 0 },
  };
  for (const { owner, times = 1 } of ledger) all[owner] += times;
  const { title, body, comment, left, private: privates, ...rest } = all;
  return {
    ...{ title, body },
    ...(comment > 0 && { comment }),
    ...rest,
    ...(left > 0 && { left }),
    ...(privates > 0 && { private: privates }),
  };
}

/** The first and the last line of the piece at a place of a ledger. */
export function linesAt(ledger: Ledger, at: number): readonly [number, number] {
  return ledger[at]?.lines ?? [at + 1, at + 1];
}

/** The numbers of the lines with pieces that no rule knew. */
export function unknownLines(ledger: Ledger): number[] {
  return linesWhere(ledger, ({ owner }) => owner === "unknown");
}

/** The numbers of the lines with pieces of some kind, each once, in order. */
function linesWhere(ledger: Ledger, isWanted: (piece: Piece) => boolean): number[] {
  const numbers = ledger.flatMap((piece, at) => (isWanted(piece) ? numbersIn(linesAt(ledger, at)) : []));
  return isOfLines(ledger) ? numbers : [...new Set(numbers)].sort((one, other) => one - other);
}

function numbersIn([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The numbers of the lines that belong to an entry, its title and metadata included. */
export function linesOf(ledger: Ledger, entry: number): readonly number[] {
  const groups = grouped.get(ledger) ?? groupByEntry(ledger);
  grouped.set(ledger, groups);
  return groups.get(entry) ?? [];
}

/** Each ledger's lines by entry, since a capture may have as many entries as lines. */
const grouped = new WeakMap<Ledger, Map<number, readonly number[]>>();

function groupByEntry(ledger: Ledger): Map<number, readonly number[]> {
  const groups = new Map<number, Set<number>>();
  for (const [at, owner] of ledger.entries()) {
    if (!("entry" in owner) || owner.entry === undefined) continue;
    const group = groups.get(owner.entry) ?? new Set();
    for (const number of numbersIn(linesAt(ledger, at))) group.add(number);
    groups.set(owner.entry, group);
  }
  return new Map(Array.from(groups, ([entry, numbers]) => [entry, [...numbers].sort((one, other) => one - other)]));
}

/** The entries that own a piece on a line. */
export function entriesOn(ledger: Ledger, line: number): readonly number[] {
  const groups = entriesByLine.get(ledger) ?? groupByLine(ledger);
  entriesByLine.set(ledger, groups);
  return groups.get(line) ?? [];
}

/** Each ledger's entries by line, found once for all lines that are asked for. */
const entriesByLine = new WeakMap<Ledger, Map<number, readonly number[]>>();

function groupByLine(ledger: Ledger): Map<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  const entries = new Set(ledger.flatMap((piece) => ("entry" in piece ? (piece.entry ?? []) : [])));
  for (const entry of entries)
    for (const line of linesOf(ledger, entry)) {
      const group = groups.get(line);
      if (group) group.push(entry);
      else groups.set(line, [entry]);
    }
  return groups;
}

/** The lines of an entry's body, of a capture whose pieces are lines. */
export function bodyLines(lines: readonly Line[], ledger: Ledger, entry: number): Line[] {
  return linesOf(ledger, entry).flatMap((number) => {
    const line = lines[number - 1];
    return line && ledger[number - 1]?.owner === "body" ? [line] : [];
  });
}

/** The numbers of the lines of each comment's text, by the place of the comment among those of the entry. */
export function commentLines(ledger: Ledger, entry: number): Map<number, number[]> {
  const places = commentsByEntry.get(ledger) ?? placesOfComments(ledger);
  commentsByEntry.set(ledger, places);
  const byComment = new Map<number, Set<number>>();
  for (const at of places.get(entry) ?? []) {
    const piece = ledger[at];
    if (piece?.owner !== "comment") continue;
    const lines = byComment.get(piece.comment) ?? new Set();
    for (const number of numbersIn(linesAt(ledger, at))) lines.add(number);
    byComment.set(piece.comment, lines);
  }
  return new Map(Array.from(byComment, ([comment, lines]) => [comment, [...lines].sort((one, other) => one - other)]));
}

/** Where in each ledger the comments of an entry are, found once for all entries: an export may have 10,000 with comments. */
const commentsByEntry = new WeakMap<Ledger, Map<number, number[]>>();

function placesOfComments(ledger: Ledger): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, piece] of ledger.entries()) {
    if (piece.owner !== "comment") continue;
    const known = places.get(piece.entry);
    if (known) known.push(at);
    else places.set(piece.entry, [at]);
  }
  return places;
}

/**
 * For each line of a capture, whether a page may show it as it was saved: one with a piece of a title or a text, and no piece
 * of a comment, of the site or of what nobody sees.
 */
export function shownLines(ledger: Ledger, count: number): boolean[] {
  if (isOfLines(ledger)) return ledger.map(isShown);
  const shown = new Set(linesWhere(ledger, isShown));
  for (const line of linesWhere(ledger, (piece) => !isShown(piece) && !(piece.owner === "metadata")))
    shown.delete(line);
  return Array.from({ length: count }, (_, at) => shown.has(at + 1));
}

function isShown({ owner }: Owner): boolean {
  return owner === "title" || owner === "body";
}
