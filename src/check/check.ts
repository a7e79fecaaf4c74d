import type { Content } from "../entry/content.ts";
import { isOfEarlierVersion } from "../entry/load.ts";
import { checkCaptures } from "./captures.ts";
import type { Checked } from "./checked.ts";
import { checkDates } from "./dates.ts";
import { checkEntries } from "./entries.ts";
import { checkFiles } from "./files.ts";
import { checkSite } from "./site.ts";
import { proposeTerms } from "./terms.ts";
import { checkVisits } from "./visits.ts";
import { checkVocabulary } from "./vocabulary.ts";
import { checkWithheld } from "./withheld.ts";

/** The parts of the check, in the order in which they report. */
const parts: readonly ((content: Content) => Checked)[] = [
  checkSite,
  checkCaptures,
  checkFiles,
  checkWithheld,
  checkVocabulary,
  checkVisits,
  checkDates,
  checkEntries,
  proposeTerms,
];

/** A content folder → what is broken in it, and what is worth knowing. */
export function checkContent(content: Content): Checked {
  // Until an import has carried them over, nothing else can be said of the files of an earlier version.
  if (isOfEarlierVersion(content)) return { problems: content.problems, findings: [] };
  const results = parts.map((check) => check(content));
  return {
    problems: [...content.problems, ...results.flatMap(({ problems }) => problems)],
    findings: results.flatMap(({ findings }) => findings),
  };
}
