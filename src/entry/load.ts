import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import type { z } from "zod";
import { type CaptureRecord, capturesSchema } from "./capture-record.ts";
import { digestOfRecord, sha256Of } from "./digest.ts";
import { type Manifest, manifestName, parseManifest } from "./manifest.ts";
import { frontOf, parseEntry } from "./parse-entry.ts";
import { type Parsed, parseYaml } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";
import {
  type Filed,
  type Page,
  type Post,
  pageSchema,
  postSchema,
  type Report,
  reportSchema,
  type Section,
  sectionSchema,
} from "./schema.ts";
import { type Site, siteSchema } from "./site.ts";
import { slugOf, tagKey } from "./slug.ts";
import { type Term, vocabularySchema } from "./vocabulary.ts";

/** All that lies in a content folder and fits its schemas, and the problems of what does not. */
export interface Content {
  /** The folder, as messages name it. */
  folder: string;
  site: Site | null;
  vocabulary: Term[];
  captures: CaptureRecord[];
  posts: Filed<Post>[];
  report: Filed<Report> | null;
  sections: Filed<Section>[];
  pages: Filed<Page>[];
  /** The files that were read: path below the folder, with `/` → SHA-256. */
  files: Map<string, string>;
  /** The YAML of those that may hold a person's comments, by the same path. */
  commented: Map<string, string>;
  /** The files as the last import left them; empty before the first. */
  manifest: Manifest;
  /** What could not be read: these files are left out. */
  faults: Problem[];
  /** All that is to be mended: the faults, and what the files say of each other that is not so. */
  problems: Problem[];
}

/** The folder that CONTENT_DIR names, `content` where it names none. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR || "content";
}

/** What was read last, by file: while a site is being worked on, ten thousand entries are read again for one edit. */
const readBefore = new Map<string, { sha256: string; entry: object }>();

