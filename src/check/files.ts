import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { importedName } from "../entry/imported.ts";
import type { Content } from "../entry/load.ts";
import { manifestName, parseManifest } from "../entry/manifest.ts";
import type { Problem } from "../entry/problem.ts";
import { entriesOf, historyOf, rowOf } from "../import/history.ts";
import { splitFiled } from "../import/imported-after.ts";
import { editedFields } from "../import/reconcile.ts";
import type { Finding } from "./check.ts";

/**
 * The files against the manifest of the last import, and the entries' fields against what it wrote. A change is an edit
 * or damage: which of the two only a person can tell, so it is listed and breaks nothing.
 */
export function checkFiles(content: Content): { problems: Problem[]; findings: Finding[] } {
  return {
    problems: checkManifest(content.folder),
    findings: [...editedEntries(content), ...missingDigests(content), ...changedFiles(content)],
  };
}

/** The entries with fields that a person has edited since an import wrote them. */
function editedEntries(content: Content): Finding[] {
  const history = historyOf(content);
  return entriesOf(content).flatMap((entry) => {
    const { id, digests } = rowOf(entry, history);
    const edited = id === null ? [] : editedFields(splitFiled(entry), digests);
    const what = `${edited.join(", ")}: not as the import wrote it, so the next one keeps it`;
    return edited.length > 0 ? [{ kind: "edited", where: join(content.folder, entry.file), what }] : [];
  });
}

function missingDigests(content: Content): Finding[] {
  if (content.imported || entriesOf(content).length === 0) return [];
  const what = "is missing, so an import takes each field that is not as the captures give it for an edit";
  return [{ kind: "changed", where: join(content.folder, importedName), what }];
}

/** The files that are not as the last import left them, or are new or gone since. */
function changedFiles({ folder, files, manifest }: Content): Finding[] {
  const found = (path: string, what: string): Finding => ({ kind: "changed", where: join(folder, path), what });
  if (files.size > 0 && manifest.size === 0)
    return [found(manifestName, "is missing, so changes since the last import are unknown; the next import writes it")];
  const changed = [...manifest].filter(([path, sha256]) => !path.startsWith("captures/") && files.get(path) !== sha256);
  return [
    ...changed.map(([path]) => {
      const how = files.has(path) ? "is not as the last import left it" : "is gone since the last import";
      return found(path, `${how}: an edit, or damage; an import takes it as an edit`);
    }),
    ...[...files.keys()]
      .filter((path) => !manifest.has(path))
      .map((path) => found(path, "is new since the last import")),
  ];
}

function checkManifest(folder: string): Problem[] {
  const file = join(folder, manifestName);
  if (!existsSync(file) || !statSync(file).isFile()) return [];
  return parseManifest(readFileSync(file, "utf8")).faults.map((line) => ({
    file,
    where: `line ${line}`,
    message: "expected a SHA-256, two spaces and a path; an import writes the file anew",
  }));
}
