import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { sha256Of } from "../entry/digest.ts";
import { type Filed, formatEntry, formatYaml } from "../entry/entry.ts";
import { formatImported, importedName } from "../entry/imported.ts";
import { type Content, isOfEarlierVersion } from "../entry/load.ts";
import { formatManifest, manifestName } from "../entry/manifest.ts";
import type { Problem } from "../entry/problem.ts";
import { brokenReferences } from "../entry/references.ts";
import type { CaptureRecord, Post, Site, Term, UnnumberedPost } from "../entry/schema.ts";
import { genitive } from "../language/index.ts";
import { carryOver } from "./carry-over.ts";
import { composeEntries } from "./compose.ts";
import { type Entry, entriesOf, type History, historyOf, rowOf } from "./history.ts";
import { importedAfter, splitFiled } from "./imported-after.ts";
import { knownPosts } from "./known-posts.ts";
import { numbersFor, withMergedNumbers } from "./numbers.ts";
import { type PlacedEntry, placeEntries } from "./place-entries.ts";
import { type Original, type ReadCapture, readCaptures } from "./read-captures.ts";
import { type Difference, type ImportOptions, type Reconciled, reconcile } from "./reconcile.ts";
import { recordsOf } from "./records.ts";

/** What an import will write, and what it has to report. Nothing is written here. */
export interface ImportPlan {
  /**
   * imported.yaml as it must be while the files are written: first of all, and whole before the next; null where no
   * entry changes. After a kill the next import knows by it which values are its own.
   */
  announced: string | null;
  /** Path below the content folder → the file's new text or bytes, in the order of writing. */
  files: Map<string, string | Uint8Array>;
  captures: {
    name: string;
    reader: string;
    because: string;
    total: number;
    lines: CaptureRecord["lines"];
    unknown: number[];
  }[];
  entries: { path: string; state: "new" | "changed" | "unchanged" | "deleted by hand" | "left, faulty" }[];
  differences: { path: string; difference: Difference }[];
  findings: string[];
  problems: Problem[];
}

/** The vocabulary that a new archive begins with. */
interface Seed {
  vocabulary: string;
  terms: readonly Term[];
}

/**
 * The captures and the content folder as it is → the content folder as it will be. An import of its own result plans
 * nothing. `seed` is null where the folder has a vocabulary.
 */
export function planImport(
  originals: readonly Original[],
  given: Content,
  options: ImportOptions,
  seed: Seed | null,
): ImportPlan {
  const { content, outdated } = carryOver(given);
  const { captures, problems } = readCaptures(originals, content.captures);
  const history = historyOf(content);
  const author = content.site?.author ?? commonAuthor(captures);
  const vocabulary = seed?.terms ?? content.vocabulary;
  const composed = composeEntries(
    captures.filter(wasRead),
    vocabulary,
    author,
    content.sections.flatMap(({ visits }) => visits),
    knownPosts(content, history, new Set(captures.flatMap(({ record }) => record.names))),
  );

  const { placed, findings: doubts } = placeEntries(composed, content, history);
  const records = recordsOf(captures, content.captures, placed, entriesOf(content));
  const faulty = new Set(content.faults.map(({ file }) => file));
  const settled = placed.map((one) => settle(one, faulty.has(join(content.folder, one.path)), history, options));
  const after = entriesAfter(settled, content, records, history, options);
  const changed = changedFiles(after, content, outdated);

  const { announce, final } = importedAfter(content, history, {
    entries: after,
    digests: new Map(settled.flatMap(({ path, result }) => (result ? [[path, result.digests] as const] : []))),
    records,
    read: new Set(captures.map(({ record }) => record.id)),
  });
  const recordsFile =
    outdated.has("captures.yaml") || !content.files.has("captures.yaml") || !isSame(records, content.captures)
      ? [["captures.yaml", formatYaml({ captures: records }, content.commented.get("captures.yaml"))] as const]
      : [];
  // Where nothing is kept and no import was before, the folder is left as it was.
  const isNothing = captures.length === 0 && outdated.size === 0 && !content.files.has("captures.yaml");
  const files = isNothing
    ? new Map<string, string | Uint8Array>()
    : withManifest(content, [
        ...(captures.length > 0 ? firstFiles(content, author, seed) : []),
        ...(options.facts
          ? []
          : captures.map(({ name, original }) => [join("captures", name), original.bytes] as const)),
        ...changed,
        ...recordsFile,
        ...onlyChanged(content, importedName, formatImported(final)),
      ]);
  return {
    announced: !isNothing && (changed.size > 0 || recordsFile.length > 0) ? formatImported(announce()) : null,
    files,
    captures: captures.map(reportOf),
    entries: settled.map(({ path, state }) => ({
      path,
      state: state ?? (!content.files.has(path) ? "new" : changed.has(path) ? "changed" : "unchanged"),
    })),
    differences: settled.flatMap(({ path, result }) =>
      (result?.differences ?? []).map((difference) => ({ path, difference })),
    ),
    findings: [
      ...changedByHand(content),
      ...carriedOver(given, outdated),
      ...composed.findings,
      ...doubts.map((doubt) => join(content.folder, doubt)),
      ...settled.flatMap((one) => abstractGone(one, content)),
    ],
    problems: [
      ...problems,
      ...content.faults,
      ...brokenReferences({ ...content, ...byType(after), vocabulary: [...vocabulary], captures: records }),
    ],
  };
}

