import { gapFinder } from "../check/entries.ts";
import type { Filed } from "../entry/schema.ts";
import type { Entry } from "../import/history.ts";
import type { ImportPlan } from "../import/import.ts";
import { messages } from "../language/messages.ts";

/** How many of something the archive has, and how many of them in entries that are new, changed or kept by hand. */
export interface ImportRow {
  what: "posts" | "visits" | "statedComments" | "comments" | "images" | "gaps";
  all: number;
  new: number;
  changed: number;
  keptByHand: number;
}

/** What an import leaves in the archive, in numbers. An entry is kept by hand where the import kept a person's edit. */
export function importTable({ after, entries, differences }: ImportPlan): ImportRow[] {
  const states = new Map(entries.map(({ path, state }) => [path, state]));
  const kept = new Set(differences.map(({ path }) => path));
  return Object.entries(countersOf(after)).map(([what, count]) => {
    const counted = after.map((entry) => ({ file: entry.file, count: count(entry) }));
    const sum = (isCounted: (file: string) => boolean): number =>
      counted.reduce((total, { file, count }) => (isCounted(file) ? total + count : total), 0);
    return {
      what: what as ImportRow["what"],
      all: sum(() => true),
      new: sum((file) => states.get(file) === "new"),
      changed: sum((file) => states.get(file) === "changed"),
      keptByHand: sum((file) => kept.has(file)),
    };
  });
}

/** For each row, how many of it an entry has. */
function countersOf(after: readonly Filed<Entry>[]): Record<ImportRow["what"], (entry: Filed<Entry>) => number> {
  const missingFrom = gapFinder(after.filter((entry) => entry.type === "post"));
  return {
    posts: ({ type }) => (type === "post" ? 1 : 0),
    visits: (entry) => (entry.type === "section" ? entry.visits.length : 0),
    statedComments: (entry) => (entry.type === "post" ? (entry.commentCount ?? 0) : 0),
    comments: (entry) => (entry.type === "post" ? (entry.comments?.length ?? 0) : 0),
    images: (entry) => (entry.type === "post" ? entry.images.length : 0),
    gaps: (entry) => (entry.type === "report" ? 0 : missingFrom(entry).length),
  };
}

/** The table as lines: names to the left, numbers to the right of their columns. */
export function formatTable(rows: readonly ImportRow[]): string[] {
  const { head, rows: names } = messages.terminal.report.table;
  const cells = [
    head,
    ...rows.map((row) => [names[row.what], row.all, row.new, row.changed, row.keptByHand].map(String)),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
