import { locate } from "../capture/address.ts";
import { type Capture, captureOf } from "../capture/capture.ts";
import { faultOfSize } from "../capture/decode.ts";
import { decodedOf, linesOf } from "../capture/decoded.ts";
import type { LargeFile } from "../capture/large-file.ts";
import type { Line } from "../capture/line.ts";
import { type AnyBytes, areStored, readBytes } from "../capture/stored-bytes.ts";
import {
  type CaptureRecord,
  capturedOn,
  type PersonsOwn,
  type RecordedCandidate,
  type Sighting,
  splitRecord,
} from "../entry/capture-record.ts";
import { sha256Of } from "../entry/digest.ts";
import type { Observation } from "../entry/observation.ts";
import type { Problem } from "../entry/problem.ts";
import { fileNameOf, nameKey } from "../entry/slug.ts";
import { messages } from "../language/messages.ts";
import { type Candidate, type Choice, chooseReader } from "../readers/index.ts";
import {
  commentLines,
  isOfLines,
  type Ledger,
  linesAt,
  type Owner,
  linesOf as ownLines,
  type Piece,
  tally,
  unknownLines,
} from "../readers/ledger.ts";
import { charactersIn, packedReading } from "../readers/packed-reading.ts";
import type { Reader, Reading } from "../readers/reader.ts";
import { type Contents, type NamedContainer, type ReadContainer, readContainer } from "./containers.ts";
import { knownChoice } from "./known-choice.ts";

/** A saved file as it is on the disk. */
export interface CaptureFile {
  name: string;
  bytes: AnyBytes;
  /** What reads all of a file whose `bytes` are only its beginning. */
  large?: LargeFile;
  /** Where it lies; absent for one that does not come from the disk. */
  path?: string;
  /** Its path, if an earlier import has kept it. */
  keptAs?: string;
  /** The reader that a person names for it, or `automatic`; absent where nobody said, and its record decides. */
  as?: string;
  /** Where and when its page was captured, as the container that it was in states it. */
  seen?: readonly Sighting[];
  /** True for one that is in a container, which is kept instead of it. */
  isMember?: true;
}

/** What takes back the reader that a person chose. */
export const automatic = "auto";

/** A capture that is kept. Its record has no entries yet: they get their slugs later. */
export interface ReadCapture {
  /** The name that sources refer to: its own, with `~id` where another capture had the name first. */
  name: string;
  /** Where the file lies that was read; for a capture in a container, where that lies. */
  path: string;
  /** True for one that is in a container, which is kept instead of it. */
  isMember: boolean;
  bytes: AnyBytes;
  /** All of a file whose `bytes` are only its beginning. */
  large?: LargeFile;
  record: Omit<CaptureRecord, "entries">;
  /** For each of its lines, where its pieces are lines, whether it is blank; empty for markup. */
  blankLines: readonly boolean[];
  lineCount: number;
  /** Without drafts for a capture that is unread; it then has doubts. */
  reading: Reading;
  /** What the readers found in a capture that is unread, the likeliest first. */
  candidates: readonly NamedCandidate[];
}

/** What a reader found in a capture that is unread; the reader by its name. */
export interface NamedCandidate extends Omit<Candidate, "reader"> {
  reader: string;
}

export interface ReadCaptures {
  captures: ReadCapture[];
  /** The containers that hold some of them. */
  containers: ReadContainer[];
  problems: Problem[];
}

/**
 * Reads each capture once, whatever its names, and returns the problems of those that could not be read or kept. `report` is
 * called with the name of each that was read, and the characters of its texts.
 */
export function readCaptures(
  files: readonly CaptureFile[],
  known: readonly CaptureRecord[],
  readers?: readonly Reader[],
  containers: readonly (NamedContainer & Contents)[] = [],
  report: (name: string, characters: number) => void = () => {},
): ReadCaptures {
  const { distinct, problems } = distinctFiles(files, known);
  // In the order of the names under which they are kept, which is the order of the next import too.
  const named = nameCaptures(distinct, known, containers).sort((one, other) => compare(one.name, other.name));
  const read = named.map((one) => {
    const { capture, problems } = readCapture(one, readers);
    report(one.name, capture ? charactersIn(capture.reading) : 0);
    return { capture, problems, seen: one.seen, isMember: one.isMember };
  });
  const notRead = read.filter(({ capture, isMember }) => isMember && !capture).flatMap(({ seen }) => seen);
  return {
    captures: read.flatMap(({ capture }) => capture ?? []),
    containers: containers.map((one) => readContainer(one, known, notRead)),
    // A crawl has many pages that no reader knows: they are counted.
    problems: [...problems, ...read.flatMap((one) => (one.isMember ? [] : one.problems))],
  };
}

