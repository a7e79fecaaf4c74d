import type { Archive } from "../archive/archive.ts";
import { speakAs } from "../archive/site-language.ts";
import { readKeptCaptures } from "../entry/kept-captures.ts";
import { writeKeptValues } from "../entry/kept-values.ts";
import { loadContent } from "../entry/load.ts";
import { formatProblem, type Problem } from "../entry/problem.ts";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { assertRemoved } from "../site/assert-removed.ts";
import { withSizes } from "../site/images.ts";
import { allowing } from "../takedown/disguises.ts";
import { explainFormed } from "../takedown/formed.ts";
import { problemsOf } from "./problems.ts";
import { shownArchive } from "./shown-archive.ts";
import { checkSite } from "./site.ts";
import { withhold } from "./withheld.ts";

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
  /** What the settings lack, and rows of `withheld.yaml` that remove nothing, as messages. */
  warnings: string[];
}

/** The content folder → the archive. Only checked content, without what is withheld, reaches a layout. Throws a ContentError. */
export async function loadArchive(folder: string): Promise<LoadedArchive> {
  const content = loadContent(folder);
  speakAs(content);
  const kept = await readKeptCaptures(content.folder, content.captures);
  const withholding = withhold(content, kept);
  const problems = problemsOf(content, kept, withholding);
  const { list, taken } = withholding;
  const archive = taken && problems.length === 0 ? shownArchive(taken) : null;
  writeKeptValues();
  if (!taken || !archive) throw new ContentError(problems);
  return {
    archive: await withSizes(archive),
    assertRemoved: (folder) =>
      assertRemoved(folder, {
        phrases: taken.phrases,
        isAllowed: allowing(list.rows),
        list: list.file,
        explain: (found) => explainFormed(taken.content, taken.phrases, found, list.file),
      }),
    warnings: [
      ...checkSite(content).map((finding) => `${finding.where}: ${terminal.sayFinding(finding)}`),
      ...taken.idle.map(
        (row) => `${list.file}: ${row}: ${messages.check.idleRow(list.rows[row]?.allow !== undefined)}`,
      ),
    ],
  };
}
