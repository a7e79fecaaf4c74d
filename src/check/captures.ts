import { basename, join } from "node:path";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { grouped } from "../entry/grouped.ts";
import { isIntact, type KeptCapture } from "../entry/kept-captures.ts";
import type { Source } from "../entry/schema.ts";
import { asOneBlog } from "../import/one-blog.ts";
import { type CaptureFile, type ReadCapture, type ReadCaptures, readCaptures } from "../import/read-captures.ts";
import { terminal } from "../language/index.ts";
import { entriesOn } from "../readers/ledger.ts";
import type { Reading } from "../readers/reader.ts";

/** Captures that are absent, unread or faulty, or that are read otherwise now than recorded; and all of them as read now. */
export function checkCaptures(
  content: Content,
  kept: readonly KeptCapture[],
): { findings: Finding[]; read: ReadCaptures } {
  const intact = kept
    .filter((one) => isIntact(one) && !one.record.container)
    .map(({ name, bytes, large, path, record }) => ({
      ...{ name, bytes, path },
      ...(large && { large }),
      ...placeOf(path, name, record),
    }));
  const read = asOneBlog(readCaptures(intact, content.captures), content);
  const [there, byId] = [
    new Set(kept.map(({ record }) => record.id)),
    new Map(read.captures.map((one) => [one.record.id, one])),
  ];
  const where = join(content.folder, "captures.yaml");
  return {
    read,
    findings: [
      ...content.captures.filter(({ id }) => !there.has(id)).map((record) => absent(record, where)),
      ...content.captures.flatMap((record) => {
        const capture = byId.get(record.id);
        if (!capture) return [];
        const alone = capture.isMember ? [] : unread(content, record, capture, where);
        return [...alone, ...readOtherwise(record, capture, where)];
      }),
      ...unreadMembers(content, byId, where),
      ...faults(read, content.folder),
      ...linesElsewhere(content, read),
    ],
  };
}

/** Whether a capture is a file of its own, or in a container. */
function placeOf(path: string, name: string, { seen = [] }: CaptureRecord): Pick<CaptureFile, "keptAs" | "isMember"> {
  const isFile = basename(path) === name || !seen.some(({ container }) => container === basename(path));
  return isFile ? { keptAs: path } : { isMember: true };
}

function absent({ id, names, entries }: CaptureRecord, where: string): Finding {
  return { kind: "capture-absent", where, name: names[0] ?? id, entries: entries.length };
}

/** A capture that is recorded as unread, with the command that reads it by the likeliest reader. */
function unread({ folder, site }: Content, record: CaptureRecord, read: ReadCapture, where: string): Finding[] {
  if (record.reader !== undefined) return [];
  const candidates = read.candidates.map(({ reader, posts }) => ({ reader, posts }));
  const facts = site?.texts === "withheld";
  const command = candidates[0] ? terminal.commandToReadAs(candidates[0].reader, read.path, { folder, facts }) : null;
  const told = record.as === undefined ? {} : { as: record.as };
  const other = read.reading.doubts.find(({ kind }) => kind === "other-blog");
  const blog = other && { otherBlog: other.words ?? "" };
  return [{ kind: "unread", where, name: record.names[0] ?? "", ...told, ...blog, candidates, command }];
}

/** Each container that holds captures which are recorded as unread: a crawl may have thousands. */
function unreadMembers({ captures }: Content, read: ReadonlyMap<string, ReadCapture>, where: string): Finding[] {
  const counts = new Map<string, number>();
  for (const { id, reader, seen = [] } of captures) {
    const container = seen.find(({ container }) => container !== undefined)?.container;
    if (reader === undefined && container !== undefined && read.get(id)?.isMember)
      counts.set(container, (counts.get(container) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ kind: "unread-members", where, name, count }));
}

const readFields = [
  "bytes",
  "encoding",
  "reader",
  "because",
  "doubts",
  "candidates",
  "lines",
  "unknown",
  "boilerplate",
  "archive",
  "notes",
] as const;

/** The fields of a record that reading the capture again gives otherwise. Its order may come from its posts' dates. */
function readOtherwise(record: CaptureRecord, { record: again }: ReadCapture, where: string): Finding[] {
  const fields = readFields.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(again[field]));
  return fields.length > 0 ? [{ kind: "record-behind", where, name: record.names[0] ?? "", fields }] : [];
}

/** What reading found wrong in captures. That one is unread is a finding of its own. */
function faults({ captures, problems }: ReadCaptures, folder: string): Finding[] {
  const unread = new Set(captures.filter(({ record }) => record.reader === undefined).map(({ name }) => name));
  return problems
    .filter(({ file }) => !unread.has(file))
    .map(({ file, where: at, message }) => ({
      kind: "capture-fault",
      where: join(folder, "captures", file),
      message: at === undefined ? message : `${at}: ${message}`,
    }));
}

/** True for the number of an item of an export that was read. */
function isItem({ drafts }: Reading, item: number | undefined): boolean {
  return item !== undefined && drafts.some((draft) => draft.kind === "post" && draft.item?.number === item);
}

/** A place that an entry names as one of its sources. */
interface NamedPlace {
  file: string;
  type: string;
  source: Source;
  at: number;
}

/** Lines that an entry names as its source, where the capture as read has no such entry. */
function linesElsewhere({ folder, posts, sections, report }: Content, { captures }: ReadCaptures): Finding[] {
  const read = new Map(captures.flatMap((capture) => capture.record.names.map((name) => [name, capture] as const)));
  const named = [...posts, ...sections, ...(report ? [report] : [])].flatMap(({ file, type, sources }): NamedPlace[] =>
    sources.map((source, at) => ({ file, type, source, at })),
  );
  // Capture by capture, since the owners of its lines are unpacked for each.
  const elsewhere = new Set(
    [...grouped(named, ({ source }) => [source.capture])].flatMap(([name, places]) => {
      const capture = read.get(name);
      return capture ? places.filter((place) => isElsewhere(place, capture)) : [];
    }),
  );
  return named
    .filter((place) => elsewhere.has(place))
    .map(({ file, type, source: { capture, lines }, at }) => ({
      kind: "lines-elsewhere",
      where: join(folder, file),
      field: `sources.${at}.lines`,
      type,
      capture,
      lines,
    }));
}

function isElsewhere({ type, source: { lines, item } }: NamedPlace, { reading, lineCount }: ReadCapture): boolean {
  const [first, last] = lines;
  if (last > lineCount || isItem(reading, item)) return false;
  const { ledger, drafts } = reading;
  const owners = entriesOn(ledger, first);
  return !entriesOn(ledger, last).some((entry) => owners.includes(entry) && drafts[entry]?.kind === type);
}