function digestOf(bytes: AnyBytes): string {
  return areStored(bytes) ? bytes.sha256 : sha256Of(bytes);
}

interface DistinctFile {
  sha256: string;
  file: CaptureFile;
  names: string[];
  as: string | undefined;
  seen: readonly Sighting[];
  isMember: boolean;
}

/** Each content of bytes once, in the order in which they get their names. A kept capture that is no longer what was kept is a problem. */
function distinctFiles(
  files: readonly CaptureFile[],
  known: readonly CaptureRecord[],
): { distinct: DistinctFile[]; problems: Problem[] } {
  const recordedAs = new Map(known.flatMap(({ names, sha256 }) => names.map((name) => [name, sha256] as const)));
  const all = files.map((file) => ({ file, sha256: file.large?.sha256 ?? digestOf(file.bytes) }));
  const isDamaged = ({ file: { name, keptAs }, sha256 }: (typeof all)[number]): boolean =>
    keptAs !== undefined && (recordedAs.get(name) ?? sha256) !== sha256;
  const bySha = new Map<string, CaptureFile[]>();
  for (const { file, sha256 } of all.filter((one) => !isDamaged(one))) {
    const same = bySha.get(sha256);
    if (same) same.push(file);
    else bySha.set(sha256, [file]);
  }
  const distinct = Array.from(bySha, ([sha256, same]) => ({
    sha256,
    file: same[0] as CaptureFile,
    names: same.map(({ name }) => fileNameOf(name)),
    as: same.find(({ as }) => as !== undefined)?.as,
    seen: same.flatMap(({ seen = [] }) => seen),
    isMember: same.every(({ isMember }) => isMember),
  }));
  // Read again, a damaged capture would be taken for another one. If a sound copy is in this import, it is put back.
  const lost = all.filter((one) => isDamaged(one) && !bySha.has(recordedAs.get(one.file.name) ?? ""));
  return {
    distinct: distinct.sort(
      (one, other) => compare(one.names[0] ?? "", other.names[0] ?? "") || compare(one.sha256, other.sha256),
    ),
    problems: lost.map(({ file: { name, keptAs = name } }) => ({
      file: keptAs,
      message: messages.importing.lostCapture(recordedAs.get(name)),
    })),
  };
}

interface NamedCapture {
  name: string;
  file: CaptureFile;
  stated: Pick<Capture, "address" | "captured">;
  path: string;
  names: string[];
  sha256: string;
  /** Where and when its page was captured, by its record and by this import, the first capture first. */
  seen: readonly Sighting[];
  isMember: boolean;
  /** What a person has added to its record, with what this import is told. */
  persons: PersonsOwn;
}

/** Gives each capture its names; one that another capture had first gets `~id`. */
function nameCaptures(
  files: readonly DistinctFile[],
  known: readonly CaptureRecord[],
  containers: readonly NamedContainer[],
): NamedCapture[] {
  const bySha = new Map(known.map((record) => [record.sha256, record]));
  const holders = new Map(
    [...known, ...containers].flatMap(({ names, sha256 }) => names.map((name) => [nameKey(name), sha256] as const)),
  );
  const opened = new Set(containers.flatMap(({ names }) => names));
  return files.map(({ sha256, file, names, as, seen: seenNow, isMember }) => {
    const suffix = `~${sha256.slice(0, 12)}`;
    const given = names.map((name) => {
      const isTaken = (holders.get(nameKey(name)) ?? sha256) !== sha256;
      return isTaken && !name.endsWith(suffix) ? name + suffix : name;
    });
    for (const name of given) holders.set(nameKey(name), sha256);
    const recorded = bySha.get(sha256);
    const all = [...new Set([...(recorded?.names ?? []), ...given])];
    const seenBefore = (recorded?.seen ?? []).filter(
      ({ container }) => container === undefined || !opened.has(container),
    );
    const seen = distinctSightings([...seenBefore, ...seenNow]);
    const persons = personsOwn(recorded, as);
    return {
      name: all[0] ?? file.name,
      file,
      stated: statedBy(seen, persons),
      path: file.path ?? file.name,
      names: all,
      sha256,
      seen,
      isMember,
      persons,
    };
  });
}

/** Each time that a page was captured once, the first capture first. */
function distinctSightings(seen: readonly Sighting[]): Sighting[] {
  const distinct = new Map(
    seen.map((one) => [JSON.stringify([one.captured, one.address, one.container, one.path]), one]),
  );
  return [...distinct.values()].sort((one, other) => compare(one.captured ?? "~", other.captured ?? "~"));
}

