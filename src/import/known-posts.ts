import type { Content } from "../entry/content.ts";
import type { Filed, Post, Source } from "../entry/schema.ts";
import { capturedPages } from "../page-order/captured-pages.ts";
import { type History, writtenAt } from "./history.ts";
import { placeOf } from "./place.ts";

/** Finds the entry at one of some places in captures; undefined where there is none. */
export type FindEntry<Found> = (places: readonly Pick<Source, "capture" | "lines">[]) => Found | undefined;

/** Entries → what finds them by the lines that they name: one that begins there, else one with most of the lines. */
export function finderOf<Found extends { sources: readonly Source[] }>(entries: readonly Found[]): FindEntry<Found> {
  const exact = new Map<string, Found>();
  const byCapture = new Map<string, { lines: [number, number]; entry: Found }[]>();
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
