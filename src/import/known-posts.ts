import { capturedPages } from "../entry/captured-pages.ts";
import type { Filed } from "../entry/entry.ts";
import type { Content } from "../entry/load.ts";
import type { Post, Section, Source } from "../entry/schema.ts";
import { type History, rowOf } from "./history.ts";
import { placeOf } from "./place.ts";

export { placeOf };

/** Finds the entry that stands at one of some places, if there is one. */
export type FindEntry<Found> = (places: readonly Pick<Source, "capture" | "lines">[]) => Found | undefined;

/**
 * Entries → what finds them by places in captures: first the entry that an import wrote from there, whatever a person
 * has made of its file's name, title and lines; then one that names the place; then one with most of its lines.
 */
export function finderOf<Found extends Post | Section>(
  entries: readonly Filed<Found>[],
  history: History,
): FindEntry<Filed<Found>> {
  const findWritten = writtenFinderOf(entries, history);
  const exact = new Map<string, Filed<Found>>();
  const byCapture = new Map<string, { lines: [number, number]; entry: Filed<Found> }[]>();
  for (const entry of entries) {
    for (const source of entry.sources) {
      exact.set(placeOf(source), entry);
      const rows = byCapture.get(source.capture);
      if (rows) rows.push({ lines: source.lines, entry });
      else byCapture.set(source.capture, [{ lines: source.lines, entry }]);
    }
  }
  return (places) => {
    const written = findWritten(places);
    if (written) return written;
    for (const place of places) {
      const entry = exact.get(placeOf(place));
      if (entry) return entry;
    }
    for (const { capture, lines } of places) {
      const found = byCapture.get(capture)?.find((row) => areMostlyTheSame(row.lines, lines));
      if (found) return found.entry;
    }
    return undefined;
  };
}

/** Entries → what finds the one that an import wrote from a place, and no other. */
export function writtenFinderOf<Found extends Post | Section>(
  entries: readonly Filed<Found>[],
  history: History,
): FindEntry<Filed<Found>> {
  const byId = entriesById(entries, history);
  return (places) => {
    const ids = places.flatMap((place) => history.idsAt.get(placeOf(place)) ?? []);
    const id = ids.find((one) => byId.has(one));
    return id === undefined ? undefined : byId.get(id);
  };
}

/** By the ids that they were written under; of two files with one number, the one that lies where it was written to. */
function entriesById<Found extends Post | Section>(
  entries: readonly Filed<Found>[],
  history: History,
): Map<string, Filed<Found>> {
  const isMoved = ({ id, entry }: { id: string; entry: Filed<Found> }): boolean =>
    history.rows[id]?.path !== entry.file;
  const rows = entries.flatMap((entry) => {
    const { id } = rowOf(entry, history);
    return id === null ? [] : [{ id, entry }];
  });
  return new Map([...rows.filter(isMoved), ...rows.filter((row) => !isMoved(row))].map(({ id, entry }) => [id, entry]));
}

function areMostlyTheSame([first, last]: [number, number], [otherFirst, otherLast]: [number, number]): boolean {
  const common = Math.min(last, otherLast) - Math.max(first, otherFirst) + 1;
  return common * 2 > Math.max(last - first, otherLast - otherFirst) + 1;
}

/** The posts that are in the content folder already, and what they know of captures that are not at hand. */
export interface KnownPosts {
  posts: readonly Filed<Post>[];
  /** The entry for a post at these places, if there is one. */
  at: FindEntry<Filed<Post>>;
  /** An entry's witnesses whose captures are not at hand. */
  absentSources(entry: Pick<Post, "sources">): Source[];
  /** The pages that are not at hand: slugs, newest first. */
  absentPages: string[][];
}

/** `atHand` are the names of the captures of this run. */
export function knownPosts(
  { posts, captures }: Pick<Content, "posts" | "captures">,
  history: History,
  atHand: ReadonlySet<string>,
): KnownPosts {
  const isAbsent = ({ capture }: Pick<Source, "capture">): boolean => !atHand.has(capture);
  const absentPages = capturedPages(posts, captures)
    .filter(({ names }) => !names.some((name) => atHand.has(name)))
    .map(({ entries }) => entries.map(({ slug }) => slug));
  return {
    posts,
    at: finderOf(posts, history),
    absentSources: ({ sources }) => sources.filter(isAbsent),
    absentPages,
  };
}
