import { join } from "node:path";
import { messages } from "../language/messages.ts";
import type { CaptureRecord } from "./capture-record.ts";
import { capturesSchema } from "./capture-record.ts";
import { changedRecords } from "./changed-records.ts";
import type { Content, EarlierContent } from "./content.ts";
import { fromEarlierCaptures, mayBeEarlierCaptures } from "./earlier-format.ts";
import { formatYaml } from "./format-yaml.ts";
import { readImageFiles } from "./image-files.ts";
import { type Digests, importedName, parseImported } from "./imported.ts";
import { useKeptValues } from "./kept-values.ts";
import { parseManifest } from "./manifest.ts";
import { type Parsed, parseYaml } from "./parse-yaml.ts";
import { parsedOnce } from "./parsed-once.ts";
import type { Problem } from "./problem.ts";
import { anyMapping, commentedYaml, readEntries } from "./read-entries.ts";
import { type ReadFile, readFiles, readManifestText } from "./read-files.ts";
import { brokenReferences } from "./references.ts";
import type { Filed, Report, Section, UnnumberedPost } from "./schema.ts";
import { pageSchema, postSchema, reportSchema, sectionSchema } from "./schema.ts";
import { siteSchema } from "./site.ts";
import { vocabularySchema } from "./vocabulary.ts";
import { isWhole } from "./whole.ts";

/** The folder that CONTENT_DIR names, `content` where it names none. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR || "content";
}

/** Reads a content folder. Nothing is thrown for a faulty file: it is left out, and its problems are listed. */
export function loadContent(folder: string): Content {
  useKeptValues(folder);
  const { files, problems } = readFiles(folder);
  const images = readImageFiles(folder);
  const site = readYaml(folder, files, "site.yaml", (text, file) => parseYaml(text, file, siteSchema));
  const vocabulary = readYaml(folder, files, "vocabulary.yaml", (text, file) =>
    parseYaml(text, file, vocabularySchema),
  );
  const captures = readYaml(folder, files, "captures.yaml", parseCaptures);
  const imported = readYaml(folder, files, importedName, parseImported);

  const below = (name: string): ReadFile[] => files.filter(({ path }) => path.startsWith(`${name}/`));
  const [index, others] = [below("report").filter(isIndex), below("report").filter((file) => !isIndex(file))];
  const posts = readEntries(folder, below("posts"), postSchema, unnumberedPostSchema);
  const report = readEntries(folder, index, reportSchema, reportSchema);
  const sections = readEntries(folder, others, sectionSchema, sectionSchema);
  const pages = readEntries(folder, below("pages"), pageSchema, pageSchema);

  const read = [site, vocabulary, captures, imported, posts, report, sections, pages];
  const content: Content = {
    folder,
    site: site.value,
    vocabulary: vocabulary.value ?? [],
    captures: captures.value?.captures ?? [],
    posts: posts.entries,
    report: [...report.entries, ...report.earlier.map(({ entry }) => entry)][0] ?? null,
    sections: [...sections.entries, ...sections.earlier.map(({ entry }) => entry)].sort(byOrder),
    pages: pages.entries,
    images,
    imported: imported.value,
    earlier: earlierOf(posts.earlier, [...report.earlier, ...sections.earlier], captures.value?.digests),
    files: new Map(
      [...files, ...Array.from(images, ([path, image]) => ({ ...image, path }))].map(({ path, sha256 }) => [
        path,
        sha256,
      ]),
    ),
    commented: commentedYaml(files),
    manifest: parseManifest(readManifestText(folder)).manifest,
    faults: [...problems, ...read.flatMap((one) => one.problems)],
    problems: [],
  };
  return { ...content, problems: [...content.faults, ...problemsOf(content)] };
}

const unnumberedPostSchema = postSchema.omit({ nr: true, formerNr: true });

function isIndex({ path }: ReadFile): boolean {
  return path === "report/index.md";
}

/** By place in the report; files of one place by their path. */
function byOrder(one: Filed<Section>, other: Filed<Section>): number {
  return one.order - other.order || (one.file < other.file ? -1 : 1);
}

function readYaml<Value>(
  folder: string,
  files: readonly ReadFile[],
  path: string,
  parse: (text: string, file: string) => Parsed<Value>,
): { value: Value | null; problems: Problem[] } {
  const found = files.find((file) => file.path === path);
  if (!found) return { value: null, problems: [] };
  const file = join(folder, path);
  const parsed = parsedOnce(path, found.sha256, () => parse(found.text, file));
  return "value" in parsed ? { value: parsed.value, problems: [] } : { value: null, problems: parsed.problems };
}

/** captures.yaml → its records, and their digests where it is in the format of an earlier version. */
function parseCaptures(text: string, file: string): Parsed<{ captures: CaptureRecord[]; digests?: Digests }> {
  const plain = mayBeEarlierCaptures(text) ? parseYaml(text, file, anyMapping) : null;
  const earlier = plain && "value" in plain ? fromEarlierCaptures(plain.value) : null;
  if (!earlier) return parseYaml(text, file, capturesSchema);
  const parsed = parseYaml(formatYaml(earlier.captures), file, capturesSchema, null);
  return "problems" in parsed ? parsed : { value: { ...parsed.value, digests: earlier.digests } };
}

function earlierOf(
  posts: readonly { entry: Filed<UnnumberedPost>; digests: Digests | null }[],
  others: readonly { entry: Filed<Section | Report>; digests: Digests | null }[],
  records: Digests | undefined,
): EarlierContent | null {
  if (posts.length === 0 && others.length === 0 && !records) return null;
  const files = [...posts, ...others].map(({ entry, digests }) => [entry.file, digests] as const);
  return { posts: posts.map(({ entry }) => entry), files: new Map(files), records: records ?? null };
}

/** True for a folder that an earlier version wrote, false where only posts without a number are to be carried over. */
export function isOfEarlierVersion(content: Content): boolean {
  const { earlier, imported } = content;
  if (!earlier) return false;
  const hasNoDigests = imported === null && isWhole(content, importedName);
  return hasNoDigests || [earlier.records, ...earlier.files.values()].some((digests) => digests !== null);
}

/** What is to be mended in files that could be read. Of an earlier version's files only that is said. */
function problemsOf(content: Content): Problem[] {
  const { folder, earlier } = content;
  if (!earlier) return [...changedRecords(content), ...brokenReferences(content)];
  if (isOfEarlierVersion(content)) {
    const message = messages.entry.files.earlierVersion;
    return [{ file: folder, message }];
  }
  const message = messages.entry.files.noNumber;
  return earlier.posts.map(({ file }) => ({ file: join(folder, file), where: "nr", message }));
}