/** True for a capture whose entries are known. One that no reader could read is kept, and gives none. */
function wasRead({ reading }: ReadCapture): boolean {
  return reading !== undefined;
}

/** A placed entry, and what is to be written of it; nothing where it has a state already. */
interface SettledEntry extends PlacedEntry {
  state: "left, faulty" | "deleted by hand" | null;
  result: Reconciled<PlacedEntry["composed"]["front"]> | null;
}

/** Keeps what a person did: deleted, damaged or edited. */
function settle(placed: PlacedEntry, isFaulty: boolean, history: History, options: ImportOptions): SettledEntry {
  const { name, composed, existing, isDeleted } = placed;
  if (isFaulty && !existing) return { ...placed, state: "left, faulty", result: null };
  if (isDeleted && !options.restore.includes(name)) return { ...placed, state: "deleted by hand", result: null };
  const written = existing ? rowOf(existing, history).digests : {};
  const there = existing && (splitFiled(existing) as typeof composed);
  return { ...placed, state: null, result: reconcile(there, written, composed, options) };
}

/** All entries as they will be: those of this import, with their numbers, and those that it does not touch. */
function entriesAfter(
  settled: readonly SettledEntry[],
  content: Content,
  records: readonly CaptureRecord[],
  history: History,
  { restore }: ImportOptions,
): Filed<Entry>[] {
  const written = settled.flatMap(filedEntry);
  const files = new Set(written.map(({ file }) => file));
  const all = [...written, ...entriesOf(content).filter(({ file }) => !files.has(file))];
  const numbers = numbersFor(
    all.filter(isUnnumbered),
    all.filter((entry) => entry.type === "post" && !isUnnumbered(entry)) as Filed<Post>[],
    records,
    history,
    content.imported?.nextNr ?? 1,
  );
  return all.map((entry) => {
    if (entry.type !== "post") return entry;
    const numbered = isUnnumbered(entry) ? { ...entry, nr: numbers.get(entry.file) as number } : entry;
    return withMergedNumbers(numbered, history, restore);
  });
}

/** A settled entry as it will be in its file; a new post has no number yet. */
function filedEntry({ path, name, existing, result }: SettledEntry): (Filed<Entry> | Filed<UnnumberedPost>)[] {
  if (!result) return [];
  const { nr, formerNr } = existing?.type === "post" ? existing : {};
  const { front, body } = result.entry;
  const slug = name.slice(name.indexOf("/") + 1);
  return [{ ...front, ...(nr && { nr }), ...(formerNr && { formerNr }), body, slug, file: path }];
}

function isUnnumbered(entry: Filed<Entry> | Filed<UnnumberedPost>): entry is Filed<UnnumberedPost> {
  return entry.type === "post" && !("nr" in entry);
}