/** The address and the first time of a page; what a person has entered goes before what containers state. */
export function statedBy(
  seen: readonly Sighting[],
  { origin, captured }: Pick<PersonsOwn, "origin" | "captured">,
): Pick<Capture, "address" | "captured"> {
  const address =
    (origin === undefined ? undefined : locate(origin)?.address) ?? seen.find((one) => one.address)?.address;
  const time = capturedOn({ captured, seen: [...seen] });
  return { ...(address !== undefined && { address }), ...(time !== undefined && { captured: time }) };
}

/** What a person has added to a capture's record, with the reader that this import is told, if any. */
function personsOwn(record: CaptureRecord | undefined, told: string | undefined): PersonsOwn {
  const { as, ...others } = record ? splitRecord(record).persons : {};
  const reader = told ?? as;
  return { ...(reader !== undefined && reader !== automatic && { as: reader }), ...others };
}

function readCapture(
  named: NamedCapture,
  readers: readonly Reader[] | undefined,
): { capture: ReadCapture | null; problems: Problem[] } {
  const { name, path, file, stated, persons, isMember } = named;
  const { large } = file;
  const capture = captureOf(name, readBytes(file.bytes), { ...stated, ...(large && { large }) });
  const { bytes } = capture;
  const choice = readers ? chooseReader(capture, readers, persons.as) : knownChoice(capture, named.sha256, persons.as);
  const decoded = decodedOf(bytes);
  const broken = choice.reader ? undefined : choice.reading.doubts.find(({ kind }) => kind === "unreadable-export");
  if (broken)
    return refused(name, messages.importing.unreadableExport(broken.words), messages.entry.line(broken.line ?? 1));
  if (!choice.reader && large) return refused(name, faultOfSize(large.size) ?? noReaderFor(capture.mediaType));
  if (!choice.reader && "refused" in decoded) return refused(name, decoded.refused);
  const isRecognised = choice.reading.doubts.some(({ kind }) => kind !== "no-shape");
  if (!choice.reader && !isRecognised && !keptUnreadTypes.includes(capture.mediaType))
    return refused(name, noReaderFor(capture.mediaType));
  const lines = large ? [] : linesOf(bytes);
  const blankLines = isOfLines(choice.reading.ledger) ? lines.map(({ text }) => text === "") : [];
  const reading = packedReading(choice.reader ? choice.reading : unreadReading(choice.reading, blankLines));
  const encoding = "encoding" in decoded ? decoded.encoding : "binary";
  const candidates = choice.candidates.map(({ reader, ...found }) => ({
    reader: reader.kind,
    ...structuredClone(found),
  }));
  const record = recordOf(named, capture, encoding, lines, { reader: choice.reader, reading, candidates });
  const problems = choice.reader ? reading.problems : [unread(name, persons.as, candidates.length > 0)];
  const content = { bytes: file.bytes, ...(large && { large }) };
  const read = {
    name,
    path,
    isMember,
    ...content,
    record,
    blankLines,
    lineCount: lines.length,
    reading,
    candidates,
  };
  return { capture: read, problems };
}

/** What is kept where no reader is sure of it. */
const keptUnreadTypes: readonly string[] = ["text/plain", "text/html"];

function refused(file: string, message: string, where?: string): { capture: null; problems: Problem[] } {
  return { capture: null, problems: [{ file, ...(where !== undefined && { where }), message }] };
}

function noReaderFor(mediaType: string): string {
  return messages.importing.noReader(mediaType, mediaType.includes("xml"));
}

function unread(file: string, as: string | undefined, isFound: boolean): Problem {
  return { file, message: messages.importing.unread(as, isFound) };
}

/** What is known of a capture that is kept unread: its lines have no owners, and it has no drafts. */
function unreadReading(
  { because, doubts, ledger: owned = [], notes }: Pick<Reading, "because" | "doubts" | "notes"> & { ledger?: Ledger },
  blankLines: readonly boolean[],
): Reading {
  const ledger = isOfLines(owned)
    ? blankLines.map((isBlank): Owner => ({ owner: isBlank ? "blank" : "unknown" }))
    : owned.map(({ lines }): Piece => ({ owner: "unknown", ...(lines && { lines }) }));
  return { because, doubts, drafts: [], ledger, problems: [], ...(notes && { notes }) };
}

