import type { Finding } from "../entry/finding.ts";
import type { Problem } from "../entry/problem.ts";

/** What a part of the check found: what is broken, and what is worth knowing but breaks nothing. */
export interface Checked {
  problems: Problem[];
  findings: Finding[];
}
