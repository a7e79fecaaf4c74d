import { join } from "node:path";
import { claimsOf } from "../dating/claims.ts";
import { type Filed, formatEntry, formatYaml } from "../entry/entry.ts";
import type { Content } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import type { CaptureRecord, Post, Report, Section, Site, Source, Term } from "../entry/schema.ts";
import { freeSlug, slugOf } from "../entry/slug.ts";
import { genitive } from "../swedish.ts";
import { composeEntries, type Fresh } from "./compose.ts";
import type { EditorClaims } from "./compose-posts.ts";
import { type Original, type ReadCapture, readCaptures } from "./read-captures.ts";
import { type Difference, reconcile, type Wishes } from "./reconcile.ts";

/** What an import will write, in the order of writing, and what it has to tell. Nothing is written here. */
export interface ImportPlan {
  /** Path below the content folder → the file's new text or bytes; only files that change. */
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

/**
 * The originals and what lies in the content folder → what shall lie there. Running it again on its own result plans
 * nothing. `seed` is the vocabulary that an archive without one begins with; null where it has one.
 */
export function planImport(
  originals: readonly Original[],
  content: Content,
  wishes: Wishes,
  seed: { vocabulary: string; terms: readonly Term[] } | null,
): ImportPlan {
  const { captures, problems } = readCaptures(originals, content.captures);
  const author = content.site?.author ?? commonAuthor(captures);
  const vocabulary = seed?.terms ?? content.vocabulary;
  const composed = composeEntries(
    captures,
    vocabulary,
    author,
    content.sections.flatMap(({ visits }) => visits),
    editorClaimsIn(content.posts),
  );
  const plan: ImportPlan = {
    files: new Map(),
    captures: captures.map(({ name, record }) => ({
      name,
      reader: record.reader,
      because: record.because,
      total: Object.values(record.lines).reduce((sum, lines) => sum + lines, 0),
      lines: record.lines,
      unknown: record.unknown ?? [],
    })),
    entries: [],
    differences: [],
    findings: composed.findings,
    problems,
  };
  if (!content.site && captures.length > 0) plan.files.set("site.yaml", formatYaml(firstSite(author)));
  if (seed && captures.length > 0) plan.files.set("vocabulary.yaml", seed.vocabulary);
  if (!wishes.facts) {
    for (const { name, original } of captures) plan.files.set(join("captures", name), original.bytes);
  }

  const shelf = new Shelf(content, captures, wishes, plan);
  for (const post of composed.posts) shelf.place("posts", post, content.posts, "inlagg");
  for (const section of composed.sections) shelf.place("report", section, content.sections, "avsnitt");
  if (composed.report) shelf.placeReport(composed.report, content.report);
  plan.files.set("captures.yaml", formatYaml({ captures: recordsOf(captures, content.captures, shelf.entriesOf) }));
  return plan;
}

type Entry = Post | Section | Report;

/** Finds each entry its file, keeps what a person did there, and notes in the plan what comes of it. */
class Shelf {
  /** Files that are there but could not be read: they are somebody's work and stay as they are. */
  readonly #faulty: ReadonlySet<string>;
  readonly #folder: string;
  readonly #atHand: ReadonlySet<string>;
  readonly #wishes: Wishes;
  readonly #plan: ImportPlan;
  readonly #listed: ReadonlySet<string>;
  readonly #taken: Map<string, Set<string>>;
  /** Capture → the entries written from it. */
  readonly entriesOf = new Map<string, string[]>();