function recordOf(
  { names, sha256, seen: seenBefore, persons }: NamedCapture,
  capture: Capture,
  encoding: string,
  lines: readonly Line[],
  { reader, reading, candidates }: Pick<Choice, "reader" | "reading"> & Pick<ReadCapture, "candidates">,
): ReadCapture["record"] {
  const { because, doubts, ledger, archive = [], left = [], sighting } = reading;
  const unknown = reader ? unknownLines(ledger) : [];
  const boilerplate = boilerplateOf(ledger);
  const notes = reading.notes ?? lines.flatMap(({ number, notes }) => notes.map((note) => ({ line: number, ...note })));
  const seen = seenBefore.length > 0 || !sighting ? seenBefore : [sighting];
  return {
    id: sha256.slice(0, 12),
    names,
    sha256,
    bytes: capture.large?.size ?? capture.bytes.length,
    encoding,
    ...(reader && { reader: reader.kind }),
    because,
    ...(doubts.length > 0 && { doubts }),
    ...(candidates.length > 0 && { candidates: candidates.map(recordedCandidate) }),
    ...(reader?.order && { order: reader.order }),
    ...(!isOfLines(ledger) && { counted: "pieces" as const }),
    lines: tally(ledger),
    ...(left.length > 0 && { left: [...left] }),
    ...(unknown.length > 0 && { unknown }),
    ...(boilerplate.length > 0 && { boilerplate }),
    ...(archive.length > 0 && { archive: [...archive] }),
    ...(notes.length > 0 && { notes: [...notes] }),
    ...(seen.length > 0 && { seen: [...seen] }),
    ...persons,
  };
}

/** Where what belongs to the site is: each line, and of pieces the first of those that follow each other by one rule. */
function boilerplateOf(ledger: Ledger): NonNullable<CaptureRecord["boilerplate"]> {
  const areLines = isOfLines(ledger);
  const ruleAt = (at: number): string | undefined => {
    const piece = ledger[at];
    return piece?.owner === "boilerplate" ? piece.rule : undefined;
  };
  return ledger.flatMap((_, at) => {
    const rule = ruleAt(at);
    return rule === undefined || (!areLines && ruleAt(at - 1) === rule) ? [] : [{ line: linesAt(ledger, at)[0], rule }];
  });
}

function recordedCandidate({ reader, posts, doubts }: NamedCandidate): RecordedCandidate {
  return { reader, posts, doubts: doubts.map(({ words: _, ...doubt }) => doubt) };
}

/** A capture that a reader has read, as one that is kept unread for a reason that other captures give. */
export function keptUnread(capture: ReadCapture, doubt: Observation): ReadCapture {
  const { record, reading, blankLines } = capture;
  if (record.reader === undefined) return capture;
  const { persons, own } = splitRecord(record);
  const { id, names, sha256, bytes, encoding, notes, seen } = own;
  const unread = packedReading(unreadReading({ ...reading, doubts: [doubt] }, blankLines));
  const posts = reading.drafts.filter(({ kind }) => kind === "post").length;
  const candidates = [{ reader: record.reader, posts, doubts: [doubt] }];
  return {
    ...capture,
    reading: unread,
    candidates,
    record: {
      ...{ id, names, sha256, bytes, encoding },
      because: unread.because,
      doubts: unread.doubts,
      candidates: candidates.map(recordedCandidate),
      ...(!isOfLines(unread.ledger) && { counted: "pieces" as const }),
      lines: tally(unread.ledger),
      ...(notes && { notes }),
      ...(seen && { seen }),
      ...persons,
    },
  };
}

/** The first and the last line that a draft owns in its capture. */
export function span(reading: Reading, draft: number): [number, number] {
  const lines = ownLines(reading.ledger, draft);
  return [lines[0] ?? 1, lines.at(-1) ?? 1];
}

/** The lines of a draft in its capture: those that it owns, or those of its item in an export, with the item's number. */
export function placeIn(reading: Reading, at: number): { lines: [number, number]; item?: number } {
  const draft = reading.drafts[at];
  const item = draft?.kind === "post" ? draft.item : undefined;
  return item ? { lines: [...item.lines], item: item.number } : { lines: span(reading, at) };
}

/** The first and the last line of the text of each of a draft's comments, in their order. */
export function commentSpans(reading: Reading, at: number): [number, number][] {
  const draft = reading.drafts[at];
  if (draft?.kind !== "post" || !draft.comments) return [];
  const lines = commentLines(reading.ledger, at);
  return draft.comments.map((_, comment) => {
    const [first = 1, ...more] = lines.get(comment) ?? [];
    return [first, more.at(-1) ?? first];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
