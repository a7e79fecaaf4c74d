import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../entry/finding.ts";
import type { Content } from "../entry/load.ts";
import { manifestName, parseManifest } from "../entry/manifest.ts";
import type { Problem } from "../entry/problem.ts";
import type { Filed, Post, Report, Section } from "../entry/schema.ts";
import { editedFields } from "../import/reconcile.ts";
import type { Checked } from "./checked.ts";

/**
 * The files against the manifest of the last import, and the entries' fields against what it wrote. A change is an edit
 * or damage: which of the two only a person can tell, so it is listed and breaks nothing.
 */
export function checkFiles(content: Content): Checked {
  const { folder, files, manifest, posts, sections, report } = content;
  const findings: Finding[] = [];
  for (const entry of [...posts, ...sections, ...(report ? [report] : [])]) {
    const edited = editsOf(entry);
    if (edited) findings.push({ kind: "edited", where: join(folder, entry.file), fields: edited });
  }
  if (files.size > 0 && manifest.size === 0) {
    findings.push({ kind: "manifest-missing", where: join(folder, manifestName) });
    return { problems: checkManifest(folder), findings };
  }
  for (const [path, sha256] of manifest) {
    if (path.startsWith("captures/") || files.get(path) === sha256) continue;
    findings.push({ kind: files.has(path) ? "file-changed" : "file-gone", where: join(folder, path) });
  }
  for (const path of files.keys()) {
    if (!manifest.has(path)) findings.push({ kind: "file-new", where: join(folder, path) });
  }
  return { problems: checkManifest(folder), findings };
}

/** The fields of an entry that a person has edited since an import wrote them; null where there are none. */
function editsOf({ slug: _, file: __, body, ...front }: Filed<Post | Section | Report>): string[] | null {
  const { edited } = editedFields({ front, body });
  return edited.length > 0 ? edited : null;
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
