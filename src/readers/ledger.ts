import type { Line } from "../capture/line.ts";
import type { LineTally } from "../entry/capture-record.ts";

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
  | { owner: "unknown" };

/** One owner for each line of a capture, in the order of the lines. */
export type Ledger = readonly Owner[];

/** How many lines each owner has; the sum is the number of lines. Comments are counted only where there are any. */
export function tally(ledger: Ledger): LineTally {
  const lines = { title: 0, body: 0, comment: 0, metadata: 0, apparatus: 0, boilerplate: 0, blank: 0, unknown: 0 };
  for (const { owner } of ledger) lines[owner] += 1;
  const { title, body, comment, ...rest } = lines;
  return { title, body, ...(comment > 0 && { comment }), ...rest };
}

/** The numbers of the lines that no rule knew. */
export function unknownLines(ledger: Ledger): number[] {
  return ledger.flatMap((owner, at) => (owner.owner === "unknown" ? [at + 1] : []));
}

/** The numbers of the lines that belong to an entry, its title and metadata included. */
export function linesOf(ledger: Ledger, entry: number): readonly number[] {
  const groups = grouped.get(ledger) ?? groupByEntry(ledger);
  grouped.set(ledger, groups);
  return groups.get(entry) ?? [];
}

/** Each ledger's lines by entry, since a capture may have as many entries as lines. */
const grouped = new WeakMap<Ledger, Map<number, number[]>>();

function groupByEntry(ledger: Ledger): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [at, owner] of ledger.entries()) {
    if (!("entry" in owner) || owner.entry === undefined) continue;
    const group = groups.get(owner.entry);
    if (group) group.push(at + 1);
    else groups.set(owner.entry, [at + 1]);
  }
  return groups;
}

/** The lines of an entry's body. */
export function bodyLines(lines: readonly Line[], ledger: Ledger, entry: number): Line[] {
  return linesOf(ledger, entry).flatMap((number) => {
    const line = lines[number - 1];
    return line && ledger[number - 1]?.owner === "body" ? [line] : [];
  });
}

/** The numbers of the lines of each comment's text, by the place of the comment among those of the entry. */
export function commentLines(ledger: Ledger, entry: number): Map<number, number[]> {
  const byComment = new Map<number, number[]>();
  for (const number of linesOf(ledger, entry)) {
    const owner = ledger[number - 1];
    if (owner?.owner !== "comment") continue;
    const lines = byComment.get(owner.comment);
    if (lines) lines.push(number);
    else byComment.set(owner.comment, [number]);
  }
  return byComment;
}

/** True for a line that a page may show as it was saved: one of a title or a text, not one of a comment or of the site's own. */
export function isShown({ owner }: Owner): boolean {
  return owner === "title" || owner === "body";
}
