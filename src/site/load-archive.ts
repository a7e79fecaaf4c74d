import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { contentFolder, loadContent } from "../entry/load.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { reservedPages } from "./addresses.ts";
import { readOriginals } from "./originals.ts";

/** What stops a build: each problem of the content, with file and field. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ContentError";
    this.problems = problems;
  }
}

let loaded: Archive | null = null;

/** Loads the archive ahead, so that its problems are told before anything is built; the next `loadArchive` gives the same. */
export function loadArchiveAhead(): Archive {
  loaded = loadArchive();
  return loaded;
}

/** The content folder → the archive. The clean gate: nothing unchecked reaches a layout. Throws a ContentError. */
export function loadArchive(): Archive {
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
  if (!site || problems.length > 0) throw new ContentError(problems);
  return buildArchive({ ...content, site }, readOriginals(content.folder, content.captures));
}
