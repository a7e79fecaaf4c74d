import type { LineTally } from "../entry/schema.ts";
import type { Line } from "../original/line.ts";

/** Whose a line is. `entry` is the place of the draft in the reading, from 0; `rule` the rule of the reader that said so. */
export type Owner =
  | { owner: "title"; entry: number }
  | { owner: "body"; entry: number }
  | { owner: "metadata"; field: string; entry?: number | undefined }
  | { owner: "apparatus"; what: string; entry?: number | undefined }
  | { owner: "furniture"; rule: string }
  | { owner: "blank" }
  | { owner: "unknown" };

/** One owner for each line of a capture, in the order of the lines. */
export type Ledger = readonly Owner[];

/** How many lines each owner has; the sum is the number of lines. */
export function tally(ledger: Ledger): LineTally {
  const lines: LineTally = { title: 0, body: 0, metadata: 0, apparatus: 0, furniture: 0, blank: 0, unknown: 0 };
  for (const { owner } of ledger) lines[owner] += 1;
  return lines;
}

/** The numbers of the lines that no rule knew. */
export function unknownLines(ledger: Ledger): number[] {
  return ledger.flatMap((owner, at) => (owner.owner === "unknown" ? [at + 1] : []));
}

/** The lines that belong to an entry, its title and metadata included. */
export function linesOf(ledger: Ledger, entry: number): number[] {
  return ledger.flatMap((owner, at) => ("entry" in owner && owner.entry === entry ? [at + 1] : []));
}

/** The lines of an entry's body. */
export function bodyLines(lines: readonly Line[], ledger: Ledger, entry: number): Line[] {
  return lines.filter((_, at) => {
    const owner = ledger[at];
    return owner?.owner === "body" && owner.entry === entry;
  });
}
