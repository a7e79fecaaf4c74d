import type { Capture } from "../capture/capture.ts";
import type { Reader, Reading } from "./reader.ts";
import { visitReport } from "./report/visit-report.ts";
import { profileReaders } from "./text/any-blog.ts";
import { blogPage } from "./text/blog-page.ts";
import { monthArchive } from "./text/month-archive.ts";
import { shapeless } from "./text/shapeless.ts";

/** A new reader is one folder and one row here; the first that is sure of a capture reads it. */
export const readers: readonly Reader[] = [visitReport, monthArchive, blogPage, ...profileReaders];

/** A capture as the table of readers reads it: `reader` is null where no reader recognises it, or the one that does has doubts. */
export interface Choice {
  reader: Reader | null;
  reading: Reading;
}

/** Reads a capture by the first reader that is sure of what the capture holds; its name does not matter. */
export function chooseReader(capture: Capture, table: readonly Reader[] = readers): Choice {
  let doubtful: Reading | null = null;
  for (const reader of table) {
    const reading = reader.read(capture);
    if (reading?.doubts.length === 0) return { reader, reading };
    doubtful ??= reading;
  }
  return { reader: null, reading: doubtful ?? shapeless(capture) };
}
