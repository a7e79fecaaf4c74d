import type { Capture } from "../capture/capture.ts";
import type { Reader, Reading } from "./reader.ts";
import { visitReport } from "./report/visit-report.ts";
import { blogPage } from "./text/blog-page.ts";
import { monthArchive } from "./text/month-archive.ts";
import { shapeless } from "./text/shapeless.ts";

/** A new reader is one folder and one row here; the first that recognises a capture reads it. */
export const readers: readonly Reader[] = [visitReport, monthArchive, blogPage];

/** A capture as the table of readers reads it: `reader` is null where no reader recognises it, or the one that does has doubts. */
export interface Choice {
  reader: Reader | null;
  reading: Reading;
}

/** Reads a capture by the first reader that recognises what the capture holds; its name does not matter. */
export function chooseReader(capture: Capture, table: readonly Reader[] = readers): Choice {
  for (const reader of table) {
    const reading = reader.read(capture);
    if (reading) return { reader: reading.doubts.length === 0 ? reader : null, reading };
  }
  return { reader: null, reading: shapeless(capture) };
}
