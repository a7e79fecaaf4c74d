import { digestOfRecord } from "../entry/digest.ts";
import type { Filed } from "../entry/entry.ts";
import {
  type Digests,
  eitherDigests,
  eitherOf,
  type Imported,
  type ImportedEntry,
  nothingImported,
  settled,
  settledDigests,
} from "../entry/imported.ts";
import type { Content } from "../entry/load.ts";
import type { CaptureRecord } from "../entry/schema.ts";
import { type Entry, entriesOf, type History, idOf, rowOf } from "./history.ts";
import { numbersOf } from "./numbers.ts";
import { fieldsOf } from "./reconcile.ts";

/** What an import does to the content folder, as far as imported.yaml depends on it. */
export interface Change {
  /** All entries as they will be. */
  entries: readonly Filed<Entry>[];
  /** Path → the digests of the entries of this import. */
  digests: ReadonlyMap<string, Digests>;
  /** The paths of the entries whose files will be written. */
  written: ReadonlySet<string>;
  /** The records of captures.yaml as they will be, and the ids of those that this import has read. */
  records: readonly CaptureRecord[];
  read: ReadonlySet<string>;
}

/** imported.yaml before the entries are written, with the digests of both sides of each change, and after all is written. */
export function importedAfter(
  content: Content,
  history: History,
  change: Change,
): { announced: Imported; final: Imported } {
  const before = content.imported ?? nothingImported;
  const beforeByFile = new Map(entriesOf(content).map((entry) => [entry.file, entry]));
  const found = change.entries.flatMap((entry) => {
    const row = rowAfter(entry, beforeByFile.get(entry.file) ?? null, history, change);
    return row ? [row] : [];
  });
  // Of two files with one number, the row is that of the file that was written, not of its copy.
  const isCopy = ({ path, oldId }: Row): boolean => oldId !== null && history.rows[oldId]?.path !== path;
  const rows = [...found.filter(isCopy), ...found.filter((row) => !isCopy(row))];
  return {
    announced: {
      nextNr: before.nextNr,
      entries: {
        ...before.entries,
        ...Object.fromEntries(rows.filter(({ path }) => change.written.has(path)).map(announcedRow)),
      },
      captures: announcedRecords(before.captures, content.captures, change),
    },
    final: finalImported(before, history, rows, change),
  };
}

/** An entry's row before and after the import. */
interface Row {
  path: string;
  oldId: string | null;
  ids: readonly string[];
  before: Digests;
  after: Digests;
}

/** null for an entry that the importer never wrote. */
function rowAfter(entry: Filed<Entry>, there: Filed<Entry> | null, history: History, change: Change): Row | null {
  const known = there ? rowOf(there, history) : { id: null, digests: {} };
  const before = there ? settledDigests(known.digests, fieldsOf(splitFiled(there))) : {};
  const after = change.digests.get(entry.file) ?? (known.id === null ? null : before);
  if (after === null) return null;
  const ids = entry.type === "post" ? numbersOf(entry).map(String) : [idOf(entry)];
  return { path: entry.file, oldId: known.id, ids, before, after };
}

/** Under the old id, where the entry still has it: the row of a merged post's new number may be another file's. */
function announcedRow({ path, oldId, ids, before, after }: Row): [id: string, ImportedEntry] {
  const id = oldId !== null && ids.includes(oldId) ? oldId : (ids[0] as string);
  return [id, { path, digests: eitherDigests(before, after) }];
}

function announcedRecords(
  before: Imported["captures"],
  known: readonly CaptureRecord[],
  { records, read }: Change,
): Imported["captures"] {
  const found = new Map(known.map((record) => [record.id, digestOfRecord(record)]));
  const changed = records
    .filter(({ id }) => read.has(id))
    .map((record) => {
      const old = settled(before[record.id], found.get(record.id));
      return [record.id, eitherOf(old, digestOfRecord(record)) as string] as const;
    });
  return { ...before, ...Object.fromEntries(changed) };
}

/** The rows of deleted entries stay, so that their numbers and names stay theirs; those of renamed and merged ones go. */
function finalImported(
  before: Imported,
  { rows: known }: History,
  rows: readonly Row[],
  { entries, records, read }: Change,
): Imported {
  const gone = new Set(
    rows.flatMap(({ oldId, ids: [, ...former] }) => [...(oldId === null ? [] : [oldId]), ...former]),
  );
  const left = Object.fromEntries(Object.entries(known).filter(([id]) => !gone.has(id)));
  const after = Object.fromEntries(rows.map(({ path, ids, after }) => [ids[0] as string, { path, digests: after }]));
  const numbers = [
    ...entries.flatMap((entry) => (entry.type === "post" ? numbersOf(entry) : [])),
    ...Object.keys(left)
      .filter((id) => /^\d+$/.test(id))
      .map(Number),
  ];
  const digests = records.flatMap((record) => {
    const own = digestOfRecord(record);
    const written = read.has(record.id) ? own : settled(before.captures[record.id], own);
    return written === undefined ? [] : [[record.id, written] as const];
  });
  return {
    nextNr: numbers.reduce((highest, number) => Math.max(highest, number + 1), before.nextNr),
    entries: { ...left, ...after },
    captures: Object.fromEntries(digests),
  };
}

/** An entry of a file → its front matter and its body. */
export function splitFiled({ slug: _, file: __, body, ...front }: Filed<Entry>): { front: object; body: string } {
  return { front, body };
}
