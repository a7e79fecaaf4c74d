import type { Capture } from "../capture/capture.ts";
import type { Observation } from "../entry/observation.ts";
import type { Reader } from "./reader.ts";
import { visitReport } from "./report/visit-report.ts";
import { blogPage } from "./text/blog-page.ts";
import { monthArchive } from "./text/month-archive.ts";
import { shapeless } from "./text/shapeless.ts";

/** A new reader is one folder and one row here; the first that recognises a capture reads it. */
export const readers: readonly Reader[] = [visitReport, monthArchive, blogPage];

/** The reader for a capture, with its reasons; or, where none is sure, what was recognised and what speaks against it. */
export type Choice =
  | { reader: Reader; because: Observation[] }
  | { reader: null; recognised: Observation[]; doubts: Observation[] };

/** Chooses the reader for a capture by what the capture holds, never by its name. */
export function chooseReader(capture: Capture, table: readonly Reader[] = readers): Choice {
  for (const reader of table) {
    const recognition = reader.recognise(capture);
    if (!recognition) continue;
    const { because, doubts } = recognition;
    return doubts.length === 0 ? { reader, because } : { reader: null, recognised: because, doubts };
  }
  return { reader: null, recognised: shapeless(capture), doubts: [{ kind: "no-shape" }] };
}
