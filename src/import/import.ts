import { join } from "node:path";
import { type CaptureRecord, type LeftItem, totalOf } from "../entry/capture-record.ts";
import { commentersOf } from "../entry/comments.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { formatImported } from "../entry/imported.ts";
import type { Observation } from "../entry/observation.ts";
import type { Problem } from "../entry/problem.ts";
import { brokenReferences } from "../entry/references.ts";
import type { Filed } from "../entry/schema.ts";
import { carryOver } from "./carry-over.ts";
import { composeEntries } from "./compose.ts";
import { type ContainerReport, reportOfContainer } from "./container-report.ts";
import { commonAuthor, firstFiles, type Seed, seedFromCategories } from "./first-files.ts";
import { type FoundImages, imagesToWrite } from "./found-images.ts";
import { type Entry, entriesOf, historyOf } from "./history.ts";
import { type FileContent, filesOf } from "./import-files.ts";
import { entriesLeft, findingsIn } from "./import-findings.ts";
import { importedAfter } from "./imported-after.ts";
import { knownPosts } from "./known-posts.ts";
import { placeEntries } from "./place-entries.ts";
import type { NamedCandidate, ReadCapture, ReadCaptures } from "./read-captures.ts";
import type { Difference, ImportOptions } from "./reconcile.ts";
import { recordsOf } from "./records.ts";
import { changedFiles, entriesAfter, type SettledEntry, settle } from "./settle-entries.ts";

/** What an import will write, and what it has to report. Nothing is written here. */
export interface ImportPlan {
  /**
   * imported.yaml as it must be while the files are written: first of all, and whole before the next; null where no
   * entry changes. After a kill the next import knows by it which values are its own.
   */
  announced: string | null;
  /** Path below the content folder → what the file will hold, in the order of writing. */
  files: Map<string, FileContent>;
  /** What was found in each container. */
  containers: ContainerReport[];
  captures: {
    name: string;
    /** True for one that is in a container. */
    isMember: boolean;
    /** Absent for a capture that is unread. */
    reader: string | undefined;
    /** The reader that a person chose; absent where the import chooses. */
    as?: string;
    /** Where the file lies that was read. */
    path: string;
    because: Observation[];
    /** What speaks against the reading. */
    doubts: Observation[];
    /** What each reader found in a capture that is unread, the likeliest first. */
    candidates: readonly NamedCandidate[];
    total: number;
    /** What `total` and `lines` count; absent for lines. */
    counted?: CaptureRecord["counted"];
    lines: CaptureRecord["lines"];
    /** What an export has that the archive does not take; empty for another capture. */
    left: readonly LeftItem[];
    unknown: number[];
  }[];
  /** All entries as they will be. */
  after: readonly Filed<Entry>[];
  entries: { path: string; state: "new" | "changed" | "unchanged" | "deleted by hand" | "left, faulty" }[];
  differences: { path: string; difference: Difference }[];
  findings: Finding[];
  problems: Problem[];
}

/**
 * The captures as read and the content folder as it is → the content folder as it will be. An import of its own result
 * plans nothing. `vocabularyFile` is what a folder without a vocabulary begins with; null for the blog's own categories. `images`
 * are those that the captures show and that were saved with them.
 */
export function planImport(
  { captures, containers, problems }: ReadCaptures,
  given: Content,
  options: ImportOptions,
  vocabularyFile: Seed | null,
  images: FoundImages = new Map(),
): ImportPlan {
  const { content, outdated } = carryOver(given);
  const history = historyOf(content);
  const author = content.site?.author ?? commonAuthor(captures.filter(wasRead), content.posts);
  const seed = content.files.has("vocabulary.yaml") ? null : (vocabularyFile ?? seedFromCategories(captures));
  const vocabulary = seed?.terms ?? content.vocabulary;
  const composed = composeEntries(
    captures.filter(wasRead),
    vocabulary,
    author,
    content.sections.flatMap(({ visits }) => visits),
    knownPosts(content, history, new Set(captures.flatMap(({ record }) => record.names))),
    commentersOf(content.site),
  );

  const { placed, findings: doubts } = placeEntries(composed, content, history);
  const inTheirOrder = [...composed.captures, ...captures.filter((one) => !wasRead(one))];
  const records = recordsOf(inTheirOrder, containers, content.captures, placed, entriesOf(content));
  const faulty = new Set(content.faults.map(({ file }) => file));
  const settled = placed.map((one) => settle(one, faulty.has(join(content.folder, one.path)), history, options));
  const after = entriesAfter(settled, content, records, history, options);

  const changed = changedFiles(after, content, outdated);
  const { announce, final } = importedAfter(content, history, {
    entries: after,
    digests: new Map(settled.flatMap(({ path, result }) => (result ? [[path, result.digests] as const] : []))),
    records,
    read: new Set([...captures, ...containers].map(({ record }) => record.id)),
  });
  // Where nothing is kept and no import was before, the folder is left as it was.
  const isNothing =
    captures.length === 0 && containers.length === 0 && outdated.size === 0 && !content.files.has("captures.yaml");
  const written = {
    first: firstFiles(content, author, seed),
    captures: options.facts ? [] : captures.filter(({ isMember }) => !isMember),
    containers: options.facts ? [] : containers,
    images: imagesToWrite(images, byType(after).posts, content.images),
    entries: changed,
    records,
    imported: final,
  };
  const planned = isNothing ? new Map() : filesOf(content, written, outdated);
  const isAnnounced = planned.has("captures.yaml") || [...changed.keys()].some((path) => planned.has(path));
  return {
    announced: isAnnounced ? formatImported(announce()) : null,
    files: planned,
    containers: containers.map((container) => reportOfContainer(container, captures)),
    captures: captures.map(reportOf),
    after,
    entries: settled.map((one) => ({ path: one.path, state: stateOf(one, content, changed) })),
    differences: settled.flatMap(({ path, result }) =>
      (result?.differences ?? []).map((difference) => ({ path, difference })),
    ),
    findings: [
      ...findingsIn(given, outdated, settled),
      ...entriesLeft(content, records),
      ...composed.findings,
      ...doubts,
    ],
    problems: [
      ...problems,
      ...content.faults,
      ...brokenReferences({ ...content, ...byType(after), vocabulary: [...vocabulary], captures: records }),
    ],
  };
}

/** True for a capture that a reader has read. An unread one is kept, and gives no entries. */
function wasRead({ record }: ReadCapture): boolean {
  return record.reader !== undefined;
}

function stateOf(
  { path, state }: SettledEntry,
  { files }: Content,
  changed: ReadonlyMap<string, unknown>,
): ImportPlan["entries"][number]["state"] {
  if (state) return state;
  if (!files.has(path)) return "new";
  return changed.has(path) ? "changed" : "unchanged";
}

function reportOf({ name, path, isMember, record, reading, candidates }: ReadCapture): ImportPlan["captures"][number] {
  return {
    name,
    isMember,
    reader: record.reader,
    ...(record.as !== undefined && { as: record.as }),
    path,
    because: reading.because,
    doubts: reading.doubts,
    candidates,
    total: totalOf(record.lines),
    ...(record.counted && { counted: record.counted }),
    lines: record.lines,
    left: record.left ?? [],
    unknown: record.unknown ?? [],
  };
}

function byType(entries: readonly Filed<Entry>[]): Pick<Content, "posts" | "sections" | "report"> {
  return {
    posts: entries.filter((entry) => entry.type === "post"),
    sections: entries.filter((entry) => entry.type === "section"),
    report: entries.find((entry) => entry.type === "report") ?? null,
  };
}
