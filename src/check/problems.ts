import { unspokenLanguage } from "../archive/site-language.ts";
import type { Content } from "../entry/content.ts";
import type { KeptCapture } from "../entry/kept-captures.ts";
import { isOfEarlierVersion } from "../entry/load.ts";
import type { Problem } from "../entry/problem.ts";
import { unknownReaders } from "../import/unknown-readers.ts";
import { changedCaptures, faultyManifest, filesThatNoImportRead, linesPastTheEnd, wrongLineTallies } from "./fixity.ts";
import { brokenImages } from "./images.ts";
import { deadLinks } from "./links.ts";
import { reservedPageNames } from "./pages.ts";
import { missingSite } from "./site.ts";
import { visitNumbersOutOfOrder } from "./visit-numbers.ts";
import { termsThatNameOneTag } from "./vocabulary.ts";
import { faultyWithheld, type Withholding } from "./withheld.ts";

/** The rules for what a content folder must be, beyond what its schemas and references demand. */
const rules: readonly ((content: Content, kept: readonly KeptCapture[], withholding: Withholding) => Problem[])[] = [
  missingSite,
  unspokenLanguage,
  unknownReaders,
  changedCaptures,
  wrongLineTallies,
  linesPastTheEnd,
  filesThatNoImportRead,
  faultyManifest,
  (content, _, withholding) => faultyWithheld(content, withholding),
  termsThatNameOneTag,
  visitNumbersOutOfOrder,
  reservedPageNames,
  brokenImages,
  deadLinks,
];

/** Everything that must be mended before the archive can be built. `check` lists it, and a build stops at it. */
export function problemsOf(content: Content, kept: readonly KeptCapture[], withholding: Withholding): Problem[] {
  // Until an import has carried them over, nothing else can be said of the files of an earlier version.
  if (isOfEarlierVersion(content)) return content.problems;
  return [...content.problems, ...rules.flatMap((rule) => rule(content, kept, withholding))];
}