  constructor(content: Content, captures: readonly ReadCapture[], wishes: Wishes, plan: ImportPlan) {
    this.#faulty = new Set(content.problems.map(({ file }) => file));
    this.#folder = content.folder;
    this.#atHand = new Set(captures.map(({ name }) => name));
    this.#wishes = wishes;
    this.#plan = plan;
    this.#listed = new Set(content.captures.flatMap(({ entries }) => entries));
    this.#taken = new Map([
      ["posts", new Set(content.posts.map(({ slug }) => slug))],
      ["report", new Set(content.sections.map(({ slug }) => slug))],
    ]);
  }

  place<F extends Post | Section>(
    folder: string,
    fresh: Fresh<F>,
    existing: readonly Filed<F>[],
    fallback: string,
  ): void {
    const taken = this.#taken.get(folder) ?? new Set();
    const found =
      existing.find(({ sources }) => sources.some((source) => isSame(source, fresh.front.sources))) ??
      existing.find((entry) => slugOf(entry.title) === slugOf(fresh.front.title) && this.#isElsewhere(entry.sources));
    const slug = found?.slug ?? freeSlug(fresh.front.title, fallback, taken);
    taken.add(slug);
    this.#write(`${folder}/${slug}`, found?.file ?? join(folder, `${slug}.md`), fresh, found ?? null);
  }

  placeReport(fresh: Fresh<Report>, existing: Filed<Report> | null): void {
    this.#write("report/index", join("report", "index.md"), fresh, existing);
  }

  /** `name` is how captures.yaml lists the entry, `path` where it lies: a person may have moved it to a folder below. */
  #write<F extends Entry>(name: string, path: string, fresh: Fresh<F>, existing: Filed<F> | null): void {
    for (const { capture } of fresh.front.sources) {
      this.entriesOf.set(capture, [...new Set([...(this.entriesOf.get(capture) ?? []), name])]);
    }
    if (!existing && this.#faulty.has(join(this.#folder, path))) {
      this.#plan.entries.push({ path, state: "left, faulty" });
      return;
    }
    if (!existing && this.#listed.has(name)) {
      this.#plan.entries.push({ path, state: "deleted by hand" });
      return;
    }
    const filed = existing && splitFiled(existing);
    const merged = filed
      ? {
          ...fresh,
          front: { ...fresh.front, sources: this.#withSourcesElsewhere(fresh.front.sources, filed.front.sources) },
        }
      : fresh;
    const { entry, differences } = reconcile<F>(filed as Fresh<F> | null, merged as Fresh<F>, this.#wishes);
    for (const difference of differences) this.#plan.differences.push({ path, difference });
    const text = formatEntry(entry.front, entry.body);
    const unchanged = filed !== null && text === formatEntry(filed.front, filed.body);
    this.#plan.entries.push({ path, state: existing ? (unchanged ? "unchanged" : "changed") : "new" });
    if (!unchanged) this.#plan.files.set(path, text);
  }

  /** Witnesses whose captures are not at hand in this run stay what they are. */
  #withSourcesElsewhere(fresh: readonly Source[], existing: readonly Source[]): Source[] {
    return [...fresh, ...existing.filter(({ capture }) => !this.#atHand.has(capture))];
  }

  #isElsewhere(sources: readonly Source[]): boolean {
    return sources.every(({ capture }) => !this.#atHand.has(capture));
  }
}

/** Looks up what persons have claimed of dates in the entries that are there, by the place of a post in a capture. */
function editorClaimsIn(posts: readonly Post[]): EditorClaims {
  const place = ({ capture, lines }: Pick<Source, "capture" | "lines">): string => `${capture}:${lines[0]}`;
  const byPlace = new Map(
    posts.flatMap(({ evidence, sources }) => {
      const claims = claimsOf(evidence).filter(({ kind }) => kind === "editor");
      return claims.length === 0 ? [] : sources.map((source) => [place(source), claims] as const);
    }),
  );
  return (sources) => sources.flatMap((source) => byPlace.get(place(source)) ?? []);
}

function splitFiled<F extends Entry>({ slug: _, file: __, body, ...front }: Filed<F>): Fresh<F> {
  return { front: front as unknown as F, body };
}

function isSame(source: Source, others: readonly Source[]): boolean {
  return others.some(({ capture, lines }) => capture === source.capture && lines[0] === source.lines[0]);
}

/** The records of captures.yaml, in the order of their names: those of this run, and those of captures that are not at hand. */
function recordsOf(
  captures: readonly ReadCapture[],
  known: readonly CaptureRecord[],
  entriesOf: ReadonlyMap<string, readonly string[]>,
): CaptureRecord[] {
  const read = captures.map(({ name, record }): CaptureRecord => {
    const { origin, captured, capturedBy, rights, ...own } = record;
    const before = known.find(({ sha256 }) => sha256 === record.sha256)?.entries ?? [];
    const entries = [...new Set([...(entriesOf.get(name) ?? []), ...before])].sort();
    const persons = { origin, captured, capturedBy, rights };
    return {
      ...own,
      entries,
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
