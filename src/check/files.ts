import { join } from "node:path";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { importedName } from "../entry/imported.ts";
import { manifestName } from "../entry/manifest.ts";
import { isWhole } from "../entry/whole.ts";
import { entriesOf, historyOf, rowOf } from "../import/history.ts";
import { splitFiled } from "../import/imported-after.ts";
import { editedFields } from "../import/reconcile.ts";
import { faultyManifest } from "./fixity.ts";

/**
 * The files against the manifest of the last import, and the entries' fields against what it wrote. A change is an edit
 * or damage: which of the two only a person can tell, so it is listed and breaks nothing.
 */
export function checkFiles(content: Content): Finding[] {
  return [
    ...editedEntries(content),
    ...missingDigests(content),
    ...(faultyManifest(content).length > 0 ? [] : changedFiles(content)),
  ];
}

/** The entries with fields that a person has edited since an import wrote them. */
function editedEntries(content: Content): Finding[] {
  const history = historyOf(content);
  return entriesOf(content).flatMap((entry) => {
    const { id, digests } = rowOf(entry, history);
    const edited = id === null ? [] : editedFields(splitFiled(entry), digests);
    return edited.length > 0 ? [{ kind: "edited", where: join(content.folder, entry.file), fields: edited }] : [];
  });
}

function missingDigests(content: Content): Finding[] {
  if (content.imported || !isWhole(content, importedName) || entriesOf(content).length === 0) return [];
  return [{ kind: "digests-missing", where: join(content.folder, importedName) }];
}

/** The files that are not as the last import left them, or are new or gone since. */
function changedFiles(content: Content): Finding[] {
  const { folder, files, manifest } = content;
  const found = (kind: "file-changed" | "file-gone" | "file-new") => (path: string) => ({
    kind,
    where: join(folder, path),
  });
  if (files.size > 0 && manifest.size === 0) return [{ kind: "manifest-missing", where: join(folder, manifestName) }];
  const differing = [...manifest].filter(
    ([path, sha256]) => !path.startsWith("captures/") && files.get(path) !== sha256,
  );
  const paths = differing.map(([path]) => path);
  return [
    ...paths.filter((path) => files.has(path)).map(found("file-changed")),
    ...paths.filter((path) => !files.has(path) && isWhole(content, path)).map(found("file-gone")),
    ...[...files.keys()].filter((path) => !manifest.has(path)).map(found("file-new")),
  ];
}
