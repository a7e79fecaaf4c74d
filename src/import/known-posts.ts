import type { Content } from "../entry/load.ts";
import type { Filed, Post, Source } from "../entry/schema.ts";
import { capturedPages } from "../page-order/captured-pages.ts";

/** What names an entry by its place in a capture. */
export function placeOf({ capture, lines }: Pick<Source, "capture" | "lines">): string {
  return `${capture}:${lines[0]}`;
}

/** Finds the entry that stands at one of some places, if there is one. */
export type FindEntry<Entry> = (places: readonly Pick<Source, "capture" | "lines">[]) => Entry | undefined;

/**
 * Entries → what finds them by the captures' lines: by their first line, or, where a person has edited the lines, by
 * having most of them in common.
 */
export function finderOf<Entry extends { sources: readonly Source[] }>(entries: readonly Entry[]): FindEntry<Entry> {
  const exact = new Map<string, Entry>();
  const byCapture = new Map<string, { lines: [number, number]; entry: Entry }[]>();
  for (const entry of entries) {
    for (const source of entry.sources) {
      exact.set(placeOf(source), entry);
      const rows = byCapture.get(source.capture);
      if (rows) rows.push({ lines: source.lines, entry });
      else byCapture.set(source.capture, [{ lines: source.lines, entry }]);
    }
  }
  return (places) => {
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
  atHand: ReadonlySet<string>,
): KnownPosts {
  const isAbsent = ({ capture }: Pick<Source, "capture">): boolean => !atHand.has(capture);
  const absentPages = capturedPages(posts, captures)
    .filter(({ names }) => !names.some((name) => atHand.has(name)))
    .map(({ entries }) => entries.map(({ slug }) => slug));
  return {
    posts,
    at: finderOf(posts),
    absentSources: ({ sources }) => sources.filter(isAbsent),
    absentPages,
  };
}
