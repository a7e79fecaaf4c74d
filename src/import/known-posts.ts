import type { Content } from "../entry/content.ts";
import type { Filed, Post, Source } from "../entry/schema.ts";
import { capturedPages } from "../page-order/captured-pages.ts";
import { type History, writtenAt } from "./history.ts";
import { type Place, placeOf } from "./place.ts";

/** Finds the entry at one of some places in captures; undefined where there is none. */
export type FindEntry<Found> = (places: readonly Place[]) => Found | undefined;

/** An entry, its place among the entries, and its lines in one capture. */
interface Row<Found> {
  at: number;
  lines: [number, number];
  entry: Found;
}

/** Entries → what finds them by the lines that they name: one that begins there, else one with most of the lines. */
export function finderOf<Found extends { sources: readonly Source[] }>(entries: readonly Found[]): FindEntry<Found> {
  const exact = new Map<string, Found>();
  /** The lines of an entry by its middle line, which any lines have that are mostly the same. */
  const byMiddle = new Map<string, Row<Found>[]>();
  for (const [at, entry] of entries.entries()) {
    for (const source of entry.sources) {
      const { lines } = source;
      exact.set(placeOf(source), entry);
      const middle = placeOf({ ...source, lines: [Math.floor((lines[0] + lines[1]) / 2), lines[1]] });
      const rows = byMiddle.get(middle);
      if (rows) rows.push({ at, lines, entry });
      else byMiddle.set(middle, [{ at, lines, entry }]);
    }
  }
  const mostlyAt = (place: Place): Found | undefined => {
    const [first, last] = place.lines;
    const found: Row<Found>[] = [];
    for (let line = first; line <= last; line++) {
      const rows = byMiddle.get(placeOf({ ...place, lines: [line, last] })) ?? [];
      found.push(...rows.filter((row) => areMostlyTheSame(row.lines, [first, last])));
    }
    return found.sort((one, other) => one.at - other.at)[0]?.entry;
  };
  return (places) => {
    for (const place of places) {
      const entry = exact.get(placeOf(place));
      if (entry) return entry;
    }
    for (const place of places) {
      const entry = mostlyAt(place);
      if (entry) return entry;
    }
    return undefined;
  };
}

function areMostlyTheSame([first, last]: [number, number], [otherFirst, otherLast]: [number, number]): boolean {
  const common = Math.min(last, otherLast) - Math.max(first, otherFirst) + 1;
  return common * 2 > Math.max(last - first, otherLast - otherFirst) + 1;
}

/** The posts that are in the content folder already, and what they hold from captures that are absent from this import. */
export interface KnownPosts {
  posts: readonly Filed<Post>[];
  /** The entry for a post at these places, if there is one. */
  at: FindEntry<Filed<Post>>;
  /** The sources of an entry whose captures are absent from this import. */
  absentSources(entry: Pick<Post, "sources">): Source[];
  /** The pages that are absent from this import: slugs, newest first. */
  absentPages: string[][];
}

/** `atHand` are the names of the captures of this import. */
export function knownPosts(
  { posts, captures }: Pick<Content, "posts" | "captures">,
  history: History,
  atHand: ReadonlySet<string>,
): KnownPosts {
  const isAbsent = ({ capture }: Pick<Source, "capture">): boolean => !atHand.has(capture);
  const absentPages = capturedPages(posts, captures)
    .filter(({ names }) => !names.some((name) => atHand.has(name)))
    .map(({ entries }) => entries.map(({ slug }) => slug));
  const findByLines = finderOf(posts);
  return {
    posts,
    at: (places) => writtenAt(places, "post", history) ?? findByLines(places),
    absentSources: ({ sources }) => sources.filter(isAbsent),
    absentPages,
  };
}
