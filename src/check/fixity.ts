import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatOf } from "../capture/containers/open.ts";
import { readCaptureFile } from "../disk/read-capture-file.ts";
import { totalOf } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { headOfFile } from "../entry/file-source.ts";
import { isIntact, type KeptCapture } from "../entry/kept-captures.ts";
import { manifestName, parseManifest } from "../entry/manifest.ts";
import type { Problem } from "../entry/problem.ts";
import { walkFolder } from "../entry/walk-folder.ts";
import { isWhole } from "../entry/whole.ts";
import { readCaptures } from "../import/read-captures.ts";
import { messages } from "../language/messages.ts";

/** Captures whose bytes are not those that were recorded. */
export function changedCaptures(_: Content, kept: readonly KeptCapture[]): Problem[] {
  return kept
    .filter((capture) => !isIntact(capture))
    .map(({ record, path, sha256, fault }) => ({
      file: path,
      message: fault ?? messages.check.captures.changed(sha256, record.sha256, record.entries.join(", ")),
    }));
}

/** Records whose owners do not add up to the lines of the capture. */
export function wrongLineTallies({ folder }: Content, kept: readonly KeptCapture[]): Problem[] {
  return kept.filter(isIntact).flatMap(({ record: { id, counted, container, lines: tally }, name, lineCount }) => {
    // How many pieces markup has is known only by reading it, as `check` does.
    if (counted === "pieces" || container) return [];
    const owned = totalOf(tally);
    const lines = lineCount ?? 0;
    if (owned === lines) return [];
    const message = messages.check.captures.tally(owned, name, lines);
    return [{ file: join(folder, "captures.yaml"), where: `captures.${id}.lines`, message }];
  });
}

/** Sources of entries whose lines the capture does not have. */
export function linesPastTheEnd({ folder, posts, sections, report }: Content, kept: readonly KeptCapture[]): Problem[] {
  const ends = new Map(kept.flatMap(({ record, lineCount }) => record.names.map((name) => [name, lineCount] as const)));
  return [...posts, ...sections, ...(report ? [report] : [])].flatMap(({ file, sources }) =>
    sources.flatMap(({ capture, lines: [first, last] }, at) => {
      const end = ends.get(capture) ?? null;
      if (end === null || last <= end) return [];
      const message = messages.check.captures.pastTheEnd(first, last, capture, end);
      return [{ file: join(folder, file), where: `sources.${at}.lines`, message }];
    }),
  );
}

/** Files among the kept captures that no import has read. */
export function filesThatNoImportRead(content: Content): Problem[] {
  if (!isWhole(content, "captures.yaml")) return [];
  const { folder, captures: records } = content;
  const captures = join(folder, "captures");
  if (!existsSync(captures)) return [];
  const known = new Set(records.flatMap(({ names }) => names));
  return walkFolder(captures)
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !known.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => existsSync(file))
    .map((file) => {
      const unknown = messages.check.captures.notRead;
      if (formatOf(headOfFile(file))) return { file, message: unknown };
      const read = readCaptureFile(file);
      if ("refused" in read) return { file, message: read.refused };
      const { problems } = readCaptures([{ name: file, ...read }], []);
      const message = problems[0]?.message ?? unknown;
      return { ...problems[0], file, message };
    });
}

/** Lines of the manifest that are no rows. */
export function faultyManifest({ folder }: Content): Problem[] {
  const file = join(folder, manifestName);
  if (!existsSync(file) || !statSync(file).isFile()) return [];
  return parseManifest(readFileSync(file, "utf8")).faults.map((line) => ({
    file,
    where: messages.entry.line(line),
    message: messages.check.captures.manifest,
  }));
}