/** Path → text of each entry's file that is not as it will be. */
function changedFiles(
  after: readonly Filed<Entry>[],
  content: Content,
  outdated: ReadonlySet<string>,
): Map<string, string> {
  const before = new Map(entriesOf(content).map((entry) => [entry.file, entry]));
  const changed = after.filter((entry) => outdated.has(entry.file) || !isSame(entry, before.get(entry.file)));
  return new Map(
    changed.map((entry) => {
      const { front, body } = splitFiled(entry);
      return [entry.file, formatEntry(front as Entry, body, content.commented.get(entry.file))];
    }),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

function byType(entries: readonly Filed<Entry>[]): Pick<Content, "posts" | "sections" | "report"> {
  return {
    posts: entries.filter((entry) => entry.type === "post"),
    sections: entries.filter((entry) => entry.type === "section"),
    report: entries.find((entry) => entry.type === "report") ?? null,
  };
}

function firstFiles(content: Content, author: string, seed: Seed | null): (readonly [string, string])[] {
  return [
    ...(content.site ? [] : [["site.yaml", formatYaml(firstSite(author))] as const]),
    ...(seed ? [["vocabulary.yaml", seed.vocabulary] as const] : []),
  ];
}

function onlyChanged({ files }: Content, path: string, text: string): (readonly [string, string])[] {
  return files.get(path) === sha256Of(text) ? [] : [[path, text]];
}

/** Files to write, and the manifest of all that the content folder will hold. */
function withManifest(
  { files, manifest }: Content,
  written: readonly (readonly [string, string | Uint8Array])[],
): Map<string, string | Uint8Array> {
  // Captures that are not at hand, or not as they were kept, stay as they are known.
  const kept = [...manifest].filter(([path]) => path.startsWith("captures/"));
  const rows = written.map(([path, text]) => [path.replaceAll("\\", "/"), sha256Of(text)] as const);
  return new Map([...written, [manifestName, formatManifest(new Map([...kept, ...files, ...rows]))]]);
}

function reportOf({ name, record }: ReadCapture): ImportPlan["captures"][number] {
  return {
    name,
    reader: record.reader,
    because: record.because,
    total: Object.values(record.lines).reduce((sum, lines) => sum + lines, 0),
    lines: record.lines,
    unknown: record.unknown ?? [],
  };
}

/** The files that no import writes twice, where they have changed: the next check will not know that any more. */
function changedByHand({ folder, files, manifest }: Content): string[] {
  return [...files]
    .filter(([path]) => path === "site.yaml" || path === "vocabulary.yaml" || path.startsWith("pages/"))
    .filter(([path, sha256]) => manifest.has(path) && manifest.get(path) !== sha256)
    .map(([path]) => `${join(folder, path)}: has changed since the last import; taken as an edit`);
}

/** What a person should know of imported.yaml: that an earlier version had none, or that it is missing. */
function carriedOver(given: Content, outdated: ReadonlySet<string>): string[] {
  if (isOfEarlierVersion(given)) {
    const entries = [...outdated].filter((path) => path.endsWith(".md")).length;
    return [`${given.folder}: carried over from the format of an earlier version: ${entries} entries`];
  }
  if (given.imported || entriesOf(given).length === 0) return [];
  const what = "is missing, so each field that is not as the captures give it counts as edited by hand";
  return [`${join(given.folder, importedName)}: ${what}`];
}

function abstractGone({ path, existing, result }: SettledEntry, { folder }: Content): string[] {
  if (!result?.gaveWay || !existing?.body) return [];
  const advice = "keepText: true in an entry keeps what a person wrote";
  return [`${join(folder, path)}: its abstract gave way to the text of the capture; ${advice}`];
}

function commonAuthor(captures: readonly ReadCapture[]): string {
  const counts = new Map<string, number>();
  for (const { reading } of captures.filter(wasRead)) {
    for (const draft of reading.drafts) {
      const author = draft.kind === "section" ? undefined : draft.author;
      if (author) counts.set(author, (counts.get(author) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "Okänd";
}

/** What an archive without a site.yaml begins with; a person goes on from there. */
function firstSite(author: string): Site {
  return { title: `${genitive(author)} arkiv`, author, language: "sv", texts: "published" };
}
