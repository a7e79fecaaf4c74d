import { basename } from "node:path";
import type { Content } from "../entry/content.ts";
import { grouped } from "../entry/grouped.ts";
import { type Digests, type ImportedEntry, isUnfinished, unknownDigests } from "../entry/imported.ts";
import type { Filed, Post, Report, Section } from "../entry/schema.ts";
import { type Place, placeOf } from "./place.ts";

export type Entry = Post | Section | Report;

/** What captures.yaml and imported.yaml say of the entries that imports have written. */
export interface History {
  /** Place in a capture → the ids of the entries that were written from there. */
  idsAt: ReadonlyMap<string, readonly string[]>;
  /** Name → id. */
  idOfName: ReadonlyMap<string, string>;
  /** The names in captures.yaml. */
  listed: ReadonlySet<string>;
  /** Id → where the entry was last written to, and its digests. Rows that no entry came of are left out. */
  rows: Readonly<Record<string, ImportedEntry>>;
  /** The id of each row whose entry is there → the entry. */
  present: ReadonlyMap<string, Filed<Entry>>;
  /** Path → a number that an import was about to give to the post there, or has given to one that was deleted. */
  waiting: ReadonlyMap<string, number>;
}

/** The name of an entry in captures.yaml, such as `posts/slug`, whatever folder below a person has moved its file to. */
export function nameOf(path: string): string {
  return `${path.split("/")[0]}/${basename(path, ".md")}`;
}

/** What names an entry for good: the number of a post, the name of another entry. */
export function idOf(entry: Filed<Entry>): string {
  return entry.type === "post" ? String(entry.nr) : nameOf(entry.file);
}

/** All entries of a content folder but its pages. */
export function entriesOf({ posts, sections, report }: Pick<Content, "posts" | "sections" | "report">): Filed<Entry>[] {
  return [...posts, ...sections, ...(report ? [report] : [])];
}

/** A content folder → what earlier imports have written. */
export function historyOf(content: Content): History {
  const { captures, files, imported } = content;
  const listed = new Set(captures.flatMap(({ entries }) => entries));
  const ids = new Set(entriesOf(content).flatMap(idsOf));
  const all = Object.entries(imported?.entries ?? {});
  const wasWritten = (id: string, row: ImportedEntry): boolean =>
    !isUnfinished(row) || ids.has(id) || listed.has(nameOf(row.path)) || files.has(row.path);
  const rows = all.filter(([id, row]) => wasWritten(id, row));
  const byId = Object.fromEntries(rows);
  // Of two files with one number, the last one counts: the one whose path is that of the row.
  const isMoved = (entry: Filed<Entry>): boolean => byId[idOf(entry)]?.path !== entry.file;
  const entries = entriesOf(content);
  const inOrder = [...entries.filter(isMoved), ...entries.filter((entry) => !isMoved(entry))];
  const present = new Map(inOrder.map((entry) => [ownRow(entry, byId) ?? idOf(entry), entry]));
  const idOfName = idsByName(rows);
  const places = captures.flatMap(({ names, entries, starts = [], items = [] }) =>
    names.flatMap((capture) =>
      entries.flatMap((name, at) => {
        const [id, start] = [idOfName.get(name), starts[at]];
        return id === undefined || start === undefined
          ? []
          : [{ place: placeOf({ capture, lines: [start, start], item: items[at] }), id }];
      }),
    ),
  );
  const byPlace = grouped(places, ({ place }) => [place]);
  return {
    idsAt: new Map(Array.from(byPlace, ([place, found]) => [place, found.map(({ id }) => id)])),
    idOfName,
    listed,
    rows: byId,
    present,
    waiting: new Map(
      all.filter(([id]) => /^\d+$/.test(id) && !ids.has(id)).map(([id, { path }]) => [path, Number(id)]),
    ),
  };
}

/** Names that two entries have had, since a person gave one the name of the other, are left out. */
function idsByName(rows: readonly (readonly [string, ImportedEntry])[]): Map<string, string> {
  const names = rows.flatMap(([id, { path, from = path }]) => [path, from].map((one) => [nameOf(one), id] as const));
  const byName = new Map(names);
  for (const [name, id] of names) if (byName.has(name) && byName.get(name) !== id) byName.delete(name);
  return byName;
}

function idsOf(entry: Filed<Entry>): string[] {
  const former = entry.type === "post" ? (entry.formerNr ?? []) : [];
  return [idOf(entry), ...former.map(String)];
}

/**
 * The id under which imported.yaml has an entry, and its digests. A post or section of which it has no row is known by
 * the place that captures.yaml has for it.
 */
export function rowOf(entry: Filed<Entry>, history: History): { id: string | null; digests: Digests } {
  const isKnown = idsOf(entry).some((one) => history.rows[one]);
  const id = ownRow(entry, history.rows) ?? (isKnown ? undefined : idByPlace(entry, history));
  const row = id === undefined ? undefined : history.rows[id];
  return row && id !== undefined ? { id, digests: row.digests } : { id: null, digests: unknownDigests };
}

/** The id of an entry's row. A post that has just been merged may have the rows of two files; its own names its file. */
function ownRow(entry: Filed<Entry>, rows: History["rows"]): string | undefined {
  const known = idsOf(entry).filter((id) => rows[id]);
  return known.length > 1 ? known.find((id) => rows[id]?.path === entry.file) : known[0];
}

/** The id that was written from where the entry begins, and whose own file is gone. */
function idByPlace(entry: Filed<Entry>, { idsAt, present, rows }: History): string | undefined {
  const folder = entry.type === "post" ? "posts/" : "report/";
  return entry.sources
    .flatMap((source) => idsAt.get(placeOf(source)) ?? [])
    .find((id) => !present.has(id) && rows[id]?.path.startsWith(folder));
}

/**
 * The entry that an import wrote from one of some places, whatever a person has made of its file's name, title and lines
 * since; undefined where no import did, or its file is gone.
 */
export function writtenAt<Type extends Entry["type"]>(
  places: readonly Place[],
  type: Type,
  { idsAt, present }: History,
): Extract<Filed<Entry>, { type: Type }> | undefined {
  for (const place of places) {
    for (const id of idsAt.get(placeOf(place)) ?? []) {
      const entry = present.get(id);
      if (entry?.type === type) return entry as Extract<Filed<Entry>, { type: Type }>;
    }
  }
  return undefined;
}
