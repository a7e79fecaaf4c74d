import { decode } from "../capture/decode.ts";
import { type Line, splitLines } from "../capture/line.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import { sha256Of } from "../entry/digest.ts";
import type { Problem } from "../entry/problem.ts";
import { fileNameOf, nameKey } from "../entry/slug.ts";
import { chooseReader, type Reading, readers } from "../readers/index.ts";
import { linesOf, tally, unknownLines } from "../readers/ledger.ts";

/** A saved original as it lies on the disk. */
export interface Original {
  name: string;
  bytes: Uint8Array;
  /** Where it lies, if an earlier import has kept it. */
  keptAs?: string;
}

/** An original that a reader has read. Its record has no entries yet: they get their slugs later. */
export interface ReadCapture {
  /** How sources name it: its own name, with `~id` where another capture had the name first. */
  name: string;
  original: Original;
  record: Omit<CaptureRecord, "entries">;
  lines: Line[];
  reading: Reading;
}

/** What was read, once for each content of bytes, and the originals that no reader could read. */
export function readCaptures(
  originals: readonly Original[],
  known: readonly CaptureRecord[],
): { captures: ReadCapture[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySha = new Map<string, { original: Original; names: string[] }>();
  const recordedAs = new Map(known.flatMap(({ names, sha256 }) => names.map((name) => [name, sha256] as const)));
  const used = new Map(Array.from(recordedAs, ([name, sha256]) => [nameKey(name), sha256] as const));
  const damaged: Original[] = [];
  for (const original of originals) {
    const sha256 = sha256Of(original.bytes);
    if (original.keptAs !== undefined && recordedAs.has(original.name) && recordedAs.get(original.name) !== sha256) {
      damaged.push(original);
      continue;
    }
    const same = bySha.get(sha256);
    const name = fileNameOf(original.name);
    if (same) same.names.push(name);
    else bySha.set(sha256, { original, names: [name] });
  }
  // Read again, a damaged original would pass for a capture of its own. Where a sound one is at hand, it is put back.
  for (const { name, keptAs = name } of damaged.filter(({ name }) => !bySha.has(recordedAs.get(name) ?? ""))) {
    const message = `is no longer what was kept, which had the SHA-256 ${recordedAs.get(name)}; put the original back, or import it again from where it came`;
    problems.push({ file: keptAs, message });
  }
  const inOrder = [...bySha].sort(
    ([sha, one], [otherSha, other]) => compare(one.original.name, other.original.name) || compare(sha, otherSha),
  );
  const captures = inOrder.flatMap(([sha256, { original, names }]): ReadCapture[] => {
    const id = sha256.slice(0, 12);
    const recorded = known.find((record) => record.sha256 === sha256);
    const given = names.map((name) => {
      const holder = used.get(nameKey(name)) ?? sha256;
      return holder !== sha256 && !name.endsWith(`~${id}`) ? `${name}~${id}` : name;
    });
    for (const name of given) used.set(nameKey(name), sha256);
    const allNames = [...new Set([...(recorded?.names ?? []), ...given])];
    const name = allNames[0] ?? original.name;
    const decoded = decode(original.bytes);
    if ("refused" in decoded) {
      problems.push({ file: original.name, message: decoded.refused });
      return [];
    }
    const lines = splitLines(decoded.text);
    const chosen = chooseReader({ name, lines });
    if (!chosen) {
      const kinds = readers.map(({ kind }) => kind).join(", ");
      const message = `its shape is none that a reader knows (${kinds}); see "Add a reader" in the README, or leave the file out`;
      problems.push({ file: original.name, where: "line 1", message });
      return [];
    }
    const reading = chosen.reader.read({ name, lines });
    for (const problem of reading.problems) problems.push(problem);
    const unknown = unknownLines(reading.ledger);
    const furniture = reading.ledger.flatMap((owner, at) =>
      owner.owner === "furniture" ? [{ line: at + 1, rule: owner.rule }] : [],
    );
    const notes = lines.flatMap(({ number, notes }) => notes.map((note) => ({ line: number, note })));
    const record = {
      id,
      names: allNames,
      sha256,
      bytes: original.bytes.length,
      encoding: decoded.encoding,
      reader: chosen.reader.kind,
      because: chosen.because,
      ...(chosen.reader.order && { order: chosen.reader.order }),
      lines: tally(reading.ledger),
      ...(unknown.length > 0 && { unknown }),
      ...(furniture.length > 0 && { furniture }),
      ...(notes.length > 0 && { notes }),
      ...personsOwn(recorded),
    };
    return [{ name, original, record, lines, reading }];
  });
  return { captures, problems };
}

/** What a person has added to a capture's record, which an import keeps. */
function personsOwn(record: CaptureRecord | undefined): Partial<CaptureRecord> {
  const { origin, captured, capturedBy, rights } = record ?? {};
  return {
    ...(origin && { origin }),
    ...(captured && { captured }),
    ...(capturedBy && { capturedBy }),
    ...(rights && { rights }),
  };
}

/** The first and the last line that a draft owns in its capture. */
export function span(reading: Reading, draft: number): [number, number] {
  const lines = linesOf(reading.ledger, draft);
  return [lines[0] ?? 1, lines.at(-1) ?? 1];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
