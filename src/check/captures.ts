import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readCaptureFile } from "../disk/read-capture-file.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import type { Finding } from "../entry/finding.ts";
import type { Problem } from "../entry/problem.ts";
import { type CaptureFile, type ReadCapture, type ReadCaptures, readCaptures } from "../import/read-captures.ts";
import type { Checked } from "./checked.ts";
import { importOutlook } from "./import-outlook.ts";

/**
 * The kept captures against their SHA-256 and their records, the lines that entries name against their owners, and all
 * entries against what an import of the captures would write. What cannot be verified is listed.
 */
export function checkCaptures(content: Content): Checked {
  const { folder, captures: records } = content;
  const kept = records.map((record) => keptFile(record, folder));
  const read = readCaptures(
    kept.flatMap(({ file }) => file ?? []),
    records,
  );
  const byId = new Map(read.captures.map((capture) => [capture.record.id, capture]));
  const again = records.map((record) => checkRecord(record, byId.get(record.id), join(folder, "captures.yaml")));
  const problems = [
    ...[...kept, ...again].flatMap((one) => one.problems),
    ...readingProblems(read, folder),
    ...unknownFiles(folder, records),
    ...checkLines(content, new Map(read.captures.flatMap((one) => one.record.names.map((name) => [name, one])))),
  ];
  const isSound = read.captures.length > 0 && problems.length === 0 && content.problems.length === 0;
  return {
    problems,
    findings: [
      ...[...kept, ...again].flatMap(({ findings }) => findings),
      ...(isSound ? importOutlook(content, read) : []),
    ],
  };
}

/** The kept file of a record; none where it is absent, or where its bytes are not those of the record. */
function keptFile({ id, names, sha256, entries }: CaptureRecord, folder: string): Checked & { file?: CaptureFile } {
  const [name = id] = names;
  const keptAs = join(folder, "captures", name);
  if (!existsSync(keptAs)) {
    const where = join(folder, "captures.yaml");
    return { problems: [], findings: [{ kind: "capture-absent", where, name, entries: entries.length }] };
  }
  const read = readCaptureFile(keptAs);
  if ("refused" in read) return { problems: [{ file: keptAs, message: read.refused }], findings: [] };
  const { bytes } = read;
  const found = sha256Of(bytes);
  if (found === sha256) return { problems: [], findings: [], file: { name, bytes, keptAs } };
  const message = `its SHA-256 is ${found}, not ${sha256} as recorded; put the capture back. Entries from it: ${entries.join(", ")}`;
  return { problems: [{ file: keptAs, message }], findings: [] };
}

/** A record of captures.yaml against its capture, read again; nothing where that cannot be read. */
function checkRecord(record: CaptureRecord, capture: ReadCapture | undefined, where: string): Checked {
  if (!capture) return { problems: [], findings: [] };
  return {
    problems: checkTally(record, capture, where),
    findings: [...unread(record, where), ...checkAgain(record, capture, where)],
  };
}

/** What reading found wrong. That a capture is unread is a finding. */
function readingProblems({ captures, problems }: ReadCaptures, folder: string): Problem[] {
  const unread = new Set(captures.filter(({ record }) => record.reader === undefined).map(({ name }) => name));
  return problems
    .filter(({ file }) => !unread.has(file))
    .map((problem) => ({ ...problem, file: join(folder, "captures", problem.file) }));
}

function checkTally({ id, lines: tally, names }: CaptureRecord, { lines }: ReadCapture, file: string): Problem[] {
  const owned = Object.values(tally).reduce((sum, number) => sum + number, 0);
  if (owned === lines.length) return [];
  const message = `the owners have ${owned} lines, ${names[0]} has ${lines.length}; import it again`;
  return [{ file, where: `captures.${id}.lines`, message }];
}

function unread({ reader, names }: CaptureRecord, where: string): Finding[] {
  return reader === undefined ? [{ kind: "unread", where, name: names[0] ?? "" }] : [];
}

const readFields = [
  "bytes",
  "encoding",
  "reader",
  "because",
  "doubts",
  "lines",
  "unknown",
  "boilerplate",
  "notes",
] as const;

/** The fields of a record that reading the capture again gives otherwise. Its order may come from its posts' dates. */
function checkAgain(record: CaptureRecord, { record: again }: ReadCapture, where: string): Finding[] {
  const fields = readFields.filter((field) => JSON.stringify(record[field]) !== JSON.stringify(again[field]));
  return fields.length > 0 ? [{ kind: "record-behind", where, name: record.names[0] ?? "", fields }] : [];
}

/** Lines that an entry names as its source, where the capture has no such entry. */
function checkLines({ folder, posts, sections, report }: Content, read: ReadonlyMap<string, ReadCapture>): Problem[] {
  return [...posts, ...sections, ...(report ? [report] : [])].flatMap(({ file, type, sources }) =>
    sources.flatMap(({ capture, lines: [first, last] }, at): Problem[] => {
      const found = read.get(capture);
      if (!found) return [];
      const [owner, otherOwner] = [first, last].map((line) => found.reading.ledger[line - 1]);
      const isOwned =
        owner && otherOwner && "entry" in owner && "entry" in otherOwner && owner.entry === otherOwner.entry;
      if (isOwned && found.reading.drafts[owner.entry ?? -1]?.kind === type) return [];
      const what = found.lines.length < last ? `${capture} ends on line ${found.lines.length}` : `no ${type} is there`;
      const message = `lines ${first}–${last} of ${capture}: ${what}; correct the lines`;
      return [{ file: join(folder, file), where: `sources.${at}.lines`, message }];
    }),
  );
}

/** Files among the kept captures that no import has read. */
function unknownFiles(folder: string, records: readonly CaptureRecord[]): Problem[] {
  const captures = join(folder, "captures");
  if (!existsSync(captures)) return [];
  const known = new Set(records.flatMap(({ names }) => names));
  return readdirSync(captures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !known.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const read = readCaptureFile(file);
      if ("refused" in read) return { file, message: read.refused };
      const { problems } = readCaptures([{ name: file, bytes: read.bytes }], []);
      const message = problems[0]?.message ?? "no import has read it; import it or remove it";
      return { ...problems[0], file, message };
    });
}
