import { dirname, join } from "node:path";
import pc from "picocolors";
import type { ImportRun } from "../disk/import-captures.ts";
import { grouped } from "../entry/grouped.ts";
import { terminal } from "../language/index.ts";
import { messages } from "../language/messages.ts";
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
  const groups = grouped(skipped, ({ file, what }) => [JSON.stringify([dirname(file), what])]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || verbose || group.length <= mostSkipped)
      return group.map(({ file, what }) => messages.terminal.report.skipped(file, what));
    return [messages.terminal.report.manySkipped(dirname(first.file), group.length, first.what)];
  });
}

type Capture = ImportRun["plan"]["captures"][number];

function captureLines(capture: Capture, options: ReportOptions): string[] {
  const { name, reader, as, because, total, counted = "lines", lines, left, unknown } = capture;
  const reasons = because.map(terminal.sayObservation).join("; ");
  const owners = Object.entries(lines).filter(([, number = 0]) => number > 0);
  const said = messages.terminal.report;
  const told = as !== undefined && as === reader ? said.asTold : "";
  const tally = owners.map(([owner, number = 0]) => said.owner(owner, number)).join(", ");
  return [
    `${pc.bold(name)}: ${reader ?? said.unread}${told}${reasons && ` (${reasons})`}`,
    `  ${said.counted(total, counted, tally)}`,
    ...(left.length > 0 ? [`  ${said.left(left.map(terminal.sayLeft).join(", "))}`] : []),
    ...doubtLines(capture, options),
    ...(unknown.length > 0 ? [pc.yellow(`  ${said.unknownLines(unknown.join(", "))}`)] : []),
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
  const said = messages.terminal.report;
  if (!first) {
    const say = reader === undefined ? said.notSure : said.against;
    return doubts.map((doubt) => pc.yellow(`  ${say(terminal.sayObservation(doubt))}`));
  }
  const shown = verbose ? candidates : candidates.slice(0, mostCandidates);
  const left = candidates.length - shown.length;
  const how = isMember
    ? said.recordAs(name, first.reader)
    : terminal.commandToReadAs(first.reader, path, { folder, facts });
  return [
    ...shown.map(({ reader, posts, doubts }) =>
      pc.yellow(`  ${reader}: ${terminal.sayCandidate(posts, doubts, verbose)}`),
    ),
    `  ${said.toReadSo(how, candidates.length > 1, left)}`,
  ];
}

function entryLines({ plan }: ImportRun, { folder, verbose }: ReportOptions): string[] {
  const said = messages.terminal.report;
  return [
    ...plan.entries.flatMap(({ path, state }) => {
      if (state === "deleted by hand") return [said.deletedByHand(join(folder, path), path)];
      return verbose && state !== "unchanged" ? [said.entry(join(folder, path), state)] : [];
    }),
    ...plan.differences.map(({ path, difference }) => {
      const [kept, offered] = terminal.briefDifference(difference.kept, difference.offered);
      return pc.yellow(said.keptByHand(join(folder, path), difference.field, kept, offered));
    }),
  ];
}

function closingLines(run: ImportRun, { folder, dryRun, verbose }: ReportOptions): string[] {
  const { plan, written, problems } = run;
  const table = plan.after.length === 0 ? [] : ["", ...formatTable(importTable(plan))];
  const said = messages.terminal.report;
  const files = said.files(written.length, folder, dryRun);
  // A problem of the content folder stops a build; one of a capture does not.
  const isBuildable = plan.after.length > 0 && !problems.some(({ file }) => file.startsWith(folder));
  const next = dryRun ? said.withoutDryRun : `${terminal.contentVariable(folder)}npm start`;
  return [
    ...table,
    files,
    ...(isBuildable && (written.length > 0 || !dryRun) ? [said.next(next)] : []),
    ...(isNothingRead(run) && !verbose && plan.captures.some(({ isMember }) => isMember)
      ? [pc.yellow(said.nothingRead(unreadIn(run)))]
      : []),
  ];
}

/** True for an import that leaves an archive without entries, though captures are kept. */
export function isNothingRead(run: ImportRun): boolean {
  return run.plan.after.length === 0 && unreadIn(run) > 0;
}

function unreadIn({ plan }: ImportRun): number {
  return plan.captures.filter(({ reader }) => reader === undefined).length;
}
