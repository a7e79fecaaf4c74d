import { type Capture, captureOf } from "../capture/capture.ts";
import { linesOf } from "../capture/decoded.ts";
import { readBytes } from "../capture/stored-bytes.ts";
import type { Content } from "../entry/content.ts";
import { type CapturedLines, isIntact, type KeptCapture, savedLines } from "../entry/kept-captures.ts";
import { keptOrMade } from "../entry/kept-values.ts";
import { statedBy } from "../import/read-captures.ts";
import { codes } from "../language/index.ts";
import { chooseReader, readers } from "../readers/index.ts";
import { shownLines } from "../readers/ledger.ts";

/**
 * The lines of the captures that pages may show: those of titles and texts. Any other is empty here: a commenter's name, the
 * site's own lines, and all lines of an unread capture. Where texts are withheld, no line is shown.
 */
export function shownLinesOf({ site }: Pick<Content, "site">, kept: readonly KeptCapture[]): CapturedLines {
  if (site?.texts === "withheld") return new Map();
  return new Map(
    kept.filter(isIntact).flatMap((capture) => {
      const areShown = flagsOf(capture);
      const lines = savedLines(capture);
      if (!lines) return [];
      // Copied, since a line is a part of the whole text, which would stay in memory.
      const shown = structuredClone(lines.map((line, at) => (areShown[at] ? line : "")));
      return capture.record.names.map((name) => [name, shown] as const);
    }),
  );
}

/** For each line of a capture, whether pages may show it; none of one that the import left unread. */
function flagsOf({ name, bytes, large, record }: KeptCapture): readonly boolean[] {
  const { sha256, reader, as, seen = [], ...persons } = record;
  if (reader === undefined || large) return [];
  const stated = statedBy(seen, persons);
  // Reading takes time, and `npm start` builds after each edit.
  const key = JSON.stringify([sha256, codes.bcp47, as, stated]);
  return keptOrMade("shown-lines", key, () => readFlags(captureOf(name, readBytes(bytes), stated), as));
}

/** Reads a capture as the import did, by the reader that a person told it or by the one that is sure. */
function readFlags(capture: Capture, as: string | undefined): readonly boolean[] {
  const { reader, reading } = chooseReader(capture, readers, as);
  return reader ? shownLines(reading.ledger, linesOf(capture.bytes).length) : [];
}
