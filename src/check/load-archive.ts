import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { capturedLinesOf, readKeptCaptures } from "../entry/kept-captures.ts";
import { loadContent } from "../entry/load.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { assertRemoved } from "../site/assert-removed.ts";
import { allowing } from "../takedown/disguises.ts";
import { explainFormed } from "../takedown/formed.ts";
import { readWithheld } from "../takedown/list.ts";
import { takeDown } from "../takedown/take-down.ts";
import { problemsOf } from "./problems.ts";

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
export function loadArchive(folder: string): LoadedArchive {
  const content = loadContent(folder);
  const kept = readKeptCaptures(content.folder, content.captures);
  const problems = problemsOf(content, kept);
  const { site } = content;
  if (!site || problems.length > 0) throw new ContentError(problems);
  const withheld = readWithheld(content.folder);
  const taken = takeDown({ ...content, site }, capturedLinesOf(kept), withheld.rows);
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
