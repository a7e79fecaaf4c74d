import { dirname, join } from "node:path";
import pc from "picocolors";
import type { ImportRun } from "../disk/import-captures.ts";
import { terminal } from "../language/index.ts";
import { containerLines } from "./container-lines.ts";
import { formatFinding } from "./format-finding.ts";
import { formatTable, importTable } from "./import-table.ts";

export interface ReportOptions {
  folder: string;
  dryRun: boolean;
  /** Only facts are imported. */
  facts: boolean;
  /** A line for each entry that is new or changed, and all that was found in an unread capture. */
  verbose: boolean;
}

/** What an import did, as lines: the captures, what a person should know, a table, and what to do next. */
export function importReport(run: ImportRun, options: ReportOptions): string[] {
  return [
    ...run.plan.captures
      .filter(({ isMember }) => !isMember || options.verbose)
      .flatMap((capture) => captureLines(capture, options)),
    ...run.plan.containers.flatMap(containerLines),
    ...entryLines(run, options),
    ...run.plan.findings.map((finding) => pc.yellow(formatFinding(finding))),
    ...skippedLines(run.skipped, options),
    ...closingLines(run, options),
  ];
}

/** So many skipped files of a kind in one folder are listed; more are counted. --verbose lists all. */
const mostSkipped = 5;

function skippedLines(skipped: ImportRun["skipped"], { verbose }: ReportOptions): string[] {
  const groups = new Map<string, ImportRun["skipped"]>();
  for (const one of skipped) {
    const key = JSON.stringify([dirname(one.file), one.what]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || verbose || group.length <= mostSkipped)
      return group.map(({ file, what }) => `${file}: skipped, ${what}`);
    return [`${dirname(first.file)}: ${group.length} files skipped, each ${first.what} (--verbose lists them)`];
  });
}

type Capture = ImportRun["plan"]["captures"][number];

function captureLines(capture: Capture, options: ReportOptions): string[] {
  const { name, reader = "unread", as, because, total, counted = "lines", lines, left, unknown } = capture;
  const reasons = because.map(terminal.sayObservation).join("; ");
  const owners = Object.entries(lines).filter(([, number = 0]) => number > 0);
  const told = as !== undefined && as === reader ? ", as told" : "";
  return [
    `${pc.bold(name)}: ${reader}${told}${reasons && ` (${reasons})`}`,
    `  ${total} ${counted}: ${owners.map(([owner, number]) => `${number} ${owner}`).join(", ")}`,
    ...(left.length > 0 ? [`  left in the file, and written nowhere: ${left.map(terminal.sayLeft).join(", ")}`] : []),
    ...doubtLines(capture, options),
    ...(unknown.length > 0
      ? [pc.yellow(`  lines that no rule knows: ${unknown.join(", ")}; look at them in the capture`)]
      : []),
  ];
}

/** So many readers of an unread capture are shown; --verbose shows all. */
const mostCandidates = 3;

/** What speaks against a reading; of an unread capture, what each reader found in it, and how to read it so. */
function doubtLines(
  { name, isMember, reader, path, doubts, candidates }: Capture,
  { folder, facts, verbose }: ReportOptions,
): string[] {
  const [first] = candidates;
  if (!first) {
    const word = reader === undefined ? "not sure" : "against it";
    return doubts.map((doubt) => pc.yellow(`  ${word}: ${terminal.sayObservation(doubt)}`));
  }
  const shown = verbose ? candidates : candidates.slice(0, mostCandidates);
  const left = candidates.length - shown.length;
  const others = candidates.length > 1 ? ", or another of these" : "";
  const how = isMember
    ? `give the record of ${name} in captures.yaml the line as: ${first.reader}, and import again`
    : terminal.commandToReadAs(first.reader, path, { folder, facts });
  const more = left > 0 ? ` (${left} more with --verbose)` : "";
  return [
    ...shown.map(({ reader, posts, doubts }) =>
      pc.yellow(`  ${reader}: ${terminal.sayCandidate(posts, doubts, verbose)}`),
    ),
    `  To read it so${others}${more}: ${how}`,
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
      const [kept, offered] = terminal.briefDifference(difference.kept, difference.offered);
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
  const next = dryRun ? "the same without --dry-run" : `${terminal.contentVariable(folder)}npm start`;
  return [...table, files, ...(isBuildable && (written.length > 0 || !dryRun) ? [`Next: ${next}`] : [])];
}
