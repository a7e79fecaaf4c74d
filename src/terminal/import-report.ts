import { join } from "node:path";
import pc from "picocolors";
import type { ImportRun } from "../disk/import-captures.ts";
import { terminal } from "../language/index.ts";
import { formatFinding } from "./format-finding.ts";
import { formatTable, importTable } from "./import-table.ts";
import { shellWord } from "./shell-word.ts";

export interface ReportOptions {
  folder: string;
  dryRun: boolean;
  /** A line for each entry that is new or changed. */
  verbose: boolean;
}

/** What an import did, as lines: the captures, what a person should know, a table, and what to do next. */
export function importReport(run: ImportRun, options: ReportOptions): string[] {
  return [
    ...run.plan.captures.flatMap(captureLines),
    ...entryLines(run, options),
    ...run.plan.findings.map((finding) => pc.yellow(formatFinding(finding))),
    ...run.skipped.map(({ file, what }) => `${file}: skipped, ${what}`),
    ...closingLines(run, options),
  ];
}

function captureLines({
  name,
  reader = "unread",
  because,
  doubts,
  total,
  lines,
  unknown,
}: ImportRun["plan"]["captures"][number]): string[] {
  const reasons = because.map(terminal.sayObservation).join("; ");
  const owners = Object.entries(lines).filter(([, number = 0]) => number > 0);
  return [
    `${pc.bold(name)}: ${reader}${reasons && ` (${reasons})`}`,
    ...doubts.map((doubt) => pc.yellow(`  not sure: ${terminal.sayObservation(doubt)}`)),
    `  ${total} lines: ${owners.map(([owner, number]) => `${number} ${owner}`).join(", ")}`,
    ...(unknown.length > 0
      ? [pc.yellow(`  lines that no rule knows: ${unknown.join(", ")}; look at them in the capture`)]
      : []),
  ];
}

function entryLines({ plan }: ImportRun, { folder, verbose }: ReportOptions): string[] {
  return [
    ...plan.entries.flatMap(({ path, state }) => {
      if (state === "deleted by hand")
        return [`${join(folder, path)}: ${state}, and stays so (--restore ${path} writes it again)`];
      return verbose && state !== "unchanged" ? [`${join(folder, path)}: ${state}`] : [];
    }),
    ...plan.differences.map(({ path, difference }) => {
      const [kept, offered] = [difference.kept, difference.offered].map(terminal.brief);
      return pc.yellow(
        `${join(folder, path)}: ${difference.field}: kept ${kept} as edited by hand; the capture says ${offered} (--force takes it)`,
      );
    }),
  ];
}

function closingLines(run: ImportRun, { folder, dryRun }: ReportOptions): string[] {
  const { plan, written, problems } = run;
  const table = plan.after.length === 0 ? [] : ["", ...formatTable(importTable(plan))];
  const count = written.length === 1 ? "1 file" : `${written.length} files`;
  const files = `${count} ${dryRun ? "would be written" : "written"} in ${folder}`;
  // A problem of the content folder stops a build; one of a capture does not.
  const isBuildable = plan.after.length > 0 && !problems.some(({ file }) => file.startsWith(folder));
  const next = dryRun ? "the same without --dry-run" : `${contentVariable(folder)}npm start`;
  return [...table, files, ...(isBuildable && (written.length > 0 || !dryRun) ? [`Next: ${next}`] : [])];
}

/** What a command begins with, so that it finds the archive. */
function contentVariable(folder: string): string {
  return folder === "content" ? "" : `CONTENT_DIR=${shellWord(folder)} `;
}
