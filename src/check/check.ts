import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { readKeptCaptures } from "../entry/kept-captures.ts";
import { isOfEarlierVersion } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import { checkCaptures } from "./captures.ts";
import { checkDates } from "./dates.ts";
import { checkEntries } from "./entries.ts";
import { checkFiles } from "./files.ts";
import { imagesElsewhere } from "./images.ts";
import { importOutlook } from "./import-outlook.ts";
import { problemsOf } from "./problems.ts";
import { checkSite } from "./site.ts";
import { checkStatedPosts } from "./stated-posts.ts";
import { proposeTerms } from "./terms.ts";
import { checkVisits } from "./visits.ts";
import { checkWithheld, type Withholding, withhold } from "./withheld.ts";

/** What the check found: what is broken, and what is worth knowing but breaks nothing. */
export interface Checked {
  problems: Problem[];
  findings: Finding[];
}

/** The parts of the check that break nothing, in the order in which they report. */
const parts: readonly ((content: Content, withholding: Withholding) => Finding[])[] = [
  checkSite,
  checkFiles,
  checkWithheld,
  checkVisits,
  checkDates,
  checkEntries,
  imagesElsewhere,
  checkStatedPosts,
  proposeTerms,
];

/** A content folder → what is broken in it, and what is worth knowing. */
export async function checkContent(content: Content): Promise<Checked> {
  const kept = await readKeptCaptures(content.folder, content.captures);
  const withholding = withhold(content, kept);
  const problems = problemsOf(content, kept, withholding);
  if (isOfEarlierVersion(content)) return { problems, findings: [] };
  const { findings, read } = checkCaptures(content, kept);
  return {
    problems,
    findings: [
      ...findings,
      ...(read.captures.length > 0 && problems.length === 0 ? importOutlook(content, read) : []),
      ...parts.flatMap((check) => check(content, withholding)),
    ],
  };
}
