import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { digestOfRecord } from "../entry/digest.ts";
import {
  type Digests,
  eitherDigests,
  eitherOf,
  type Imported,
  nothingImported,
  settled,
  settledDigests,
} from "../entry/imported.ts";
import type { Filed } from "../entry/schema.ts";
import { type Entry, entriesOf, type History, idOf, nameOf, rowOf } from "./history.ts";
import { numbersOf } from "./numbers.ts";
import { fieldsOf } from "./reconcile.ts";

/** What an import does to the content folder, as far as imported.yaml depends on it. */
export interface Change {
  /** All entries as they will be. */
  entries: readonly Filed<Entry>[];
  /** Path → the digests of the entries of this import. */
  digests: ReadonlyMap<string, Digests>;
  /** The records of captures.yaml as they will be, and the ids of those that this import has read. */
  records: readonly CaptureRecord[];
  read: ReadonlySet<string>;
}

/**
 * imported.yaml after all is written, and `announce`, which gives it for the time before: with the digests of both sides
 * of each change.
 */
export function importedAfter(
  content: Content,
  history: History,
  change: Change,
): { announce(): Imported; final: Imported } {
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
    announce: () => ({
      nextNr: before.nextNr,
      entries: announcedEntries(before.entries, rows),
      captures: announcedRecords(before.captures, content.captures, change),
    }),
    final: finalImported(before, history, rows, change),
  };
}

/** An entry's row before and after the import. */
interface Row {
  path: string;
  /** Where it was before, if a person has moved it, and its id there. */
  from: string | null;
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
  return { path: entry.file, from: listedPath(entry, known.id, history), oldId: known.id, ids, before, after };
}

/** The path by which captures.yaml lists an entry, where a person has moved its file since. */
function listedPath({ file }: Filed<Entry>, id: string | null, { rows, listed }: History): string | null {
  const row = id === null ? undefined : rows[id];
  const paths = row ? [row.path, ...(row.from === undefined ? [] : [row.from])] : [];
  const path = paths.find((one) => listed.has(nameOf(one))) ?? paths[0];
  return path === undefined || path === file ? null : path;
}

/** Each entry with the digests of both sides, in the place of its old row. */
function announcedEntries(before: Imported["entries"], rows: readonly Row[]): Imported["entries"] {
  const moved = new Set(rows.filter((row) => row.oldId !== announcedId(row)).map(({ oldId }) => oldId));
  const kept = Object.entries(before).filter(([id]) => !moved.has(id));
  const announced = rows.map((row) => {
    const from = row.from === null ? {} : { from: row.from };
    return [announcedId(row), { path: row.path, ...from, digests: eitherDigests(row.before, row.after) }] as const;
  });
  return Object.fromEntries([...kept, ...announced]);
}

/** The old id, where the entry still has it: the row of a merged post's new number may be another file's. */
function announcedId({ oldId, ids }: Row): string {
  return oldId !== null && ids.includes(oldId) ? oldId : (ids[0] as string);
}

function announcedRecords(
  before: Imported["captures"],
  known: readonly CaptureRecord[],
  { records, read }: Change,
): Imported["captures"] {
  const found = new Map(known.map((record) => [record.id, digestOfRecord(record)]));
  const changed = records
    .filter(({ id }) => read.has(id))
    .map((record) => [record.id, eitherOf(found.get(record.id), digestOfRecord(record)) as string] as const);
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
