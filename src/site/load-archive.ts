import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { readCapturedLines } from "../entry/captured-lines.ts";
import type { Content } from "../entry/content.ts";
import { contentFolder, loadContent } from "../entry/load.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { allowing, problemOf } from "../takedown/disguises.ts";
import { explainFormed } from "../takedown/formed.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { reservedPages } from "./addresses.ts";
import { assertRemoved } from "./assert-removed.ts";

/** Stops a build: lists each problem of the content, with file and field. */
class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ContentError";
  }
}

/** An archive ready to be built. */
export interface LoadedArchive {
  archive: Archive;
  /** Throws if the built folder contains a phrase that the content folder withholds. */
  assertRemoved: (folder: string) => void;
  /** Rows of `withheld.yaml` that remove nothing, as messages. */
  idle: string[];
}

/** The content folder → the archive. Only checked content, without what is withheld, reaches a layout. Throws a ContentError. */
export function loadArchive(): LoadedArchive {
  const content = loadContent(contentFolder());
  const withheld = readWithheld(content.folder);
  const problems = [...content.problems, ...reservedNames(content), ...missingSite(content), ...withheld.problems];
  const { site } = content;
  if (!site || problems.length > 0) throw new ContentError(problems);
  const capturedLines = readCapturedLines(content.folder, content.captures);
  const taken = takeDown({ ...content, site }, capturedLines, withheld.rows);
  const disguised = taken.disguises.filter(({ isDisguised }) => isDisguised);
  if (disguised.length > 0)
    throw new ContentError(disguised.map((disguise) => problemOf(disguise, content.folder, withheld.file)));
  return {
    archive: buildArchive(taken.content, taken.capturedLines, taken.removals),
    assertRemoved: (folder) =>
      assertRemoved(folder, {
        phrases: taken.phrases,
        isAllowed: allowing(withheld.rows),
        list: withheld.file,
        explain: (found) => explainFormed(taken.content, taken.phrases, found, withheld.file),
      }),
    idle: taken.idle.map(
      (row) => `${withheld.file}: ${row}: ${withheld.rows[row]?.allow ? "allows" : "removes"} nothing`,
    ),
  };
}

function reservedNames({ folder, pages }: Content): Problem[] {
  return pages
    .filter(({ slug }) => reservedPages.has(slug))
    .map(({ slug }) => ({
      file: join(folder, "pages", `${slug}.md`),
      message: `${slug}.html is a page of the site's own; give this page another name`,
    }));
}

function missingSite({ folder, site, problems }: Content): Problem[] {
  if (site || problems.length > 0) return [];
  const message = "missing; run an import, which writes a first one, or name the archive with CONTENT_DIR";
  return [{ file: join(folder, "site.yaml"), message }];
}
