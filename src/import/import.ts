import { join, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { CaptureRecord } from "../entry/capture-record.ts";
import { digestOfRecord, sha256Of } from "../entry/digest.ts";
import type { Finding } from "../entry/finding.ts";
import { formatEntry } from "../entry/format-entry.ts";
import { formatYaml } from "../entry/format-yaml.ts";
import { brokenReferences, type Content } from "../entry/load.ts";
import { formatManifest, manifestName } from "../entry/manifest.ts";
import type { Observation } from "../entry/observation.ts";
import type { Problem } from "../entry/problem.ts";
import type { Filed, Post, Report, Section } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import { freeSlug, slugOf } from "../entry/slug.ts";
import type { Term } from "../entry/vocabulary.ts";
import { genitive } from "../language/index.ts";
import { composeEntries } from "./compose.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import { type FindEntry, finderOf, knownPosts } from "./known-posts.ts";
import { type CaptureFile, type ReadCapture, readCaptures } from "./read-captures.ts";
import { type Difference, type ImportOptions, reconcile } from "./reconcile.ts";

/** What an import will write, in the order of writing, and what it has to tell. Nothing is written here. */
export interface ImportPlan {
  /** Path below the content folder → the file's new text or bytes; only files that change. */
  files: Map<string, string | Uint8Array>;
  captures: {
    name: string;
    /** Absent for a capture that is unread. */
    reader: string | undefined;
    because: Observation[];
    doubts: Observation[];
    total: number;
    lines: CaptureRecord["lines"];
    unknown: number[];
  }[];
  entries: { path: string; state: "new" | "changed" | "unchanged" | "deleted by hand" | "left, faulty" }[];
  differences: { path: string; difference: Difference }[];
  findings: Finding[];
  problems: Problem[];
}

/**
 * The originals and what lies in the content folder → what shall lie there. Running it again on its own result plans
 * nothing. `seed` is the vocabulary that an archive without one begins with; null where it has one.
 */
export function planImport(
  files: readonly CaptureFile[],
  content: Content,
  options: ImportOptions,
  seed: { vocabulary: string; terms: readonly Term[] } | null,
): ImportPlan {
  const { captures, problems } = readCaptures(files, content.captures);
  const author = content.site?.author ?? commonAuthor(captures);
  const vocabulary = seed?.terms ?? content.vocabulary;
  const composed = composeEntries(
    captures,
    vocabulary,
    author,
    content.sections.flatMap(({ visits }) => visits),
    knownPosts(content, new Set(captures.flatMap(({ record }) => record.names))),
  );
  const plan: ImportPlan = {
    files: new Map(),
    captures: captures.map(({ name, record }) => ({
      name,
      reader: record.reader,
      because: record.because,
      doubts: record.doubts ?? [],
      total: Object.values(record.lines).reduce((sum, lines) => sum + lines, 0),
      lines: record.lines,
      unknown: record.unknown ?? [],
    })),
    entries: [],
    differences: [],
    findings: [...changedByHand(content), ...composed.findings],
    problems,
  };
  if (!content.site && captures.length > 0) plan.files.set("site.yaml", formatYaml(firstSite(author)));
  if (seed && captures.length > 0) plan.files.set("vocabulary.yaml", seed.vocabulary);
  if (!options.facts) {
    for (const { name, bytes } of captures) plan.files.set(join("captures", name), bytes);
  }

  const placer = new EntryPlacer(content, options, plan);
  const [findPost, findSection] = [finderOf(content.posts), finderOf(content.sections)];
  for (const post of composed.posts) placer.place("posts", post, findPost, "inlagg");
  for (const section of composed.sections) placer.place("report", section, findSection, "avsnitt");
  if (composed.report) placer.placeReport(composed.report, content.report);
  const records = recordsOf(composed.captures, content.captures, placer.entriesOf);
  if (!content.files.has("captures.yaml") || JSON.stringify(records) !== JSON.stringify(content.captures)) {
    const before = content.commented.get("captures.yaml");
    plan.files.set("captures.yaml", formatYaml({ captures: records }, before));
  }
  plan.files.set(manifestName, formatManifest(manifestOf(content, plan.files)));
  const after = { ...content, ...placer.entriesAfter(content), vocabulary: [...vocabulary], captures: records };
  plan.problems.push(...content.faults, ...brokenReferences(after));
  return plan;
}

/** The files that no import writes twice, where they have changed: the next check will not know that any more. */
function changedByHand({ folder, files, manifest }: Content): Finding[] {
  return [...files]
    .filter(([path]) => path === "site.yaml" || path === "vocabulary.yaml" || path.startsWith("pages/"))
    .filter(([path, sha256]) => manifest.has(path) && manifest.get(path) !== sha256)
    .map(([path]) => ({ kind: "changed-by-hand", where: join(folder, path) }));
}

/** What will lie in the content folder after an import, by SHA-256: what was read, and what the plan writes over it. */
function manifestOf({ files, manifest }: Content, planned: ImportPlan["files"]): Map<string, string> {
  // Originals that are not at hand, or not as they were kept, stay as they are known.
  const originals = [...manifest].filter(([path]) => path.startsWith("captures/"));
  const written = [...planned].map(([path, text]) => [path.split(sep).join("/"), sha256Of(text)] as const);
  return new Map([...originals, ...files, ...written]);
}

type Entry = Post | Section | Report;

/** Finds each entry its file, keeps what a person did there, and notes in the plan what comes of it. */
class EntryPlacer {
  /** Files that are there but could not be read: they are somebody's work and stay as they are. */
  readonly #faulty: ReadonlySet<string>;
  readonly #folder: string;
  readonly #options: ImportOptions;
  readonly #plan: ImportPlan;
  /** Capture → its record in captures.yaml. */
  readonly #listed: ReadonlyMap<string, CaptureRecord>;
  readonly #isReportListed: boolean;
  /** The entries whose files are there, as captures.yaml lists them. */
  readonly #there: ReadonlySet<string>;
  readonly #placed = new Set<string>();
  readonly #taken: Map<string, Set<string>>;
  /** The entries of this run as they will lie. */
  readonly #after = new Map<string, Filed<Entry>>();
  readonly #commented: ReadonlyMap<string, string>;
  /** Capture → the entries written from it, and the line that each begins on. */
  readonly entriesOf = new Map<string, Map<string, number>>();

  constructor(content: Content, options: ImportOptions, plan: ImportPlan) {
    this.#faulty = new Set(content.faults.map(({ file }) => file));
    this.#folder = content.folder;
    this.#options = options;
    this.#plan = plan;
    this.#commented = content.commented;
    this.#listed = new Map(content.captures.flatMap((record) => record.names.map((name) => [name, record] as const)));
    const listed = content.captures.flatMap(({ entries }) => entries);
    this.#isReportListed = listed.includes("report/index");
    this.#there = new Set([
      ...content.posts.map(({ slug }) => `posts/${slug}`),
      ...content.sections.map(({ slug }) => `report/${slug}`),
    ]);
    // A name that was ever given is not given again: its file may have been renamed or deleted.
    const given = (folder: string): Set<string> =>
      new Set(
        [...this.#there, ...listed]
          .filter((name) => name.startsWith(`${folder}/`))
          .map((name) => name.slice(folder.length + 1)),
      );
    this.#taken = new Map([
      ["posts", given("posts")],
      ["report", given("report")],
    ]);
  }

  place<F extends Post | Section>(
    folder: string,
    composed: ComposedEntry<F>,
    find: FindEntry<Filed<F>>,
    fallback: string,
  ): void {
    const taken = this.#taken.get(folder) ?? new Set();
    const there = find(composed.front.sources);
    // Two posts that an earlier import took for one find the same entry: it stays the first one's.
    const found = there && !this.#placed.has(there.file) ? there : null;
    const deleted = found ? undefined : this.#deletedName(folder, composed);
    const slug = found?.slug ?? deleted?.slice(folder.length + 1) ?? freeSlug(composed.front.title, fallback, taken);
    if (!found && !deleted && slug !== slugOf(composed.front.title) && taken.has(slugOf(composed.front.title))) {
      const where = join(this.#folder, folder, `${slug}.md`);
      this.#plan.findings.push({ kind: "same-title", where, other: slugOf(composed.front.title) });
    }
    taken.add(slug);
    this.#write(
      `${folder}/${slug}`,
      found?.file ?? join(folder, `${slug}.md`),
      composed,
      found ?? null,
      deleted !== undefined,
    );
  }

  /** The name by which captures.yaml lists an entry that began on the same line, or has the same title, though no such file is there. */
  #deletedName(folder: string, { front }: ComposedEntry<Post | Section>): string | undefined {
    const own = `${folder}/${slugOf(front.title)}`;
    const rows = front.sources.flatMap(({ capture, lines }) => {
      const { entries = [], starts = [] } = this.#listed.get(capture) ?? {};
      return entries
        .map((name, at) => ({ name, isHere: starts[at] === lines[0] }))
        .filter(({ name }) => name.startsWith(`${folder}/`) && !this.#there.has(name));
    });
    const isTitled = (name: string): boolean =>
      name.startsWith(own) && name.replace(/-\d+$/, "") === own.replace(/-\d+$/, "");
    return (rows.find(({ isHere }) => isHere) ?? rows.find(({ name }) => isTitled(name)))?.name;
  }

  placeReport(composed: ComposedEntry<Report>, existing: Filed<Report> | null): void {
    this.#write("report/index", join("report", "index.md"), composed, existing, !existing && this.#isReportListed);
  }

  /** `name` is how captures.yaml lists the entry, `path` where it lies: a person may have moved it to a folder below. */
  #write<F extends Entry>(
    name: string,
    path: string,
    composed: ComposedEntry<F>,
    existing: Filed<F> | null,
    isDeleted: boolean,
  ): void {
    this.#placed.add(path);
    for (const { capture, lines } of composed.front.sources) {
      const entries = this.entriesOf.get(capture) ?? new Map<string, number>();
      this.entriesOf.set(capture, entries.set(name, Math.min(lines[0], entries.get(name) ?? lines[0])));
    }
    if (!existing && this.#faulty.has(join(this.#folder, path))) {
      this.#plan.entries.push({ path, state: "left, faulty" });
      return;
    }
    if (isDeleted && !this.#options.restore.includes(name)) {
      this.#plan.entries.push({ path, state: "deleted by hand" });
      return;
    }
    const filed = existing && splitFiled(existing);
    const { entry, differences, gaveWay } = reconcile<F>(filed as ComposedEntry<F> | null, composed, this.#options);
    for (const difference of differences) this.#plan.differences.push({ path, difference });
    if (gaveWay && filed?.body) {
      this.#plan.findings.push({ kind: "abstract-replaced", where: join(this.#folder, path) });
    }
    this.#after.set(path, { ...entry.front, body: entry.body, slug: name.slice(name.indexOf("/") + 1), file: path });
    const unchanged = filed !== null && isDeepStrictEqual(filed, entry);
    this.#plan.entries.push({ path, state: existing ? (unchanged ? "unchanged" : "changed") : "new" });
    if (unchanged) return;
    const before = existing ? this.#commented.get(existing.file.split(sep).join("/")) : undefined;
    this.#plan.files.set(path, formatEntry(entry.front, entry.body, before));
  }

  /** All entries as they will lie after the import: those of this run, and those that it does not touch. */
  entriesAfter({ posts, sections, report }: Content): Pick<Content, "posts" | "sections" | "report"> {
    const untouched = [...posts, ...sections, ...(report ? [report] : [])].filter(({ file }) => !this.#after.has(file));
    const all = [...untouched, ...this.#after.values()];
    return {
      posts: all.filter((entry) => entry.type === "post"),
      sections: all.filter((entry) => entry.type === "section"),
      report: all.find((entry) => entry.type === "report") ?? null,
    };
  }
}

function splitFiled<F extends Entry>({ slug: _, file: __, body, ...front }: Filed<F>): ComposedEntry<F> {
  return { front: front as unknown as F, body };
}

/** The records of captures.yaml, in the order of their names: those of this run, and those of captures that are not at hand. */
function recordsOf(
  captures: readonly ReadCapture[],
  known: readonly CaptureRecord[],
  entriesOf: ReadonlyMap<string, ReadonlyMap<string, number>>,
): CaptureRecord[] {
  const read = captures.map(({ name, record }): CaptureRecord => {
    const { origin, captured, capturedBy, rights, ...own } = record;
    const found = [...(entriesOf.get(name) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    const whole = { ...own, entries: found.map(([entry]) => entry), starts: found.map(([, line]) => line) };
    const persons = { origin, captured, capturedBy, rights };
    return {
      ...whole,
      imported: digestOfRecord(whole),
      ...Object.fromEntries(Object.entries(persons).filter(([, value]) => value !== undefined)),
    };
  });
  const elsewhere = known.filter(({ sha256 }) => !read.some((record) => record.sha256 === sha256));
  return [...read, ...elsewhere].sort((one, other) => ((one.names[0] ?? "") < (other.names[0] ?? "") ? -1 : 1));
}

function commonAuthor(captures: readonly ReadCapture[]): string {
  const counts = new Map<string, number>();
  for (const { reading } of captures) {
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