/** Reads a content folder. Nothing is thrown for a faulty file: it is left out, and its problems are listed. */
export function loadContent(folder: string): Content {
  const problems: Problem[] = [];
  function keep<Value>(parsed: Parsed<Value>): Value | null {
    if ("value" in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return null;
  }
  const files = new Map<string, string>();
  const commented = new Map<string, string>();
  function readText(file: string): string | null {
    try {
      const bytes = readFileSync(file);
      const text = bytes.toString("utf8");
      const path = pathBelow(folder, file);
      files.set(path, sha256Of(bytes));
      if (text.includes("#")) {
        const yaml = file.endsWith(".md") ? frontOf(text) : text;
        if (mayHoldComments.test(yaml)) commented.set(path, yaml);
      }
      return text;
    } catch (error) {
      problems.push({ file, message: `could not be read (${(error as Error).message}); put a file there that can` });
      return null;
    }
  }
  function readYaml<Value>(name: string, schema: z.ZodType<Value, Value>): Value | null {
    const file = join(folder, name);
    const text = existsSync(file) ? readText(file) : null;
    return text === null ? null : keep(parseYaml(text, file, schema));
  }
  function readEntry<Front extends object>(file: string, schema: z.ZodType<Front, Front>): Filed<Front> | null {
    const slug = basename(file, ".md");
    if (slug !== slugOf(slug)) {
      problems.push({
        file,
        message: `the file's name is no slug; rename it to ${slugOf(slug) || "a-z, 0-9 and hyphens"}.md`,
      });
      return null;
    }
    const text = readText(file);
    if (text === null) return null;
    const sha256 = files.get(pathBelow(folder, file)) ?? "";
    const before = readBefore.get(file);
    if (before?.sha256 === sha256) return before.entry as Filed<Front>;
    const parsed = keep(parseEntry(text, file, schema));
    if (!parsed) return null;
    const entry = { ...parsed.front, slug, body: parsed.body, file: relative(folder, file) };
    readBefore.set(file, { sha256, entry });
    return entry;
  }
  function readFolder<Front extends object>(
    name: string,
    schema: z.ZodType<Front, Front>,
    except?: string,
  ): Filed<Front>[] {
    const bySlug = new Map<string, string>();
    return markdownFiles(join(folder, name)).flatMap((file) => {
      if (basename(file) === except) return [];
      const slug = basename(file, ".md").toLowerCase();
      const first = bySlug.get(slug);
      if (first !== undefined) {
        problems.push({ file, message: `its slug is that of ${first}; rename one of the two` });
        return [];
      }
      bySlug.set(slug, file);
      return readEntry(file, schema) ?? [];
    });
  }

  for (const place of [folder, ...["posts", "report", "pages", "captures"].map((name) => join(folder, name))]) {
    if (!existsSync(place) || statSync(place).isDirectory()) continue;
    problems.push({
      file: place,
      message: "a file lies where a folder must be; move it away, and put the folder back",
    });
  }
  const index = join(folder, "report", "index.md");
  const content: Content = {
    folder,
    site: readYaml("site.yaml", siteSchema),
    vocabulary: readYaml("vocabulary.yaml", vocabularySchema) ?? [],
    captures: readYaml("captures.yaml", capturesSchema)?.captures ?? [],
    posts: readFolder("posts", postSchema),
    report: existsSync(index) ? readEntryAsIndex(index) : null,
    sections: readFolder("report", sectionSchema, "index.md").sort((one, other) => one.order - other.order),
    pages: readFolder("pages", pageSchema),
    files,
    commented,
    manifest: readManifest(folder),
    faults: problems,
    problems: [],
  };
  function readEntryAsIndex(file: string): Filed<Report> | null {
    const text = readText(file);
    const parsed = text === null ? null : keep(parseEntry(text, file, reportSchema));
    return parsed && { ...parsed.front, slug: "index", body: parsed.body, file: relative(folder, file) };
  }
  return { ...content, problems: [...problems, ...changedRecords(content), ...brokenReferences(content)] };
}

/** A `#` where YAML begins a comment; inside a quoted text it is none, which does no harm. */
const mayHoldComments = /(?:^|\s)#/m;

/** A faulty manifest stops nothing: the next import writes it anew, and `check` names its lines. */
function readManifest(folder: string): Manifest {
  try {
    return parseManifest(readFileSync(join(folder, manifestName), "utf8")).manifest;
  } catch {
    return new Map();
  }
}

/** A path as the manifest and the maps of files name it. */
function pathBelow(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

/** Records of captures.yaml that are not as an import wrote them: going on from them would take old entries for new ones. */
function changedRecords({ folder, captures }: Content): Problem[] {
  const file = join(folder, "captures.yaml");
  return captures.flatMap((record, at) => {
    const where = `captures.${at}`;
    if (record.id !== record.sha256.slice(0, 12)) {
      const message = `id ${record.id} is not the beginning of the SHA-256 ${record.sha256}; put back what it was`;
      return [{ file, where, message }];
    }
    if (record.imported === undefined || record.imported === digestOfRecord(record)) return [];
    const message = `${record.names[0]}: is not as the import wrote it, apart from what a person adds; put back what it was, or take its line "imported" away where the change is meant`;
    return [{ file, where, message }];
  });
}

/** What the entries say of each other and of the vocabulary that is not so. */
export function brokenReferences(content: Content): Problem[] {
  const { folder, posts, sections, report, vocabulary, captures, site } = content;
  const terms = new Set(vocabulary.map(({ slug }) => tagKey(slug)));
  const visits = new Map<number, string>();
  const names = new Set(captures.flatMap((capture) => capture.names));
  const problems: Problem[] = [];
  const checkTags = (file: string, where: string, tags: readonly string[]): void => {
    for (const [at, tag] of tags.entries()) {
      if (terms.has(tagKey(tag))) continue;
      const message = `"${tag}" is not in ${join(folder, "vocabulary.yaml")}; add it there or correct it here`;
      problems.push({ file, where: `${where}.${at}`, message });
    }
  };
  const checkSources = (file: string, sources: readonly { capture: string }[]): void => {
    for (const [at, { capture }] of sources.entries()) {
      if (names.has(capture)) continue;
      const message = `"${capture}" is not in ${join(folder, "captures.yaml")}; correct the name or import the capture`;
      problems.push({ file, where: `sources.${at}.capture`, message });
    }
  };
  for (const section of sections) {
    const file = join(folder, section.file);
    checkTags(file, "tags", section.tags);
    checkSources(file, section.sources);
    if (report && !report.themes.some(({ title }) => title === section.theme)) {
      problems.push({
        file,
        where: "theme",
        message: `the report has no theme "${section.theme}"; correct it here or add it in index.md`,
      });
    }
    for (const [at, visit] of section.visits.entries()) {
      checkTags(file, `visits.${at}.tags`, visit.tags ?? []);
      const first = visits.get(visit.number);
      if (first)
        problems.push({
          file,
          where: `visits.${at}.number`,
          message: `visit ${visit.number} stands in ${first} too; keep one`,
        });
      visits.set(visit.number, file);
    }
  }
  if (report) checkSources(join(folder, "report", "index.md"), report.sources);
  for (const post of posts) {
    const file = join(folder, post.file);
    checkTags(file, "tags", post.tags);
    checkSources(file, post.sources);
    for (const [at, number] of post.visits.entries()) {
      // A section that could not be read takes its visits along, and has been told of.
      if (!visits.has(number) && isReportWhole(content)) {
        problems.push({
          file,
          where: `visits.${at}`,
          message: `no section of the report has visit ${number}; correct the number or remove it`,
        });
      }
    }
    if (site?.texts === "withheld" && post.text !== "abstract") {
      problems.push({
        file,
        where: "text",
        message: `is ${post.text}, but site.yaml says texts: withheld; replace the body with an abstract`,
      });
    }
  }
  return problems;
}

/** True where every file of the report could be read. */
export function isReportWhole({ folder, faults }: Pick<Content, "folder" | "faults">): boolean {
  return !faults.some(({ file }) => file.startsWith(join(folder, "report")));
}

function markdownFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));
}
