import { join } from "node:path";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { grouped } from "../entry/grouped.ts";
import type { Filed, Post, Report, Section, UnnumberedPost } from "../entry/schema.ts";
import { freeSlug, slugOf, TakenNames } from "../entry/slug.ts";
import { addressWords } from "../language/index.ts";
import type { Composed } from "./compose.ts";
import type { ComposedEntry } from "./composed-entry.ts";
import { type Entry, entriesOf, type History, nameOf, writtenAt } from "./history.ts";
import { finderOf } from "./known-posts.ts";

/** A composed entry and its place in the content folder. */
export interface PlacedEntry {
  /** As captures.yaml lists it: `posts/slug`, `report/index`. */
  name: string;
  /** Below the content folder, with `/`: a person may have moved the file to a folder below. */
  path: string;
  composed: ComposedEntry<UnnumberedPost | Section | Report>;
  existing: Filed<Entry> | null;
  /** A person has deleted its file. */
  isDeleted: boolean;
}

interface Placed {
  placed: PlacedEntry[];
  findings: Finding[];
}

/** Composed entries → where each of them belongs: in the file that is there, or in a new one. */
export function placeEntries(composed: Composed, content: Content, history: History): Placed {
  const posts = placeInFolder("posts", addressWords.slugs.post, composed.posts, content.posts, content, history);
  const sections = placeInFolder(
    "report",
    addressWords.slugs.section,
    composed.sections,
    content.sections,
    content,
    history,
  );
  const report = composed.report ? [placeReport(composed.report, content.report, history)] : [];
  return {
    placed: [...posts.placed, ...sections.placed, ...report],
    findings: [...posts.findings, ...sections.findings],
  };
}

function placeReport(composed: ComposedEntry<Report>, existing: Filed<Report> | null, history: History): PlacedEntry {
  const name = "report/index";
  return { name, path: `${name}.md`, composed, existing, isDeleted: !existing && history.listed.has(name) };
}

function placeInFolder(
  folder: "posts" | "report",
  fallback: string,
  entries: readonly ComposedEntry<UnnumberedPost | Section>[],
  there: readonly Filed<Post | Section>[],
  content: Content,
  history: History,
): Placed {
  const findByLines = finderOf(there);
  const written = entries.map(({ front }) => writtenAt(front.sources, front.type, history));
  const reserved = new Set(written.map((entry) => entry?.file));
  const deletedName = deletedNames(folder, content, history);
  const taken = new TakenNames(namesGiven(folder, content, history));
  const used = new Set<string>();
  const place = (
    composed: ComposedEntry<UnnumberedPost | Section>,
    at: number,
  ): PlacedEntry & { finding: Finding | null } => {
    const { title, sources } = composed.front;
    const found = written[at] ?? findByLines(sources);
    // Two posts that an earlier import took for one find the same entry: it stays the first one's. A file that a person
    // has given the lines of another post as well stays that of its own post.
    const isFree = found && !used.has(found.file) && (found === written[at] || !reserved.has(found.file));
    const existing = found && isFree ? found : null;
    const deleted = existing ? undefined : deletedName(composed);
    const name = existing ? nameOf(existing.file) : (deleted ?? `${folder}/${freeSlug(title, fallback, taken)}`);
    const own = slugOf(title);
    const isSecond = !existing && !deleted && name !== `${folder}/${own}` && taken.has(own);
    const path = existing?.file ?? pathOf(name, history);
    taken.add(name.slice(folder.length + 1));
    used.add(path);
    return {
      ...{ name, path, composed, existing, isDeleted: deleted !== undefined },
      finding: isSecond ? { kind: "same-title", where: join(content.folder, path), other: own } : null,
    };
  };
  const rows = entries.map(place);
  return {
    placed: rows.map(({ finding: _, ...placed }) => placed),
    findings: rows.flatMap(({ finding }) => finding ?? []),
  };
}

/** Where a deleted entry was, or where a new one goes. */
function pathOf(name: string, { idOfName, rows }: History): string {
  return rows[idOfName.get(name) ?? ""]?.path ?? `${name}.md`;
}

/** The slugs that were ever given in a folder. None is given again: its file may have been renamed or deleted. */
function namesGiven(folder: string, content: Content, { listed, idOfName }: History): string[] {
  const names = [...entriesOf(content).map(({ file }) => nameOf(file)), ...listed, ...idOfName.keys()];
  return names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1));
}

/** What finds the name of a deleted entry: captures.yaml lists it with the same first line or title, and its file is gone. */
function deletedNames(
  folder: string,
  content: Content,
  { idOfName, present }: History,
): (composed: ComposedEntry<UnnumberedPost | Section>) => string | undefined {
  const there = new Set(entriesOf(content).map(({ file }) => nameOf(file)));
  const isGone = (name: string): boolean =>
    name.startsWith(`${folder}/`) && !there.has(name) && !present.has(idOfName.get(name) ?? "");
  const goneFrom = new Map(
    content.captures.flatMap((record) => {
      const gone = goneEntries(record, isGone);
      return record.names.map((name) => [name, gone] as const);
    }),
  );
  return ({ front }) => {
    const own = `${folder}/${slugOf(front.title)}`;
    const gone = front.sources.flatMap(({ capture, lines, item }) => {
      const ofCapture = goneFrom.get(capture);
      return ofCapture ? [{ ...ofCapture, start: startOf(lines[0], item) }] : [];
    });
    const [here] = gone.flatMap(({ byStart, start }) => byStart.get(start) ?? []);
    return (
      here ?? gone.flatMap(({ byTitle }) => byTitle.get(withoutNumber(own)) ?? []).find((name) => name.startsWith(own))
    );
  };
}

/** The deleted entries of a capture: by the line on which each began, and by its name without a number at the end. */
function goneEntries(
  { entries, starts = [], items = [] }: CaptureRecord,
  isGone: (name: string) => boolean,
): { byStart: Map<string, string>; byTitle: ReadonlyMap<string, readonly string[]> } {
  const gone = entries
    .map((name, at) => ({ name, start: starts[at], item: items[at] }))
    .filter(({ name }) => isGone(name));
  const byTitle = grouped(
    gone.map(({ name }) => name),
    (name) => [withoutNumber(name)],
  );
  const withStart = gone.flatMap(({ name, start, item }) =>
    start === undefined ? [] : [[startOf(start, item), name] as const],
  );
  // Of two with one line, the first counts.
  return { byStart: new Map(withStart.reverse()), byTitle };
}

/** Where an entry begins in a capture: all items of an export may be on one line. */
function startOf(line: number, item: number | undefined): string {
  return item === undefined ? String(line) : `${line}#${item}`;
}

function withoutNumber(name: string): string {
  return name.replace(/-\d+$/, "");
}
