import { isDeepStrictEqual } from "node:util";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { formatEntry } from "../entry/format-entry.ts";
import { PackedText } from "../entry/packed.ts";
import type { Filed, Post, UnnumberedPost } from "../entry/schema.ts";
import { type Entry, entriesOf, type History, rowOf } from "./history.ts";
import { splitFiled } from "./imported-after.ts";
import { numbersFor, withMergedNumbers } from "./numbers.ts";
import type { PlacedEntry } from "./place-entries.ts";
import { type ImportOptions, type Reconciled, reconcile } from "./reconcile.ts";

/** A placed entry, and what is to be written of it; nothing where it has a state already. */
export interface SettledEntry extends PlacedEntry {
  state: "left, faulty" | "deleted by hand" | null;
  result: Reconciled<PlacedEntry["composed"]["front"]> | null;
}

/** Keeps what a person did: deleted, damaged or edited. */
export function settle(placed: PlacedEntry, isFaulty: boolean, history: History, options: ImportOptions): SettledEntry {
  const { name, composed, existing, isDeleted } = placed;
  if (isFaulty && !existing) return { ...placed, state: "left, faulty", result: null };
  if (isDeleted && !options.restore.includes(name)) return { ...placed, state: "deleted by hand", result: null };
  const written = existing ? rowOf(existing, history).digests : {};
  const there = existing && (splitFiled(existing) as typeof composed);
  return { ...placed, state: null, result: reconcile(there, written, composed, options) };
}

/** All entries as they will be: those of this import, with their numbers, and those that it does not touch. */
export function entriesAfter(
  settled: readonly SettledEntry[],
  content: Content,
  records: readonly CaptureRecord[],
  history: History,
  { restore }: ImportOptions,
): Filed<Entry>[] {
  const written = settled.flatMap(filedEntry);
  const files = new Set(written.map(({ file }) => file));
  const all = [...written, ...entriesOf(content).filter(({ file }) => !files.has(file))];
  const numbers = numbersFor(
    all.filter(isUnnumbered),
    all.filter((entry) => entry.type === "post" && !isUnnumbered(entry)) as Filed<Post>[],
    records,
    history,
    content.imported?.nextNr ?? 1,
  );
  return all.map((entry) => {
    if (entry.type !== "post") return entry;
    const numbered = isUnnumbered(entry) ? { ...entry, nr: numbers.get(entry.file) as number } : entry;
    return withMergedNumbers(numbered, history, restore);
  });
}

/** A settled entry as it will be in its file; a new post has no number yet. */
function filedEntry({ path, name, existing, result }: SettledEntry): (Filed<Entry> | Filed<UnnumberedPost>)[] {
  if (!result) return [];
  const { nr, formerNr } = existing?.type === "post" ? existing : {};
  const { front, body } = result.entry;
  const slug = name.slice(name.indexOf("/") + 1);
  return [{ ...front, ...(nr && { nr }), ...(formerNr && { formerNr }), body, slug, file: path }];
}

function isUnnumbered(entry: Filed<Entry> | Filed<UnnumberedPost>): entry is Filed<UnnumberedPost> {
  return entry.type === "post" && !("nr" in entry);
}

/** Path → text of each entry's file that is not as it will be. The texts are packed: the entries have their words too. */
export function changedFiles(
  after: readonly Filed<Entry>[],
  content: Content,
  outdated: ReadonlySet<string>,
): Map<string, PackedText> {
  const before = new Map(entriesOf(content).map((entry) => [entry.file, entry]));
  const changed = after.filter((entry) => outdated.has(entry.file) || !isSame(entry, before.get(entry.file)));
  return new Map(
    changed.map((entry) => {
      const { front, body } = splitFiled(entry);
      return [entry.file, new PackedText(formatEntry(front as Entry, body, content.commented.get(entry.file)))];
    }),
  );
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}
