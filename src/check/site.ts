import { join } from "node:path";
import { unspokenLanguage } from "../archive/site-language.ts";
import type { Content } from "../entry/content.ts";
import type { Checked } from "./checked.ts";

/** Whether the archive has a site.yaml, and what it lacks for a feed. */
export function checkSite({ folder, site, problems }: Content): Checked {
  const file = join(folder, "site.yaml");
  const isFaulty = problems.some((problem) => problem.file === file);
  return {
    problems: [
      ...(site || isFaulty ? [] : [{ file, message: "missing; an import writes a first one" }]),
      ...unspokenLanguage({ folder, site }),
    ],
    findings: site && !site.released ? [{ kind: "unreleased", where: file }] : [],
  };
}
