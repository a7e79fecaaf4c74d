import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import { parseDocument } from "yaml";
import { importCaptures, type RunOptions } from "../../src/disk/import-captures.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { digestOfRecord } from "../../src/entry/digest.ts";
import type { Evidence } from "../../src/entry/evidence.ts";
import { digestOfField } from "../../src/entry/imported.ts";
import { loadContent } from "../../src/entry/load.ts";
import type { Observation, Repair } from "../../src/entry/observation.ts";
import { fixturesFolder } from "../captures-at-hand.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-content-"));
  made.push(folder);
  return folder;
}

export function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Every file with its bytes. */
export function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

class Killed extends Error {}

/** Imports fixtures by name. `writes`: the import is killed after so many; then null is given. */
export async function bring(
  folder: string,
  names: readonly string[],
  { writes = Infinity, ...changes }: Partial<RunOptions> & { writes?: number } = {},
) {
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, ...changes };
  const paths = names.map((name) => join(fixturesFolder, name));
  let done = 0;
  const afterWrite = (path: string | null): void => {
    done += 1;
    if (path !== null && done === writes) throw new Killed();
  };
  try {
    const listener = { say() {}, writing: () => afterWrite };
    return await importCaptures(paths, folder, options, listener);
  } catch (error) {
    if (error instanceof Killed) return null;
    throw error;
  }
}

/** Changes a file of a content folder as a person with an editor does. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (change(text) === text) throw new Error(`${file}: nothing to change`);
  writeFileSync(path, change(text));
}

/** Changes fields of the front matter; undefined takes a field away. */
export function setFields(folder: string, file: string, fields: Record<string, unknown>): void {
  edit(folder, file, (text) => {
    const [, yaml = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
    const document = parseDocument(yaml);
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) document.delete(field);
      else document.set(field, document.createNode(value));
    }
    return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
  });
}

/** Makes of a content folder what an earlier version would have written: digests in the entries, no numbers, reasons as sentences. */
export function toEarlierFormat(folder: string): void {
  const { imported, posts, sections, report, captures } = loadContent(folder);
  for (const post of posts) {
    const evidence = post.evidence.map(earlierEvidence);
    const digests = imported?.entries[String(post.nr)]?.digests;
    const isImported = digests?.evidence === digestOfField("evidence", post.evidence);
    const ofSentences = isImported && { evidence: digestOfField("evidence", evidence) };
    setFields(folder, post.file, { nr: undefined, evidence, imported: { ...digests, ...ofSentences } });
  }
  for (const { file } of [...sections, ...(report ? [report] : [])]) {
    setFields(folder, file, { imported: imported?.entries[file.replace(/\.md$/, "")]?.digests });
  }
  edit(folder, "captures.yaml", (text) => {
    const document = parseDocument(text);
    for (const [at, record] of captures.entries()) {
      const earlier = earlierRecord(record);
      const digest = digestOfRecord(earlier as unknown as CaptureRecord);
      document.setIn(["captures", at], document.createNode({ ...earlier, imported: digest }));
    }
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  });
  rmSync(join(folder, "imported.yaml"));
  edit(folder, "manifest-sha256.txt", (text) => text.replace(/^.* {2}imported\.yaml\n/m, ""));
}

/** A row of evidence as an earlier version wrote it: its reason is a sentence. */
function earlierEvidence(row: Evidence): Record<string, unknown> {
  const { kind, says, holds } = row;
  return { kind, says, because: earlierReason(row), ...(holds !== undefined && { holds }) };
}

function earlierReason({ kind, from, rule, line, also = [] }: Evidence): string {
  const { words, name, date, visit, above, below } = from;
  const lines = `(rad ${[line, ...also].join(" och ")})`;
  switch (kind) {
    case "editor":
      return words ?? "";
    case "explicit":
      return `bloggen anger ”${words}”`;
    case "archive-heading":
      return `månadsarkivets rubrik är ”${words}”`;
    case "image-name":
      return `bilden heter ”${name}”`;
    case "text":
      return `texten ser ${rule === "ahead" ? "fram emot" : "tillbaka på"} ${date ?? words} ${lines}`;
    case "week":
      return `texten säger ”${words}” om det som hände ${date} ${lines}`;
    case "visit":
      return `inlägget säger ”${words}” och berättar om besök ${visit}: besökets månad enligt rapporten`;
    case "order":
      return `enligt sidans ordning ${[
        ...(above === undefined ? [] : [`inte nyare än ”${above}”`]),
        ...(below === undefined ? [] : [`inte äldre än ”${below}”`]),
      ].join(" och ")}`;
    default:
      throw new Error(`no earlier version had evidence of the kind ${kind}`);
  }
}

/** A record of captures.yaml as an earlier version wrote it. */
function earlierRecord({ because, lines, boilerplate, notes, ...record }: CaptureRecord): Record<string, unknown> {
  const owners = Object.entries(lines).map(([owner, count]) => [owner === "boilerplate" ? "furniture" : owner, count]);
  return {
    ...record,
    because: earlierChoice(because),
    lines: Object.fromEntries(owners),
    ...(boilerplate && { furniture: boilerplate }),
    ...(notes && { notes: notes.map(({ line, kind, times }) => ({ line, note: earlierRepair(kind, times) })) }),
  };
}

function earlierChoice([one, other]: readonly Observation[]): string {
  if (one?.kind === "archive-heading") {
    return `”${one.words}” på rad ${one.line} och ${other?.count} rader ”By | kategori” under en rubrik`;
  }
  if (one?.kind === "contents") {
    return `innehållsförteckning på rad ${one.line} och ${other?.count} besökstabeller, den första (”${other?.words}”) på rad ${other?.line}`;
  }
  return `${one?.count} kommentarsrader, var och en ovanför en rubrik, den första på rad ${one?.line}`;
}

function earlierRepair(kind: Repair["kind"], times = 1): string {
  switch (kind) {
    case "mojibake":
      return `mojibake repaired: UTF-8 had been read as Windows-1252${times > 1 ? `, ${times} times over` : ""}`;
    case "perhaps-mojibake":
      return "perhaps mojibake, left as it stands: compare it with the page";
    case "lost-letter":
      return "a letter was lost before the page was saved, and U+FFFD stands for it";
    default:
      return `${kind.replaceAll("-", " ")} removed`;
  }
}
