import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import type { Finding } from "../entry/finding.ts";
import type { Problem } from "../entry/problem.ts";
import { type CaptureFile, type ReadCapture, readCaptures } from "../import/read-captures.ts";
import type { Checked } from "./checked.ts";
import { importOutlook } from "./import-outlook.ts";

/**
 * The kept captures against their SHA-256 and their records, the lines that entries name against their owners, and all
 * entries against what an import of the captures would write. What cannot be verified is listed.
 */
export function checkCaptures(content: Content): Checked {
  const { folder, captures } = content;
  const records = captures.map((record) => checkRecord(record, folder));
  const read = new Map(
    records.flatMap(({ record, capture }) => (capture ? record.names.map((name) => [name, capture] as const) : [])),
  );
  const problems = [
    ...records.flatMap((one) => one.problems),
    ...unknownFiles(folder, captures),
    ...checkLines(content, read),
  ];
  const sound = records.flatMap(({ file }) => file ?? []);
  const isSound = sound.length > 0 && problems.length === 0 && content.problems.length === 0;
  return {
    problems,
    findings: [...records.flatMap(({ findings }) => findings), ...(isSound ? importOutlook(content, sound) : [])],
  };
}

interface CheckedRecord extends Checked {
  record: CaptureRecord;
  /** The kept file, where its bytes are those of the record. */
  file?: CaptureFile;
  capture?: ReadCapture | undefined;
}

/** A record of captures.yaml against its capture, read again. */
function checkRecord(record: CaptureRecord, folder: string): CheckedRecord {
  const [name = record.id] = record.names;
  const keptAs = join(folder, "captures", name);
  const where = join(folder, "captures.yaml");
  if (!existsSync(keptAs)) {
    const finding: Finding = { kind: "capture-absent", where, name, entries: record.entries.length };
    return { record, problems: [], findings: [finding] };
  }
  const bytes = readFileSync(keptAs);
  const sha256 = sha256Of(bytes);
  if (sha256 !== record.sha256) {
    const message = `its SHA-256 is ${sha256}, not ${record.sha256} as recorded; put the capture back. Entries from it: ${record.entries.join(", ")}`;
    return { record, problems: [{ file: keptAs, message }], findings: [] };
  }
  const { captures, problems } = readCaptures([{ name, bytes }], [record]);
  const [capture] = captures;
  const isUnread = capture?.record.reader === undefined;
  return {
    record,
    file: { name, bytes, keptAs },
    capture,
    problems: [
      ...(isUnread ? [] : problems.map((problem) => ({ ...problem, file: keptAs }))),
      ...(capture ? checkTally(record, capture, where) : []),
    ],
    findings: capture ? [...unread(record, where), ...checkAgain(record, capture, where)] : [],
  };
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
      const { problems } = readCaptures([{ name: file, bytes: readFileSync(file) }], []);
      const message = problems[0]?.message ?? "no import has read it; import it or remove it";
      return { ...problems[0], file, message };
    });
}
