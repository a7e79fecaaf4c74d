import type { Capture } from "../capture/capture.ts";
import type { Observation } from "../entry/observation.ts";
import { bloggerExport } from "./export/blogger/blogger-export.ts";
import { feed } from "./export/feed/feed.ts";
import { movableTypeExport } from "./export/movable-type/movable-type-export.ts";
import { wordpressExport } from "./export/wordpress/wordpress-export.ts";
import { pageText, savedPage } from "./html/saved-page.ts";
import type { Reader, Reading } from "./reader.ts";
import { visitReport } from "./report/visit-report.ts";
import { profileReaders } from "./text/any-blog.ts";
import { blogPage } from "./text/blog-page.ts";
import { monthArchive } from "./text/month-archive.ts";
import { shapeless } from "./text/shapeless.ts";

/** A new reader is one folder and one row here; the first that is sure of a capture reads it. */
export const readers: readonly Reader[] = [
  wordpressExport,
  bloggerExport,
  movableTypeExport,
  feed,
  visitReport,
  monthArchive,
  blogPage,
  ...profileReaders,
  savedPage,
  pageText,
];

/** What a reader found in a capture that nobody has read yet. */
export interface Candidate {
  reader: Reader;
  /** How many posts it found. */
  posts: number;
  /** What speaks against them; empty where nothing does. */
  doubts: readonly Observation[];
}

/** A capture as the table of readers reads it: `reader` is null where none recognises it, or those that do have doubts. */
export interface Choice {
  reader: Reader | null;
  /** Of a capture that is unread: what the first doubtful reader saw. It has doubts where a person told the reader. */
  reading: Reading;
  /** What the readers found in a capture that is unread, the likeliest first; empty for one that is read. */
  candidates: readonly Candidate[];
}

/**
 * Reads a capture by the first reader that is sure of what the capture holds; its name does not matter. With `as`, the
 * reader of that kind reads it, whatever its doubts; where it finds nothing, the capture is unread.
 */
export function chooseReader(capture: Capture, table: readonly Reader[] = readers, as?: string): Choice {
  if (capture.large && table.some(({ readsInParts }) => !readsInParts))
    return chooseReader(
      capture,
      table.filter(({ readsInParts }) => readsInParts),
      as,
    );
  if (as !== undefined) return readAsTold(capture, table, as);
  const found: Attempt[] = [];
  for (const reader of table) {
    const reading = reader.read(capture);
    if (reading?.doubts.length === 0) return { reader, reading, candidates: [] };
    if (reading) found.push({ reader, reading });
  }
  const candidates = candidatesOf(found.length > 0 ? found : attemptsAsTold(capture, table));
  return { reader: null, reading: doubtfulOf(capture, found), candidates };
}

/** What the readers find that read a capture only where a person tells them to. */
function attemptsAsTold(capture: Capture, table: readonly Reader[]): Attempt[] {
  return table.flatMap((reader) => {
    const reading = reader.readAsTold?.(capture);
    if (!reading) return [];
    const isTold = reading.doubts.some(({ kind }) => kind === "no-shape");
    const doubts = isTold ? reading.doubts : [{ kind: "no-shape" as const }, ...reading.doubts];
    return [{ reader, reading: { ...reading, doubts } }];
  });
}

interface Attempt {
  reader: Reader;
  reading: Reading;
}

function readAsTold(capture: Capture, table: readonly Reader[], as: string): Choice {
  const told = table.find(({ kind }) => kind === as);
  const reading = told?.readAsTold?.(capture) ?? told?.read(capture);
  if (told && reading && reading.drafts.length > 0) return { reader: told, reading, candidates: [] };
  const found = table.flatMap((reader): Attempt[] => {
    const reading = reader.read(capture);
    return reading ? [{ reader, reading }] : [];
  });
  const doubtful = doubtfulOf(capture, found);
  return {
    reader: null,
    reading: { ...doubtful, doubts: [{ kind: "nothing-as-told", words: as }, ...doubtful.doubts] },
    candidates: candidatesOf(found),
  };
}

function doubtfulOf(capture: Capture, [first]: readonly Attempt[]): Reading {
  return first?.reading ?? shapeless(capture);
}

/** What was found, the fewest doubts first, then the most posts. */
function candidatesOf(found: readonly Attempt[]): Candidate[] {
  return found
    .map(({ reader, reading: { drafts, doubts } }) => ({
      reader,
      posts: drafts.filter(({ kind }) => kind === "post").length,
      doubts,
    }))
    .filter(({ posts }) => posts > 0)
    .sort((one, other) => one.doubts.length - other.doubts.length || other.posts - one.posts);
}
