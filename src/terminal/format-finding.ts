import pc from "picocolors";
import type { Finding } from "../entry/finding.ts";
import { terminal } from "../language/index.ts";

/** A finding as a line: its kind, its place, and a sentence. */
export function formatFinding(finding: Finding): string {
  const { kind, where, line } = finding;
  return `${pc.dim(kind)} ${where}${line === undefined ? "" : `: line ${line}`}: ${terminal.sayFinding(finding)}`;
}

/** A finding with its sentence, for `--json`. */
export function withSentence(finding: Finding): Finding & { what: string } {
  return { ...finding, what: terminal.sayFinding(finding) };
}
