import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { contentFolder, loadContent } from "../entry/load.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { assertRemoved } from "../takedown/verify.ts";
import { reservedPages } from "./addresses.ts";
import { readOriginals } from "./originals.ts";

/** What stops a build: each problem of the content, with file and field. */
class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ContentError";
    this.problems = problems;
  }
}

/** An archive ready to be built. */
export interface Loaded {
  archive: Archive;
  /** Throws where the built folder holds a phrase that the content folder withholds. */
  assertRemoved: (folder: string) => void;
  /** Rows of the list of what is withheld that remove nothing, in words. */
  idle: string[];
}

let loaded: Loaded | null = null;

/** Loads the archive ahead, so that its problems are told before anything is built; the next `loadArchive` gives the same. */
export function loadArchiveAhead(): Loaded {
  loaded = loadArchive();
  return loaded;
}

/** The content folder → the archive. The clean gate: nothing unchecked and nothing withheld reaches a layout. Throws a ContentError. */
export function loadArchive(): Loaded {
  if (loaded) {
    const ahead = loaded;
    loaded = null;
    return ahead;
  }
  const content = loadContent(contentFolder());
  const problems = [...content.problems];
  for (const { slug } of content.pages) {
    if (!reservedPages.has(slug)) continue;
    const file = join(content.folder, "pages", `${slug}.md`);
    problems.push({ file, message: `${slug}.html is a page of the site's own; give this page another name` });
  }
  const { site } = content;
  if (!site && problems.length === 0) {
    const file = join(content.folder, "site.yaml");
    problems.push({
      file,
      message: "missing; run an import, which writes a first one, or name the archive with CONTENT_DIR",
    });
  }
  const list = readWithheld(content.folder);
  problems.push(...list.problems);
  if (!site || problems.length > 0) throw new ContentError(problems);
  const originals = readOriginals(content.folder, content.captures);
  const taken = takeDown({ ...content, site }, originals, list.rows);
  const archive = buildArchive(taken.content, taken.originals, taken.removals);
  return {
    archive,
    assertRemoved: (folder) => assertRemoved(folder, taken.phrases, list.file),
    idle: taken.idle.map((row) => `${list.file}: ${row}: removes nothing`),
  };
}
