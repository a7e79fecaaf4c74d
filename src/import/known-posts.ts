import { capturedPages } from "../entry/captured-pages.ts";
import type { Filed } from "../entry/entry.ts";
import type { Content } from "../entry/load.ts";
import type { Post, Source } from "../entry/schema.ts";

/** What names an entry by its place in a capture. */
export function placeOf({ capture, lines }: Pick<Source, "capture" | "lines">): string {
  return `${capture}:${lines[0]}`;
}

/** Entries by every place that holds them. */
export function byPlace<Entry extends { sources: readonly Source[] }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.flatMap((entry) => entry.sources.map((source) => [placeOf(source), entry] as const)));
}

/** The posts that are in the content folder already, and what they know of captures that are not at hand. */
export interface KnownPosts {
  posts: readonly Filed<Post>[];
  /** The entry for a post at these places, if there is one. */
  at(places: readonly Pick<Source, "capture" | "lines">[]): Filed<Post> | undefined;
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
  const places = byPlace(posts);
  const isAbsent = ({ capture }: Pick<Source, "capture">): boolean => !atHand.has(capture);
  const absentPages = capturedPages(posts, captures)
    .filter(({ names }) => !names.some((name) => atHand.has(name)))
    .map(({ entries }) => entries.map(({ slug }) => slug));
  return {
    posts,
    at: (wanted) => wanted.map((place) => places.get(placeOf(place))).find((entry) => entry !== undefined),
    absentSources: ({ sources }) => sources.filter(isAbsent),
    absentPages,
  };
}
