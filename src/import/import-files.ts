import { join } from "node:path";
import { areStored } from "../capture/stored-bytes.ts";
import type { CaptureRecord } from "../entry/capture-record.ts";
import type { Content } from "../entry/content.ts";
import { sha256Of } from "../entry/digest.ts";
import { formatYaml } from "../entry/format-yaml.ts";
import { formatImported, type Imported, importedName } from "../entry/imported.ts";
import { formatManifest, manifestName } from "../entry/manifest.ts";
import { PackedText } from "../entry/packed.ts";
import type { ReadContainer } from "./containers.ts";
import type { ReadCapture } from "./read-captures.ts";
import { isSame } from "./settle-entries.ts";

/** A file that is copied from elsewhere on the disk, since it may be larger than the memory. */
export interface FileCopy {
  copyOf: string;
  sha256: string;
  /** Its size in bytes. */
  size: number;
}

/** What a file will hold. */
export type FileContent = string | PackedText | Uint8Array | FileCopy;

export type FileRow = readonly [path: string, content: FileContent];

/** The SHA-256 of what a file will hold, in hex. */
export function sha256OfContent(content: FileContent): string {
  return isCopy(content) || content instanceof PackedText ? content.sha256 : sha256Of(content);
}

/** The bytes of a file that is no copy of another. */
export function bytesOfContent(content: Exclude<FileContent, FileCopy>): Uint8Array {
  return content instanceof Uint8Array ? content : Buffer.from(content.toString());
}

export function isCopy(content: FileContent): content is FileCopy {
  return typeof content === "object" && "copyOf" in content;
}

/** What an import writes, by kind of file. */
export interface Written {
  first: readonly FileRow[];
  /** The captures to keep. */
  captures: readonly ReadCapture[];
  /** The containers to keep. */
  containers: readonly ReadContainer[];
  /** The images that were saved with captures: they come before the entries that show them. */
  images: readonly FileRow[];
  entries: ReadonlyMap<string, FileContent>;
  records: readonly CaptureRecord[];
  imported: Imported;
}

/**
 * The files of an import in the order of writing, with their text or bytes. captures.yaml comes after the entries that it
 * lists: one that it lists and that is gone was deleted by a person.
 */
export function filesOf(
  content: Content,
  { first, captures, containers, images, entries, records, imported }: Written,
  outdated: ReadonlySet<string>,
): Map<string, FileContent> {
  const isChanged = outdated.has("captures.yaml") || !isSame(records, content.captures);
  const before = content.commented.get("captures.yaml");
  return withManifest(content, [
    ...first,
    ...captures.map(({ name, bytes, large, path }) => {
      const stored = large ?? (areStored(bytes) ? bytes : null);
      const content = stored ? { copyOf: path, sha256: stored.sha256, size: stored.size } : (bytes as Uint8Array);
      return [join("captures", name), content] as const;
    }),
    ...containers.map(copyOf),
    ...images,
    ...entries,
    ...(isChanged || !content.files.has("captures.yaml")
      ? [["captures.yaml", formatYaml({ captures: records }, before)] as const]
      : []),
    ...onlyChanged(content, importedName, formatImported(imported)),
  ]);
}

function copyOf({ name, path, record }: ReadContainer): FileRow {
  return [join("captures", name), { copyOf: path, sha256: record.sha256, size: record.bytes }];
}

function onlyChanged({ files }: Content, path: string, text: string): (readonly [string, string])[] {
  return files.get(path) === sha256Of(text) ? [] : [[path, text]];
}

/** Files to write, and the manifest of all that the content folder will hold. */
function withManifest({ files, images, manifest }: Content, written: readonly FileRow[]): Map<string, FileContent> {
  // The rows of captures that are absent, and of captures and images that are damaged, stay as they are.
  const kept = [...manifest].filter(([path]) => path.startsWith("captures/"));
  const recorded = [...manifest].filter(([path]) => images.has(path));
  const rows = written.map(([path, content]) => [path.replaceAll("\\", "/"), sha256OfContent(content)] as const);
  return new Map([...written, [manifestName, formatManifest(new Map([...kept, ...files, ...recorded, ...rows]))]]);
}
