import type { Capture } from "../capture/capture.ts";
import { copiedOrMade } from "../entry/kept-values.ts";
import { codes } from "../language/index.ts";
import { type Choice, chooseReader, readers } from "../readers/index.ts";

/** A reader by its kind, with what it made of a capture that it is sure of. */
type Known = Pick<Choice, "reading"> & { kind: string | null };

/** A larger capture is read again: its drafts take several times as much as its bytes. */
const largest = 1_000_000;

/**
 * What the readers make of a capture, as an earlier command has kept it where that read the same bytes in the same way. Only
 * what a reader is sure of is kept, without problems: their messages are in a language.
 */
export function knownChoice(capture: Capture, sha256: string, as: string | undefined): Choice {
  const { address, captured, bytes, large } = capture;
  if (large || bytes.length > largest) return chooseReader(capture, readers, as);
  const key = JSON.stringify([sha256, codes.bcp47, as, address, captured]);
  let choice: Choice | null = null;
  const read = (): Known => {
    choice = chooseReader(capture, readers, as);
    return { kind: choice.reader?.kind ?? null, reading: choice.reading };
  };
  const known = copiedOrMade(
    "readings",
    key,
    read,
    ({ kind, reading }) => kind !== null && reading.problems.length === 0,
  );
  const reader = readers.find(({ kind }) => kind === known.kind) ?? null;
  return choice ?? { reader, reading: known.reading, candidates: [] };
}
