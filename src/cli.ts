import { existsSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { progress as progressBar } from "@clack/prompts";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import pc from "picocolors";
import { checkContent } from "./check/check.ts";
import { explainDate } from "./check/dates.ts";
import { type ImportRun, importCaptures, Refused } from "./disk/import-captures.ts";
import { isFolderHeld } from "./disk/one-import.ts";
import { placeImage } from "./disk/place-image.ts";
import type { Finding } from "./entry/finding.ts";
import { contentFolder, loadContent } from "./entry/load.ts";
import { formatProblem } from "./entry/problem.ts";
import { terminal } from "./language/index.ts";
import { digestOf } from "./takedown/words.ts";

/** `import` and `check`, and what they print. */

// Lets the heap grow by at most half between full garbage collections. At 10,000 posts the peak of an import is 350 MB
// instead of 410 MB.
setFlagsFromString("--heap-growing-percent=50");

interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  facts?: boolean;
  restore: string[];
  vocabulary?: string;
  image?: string[];
  alt?: string;
  wait: number;
}

async function runImport(paths: readonly string[], options: ImportOptions): Promise<number> {
  const folder = contentFolder();
  if (paths.length === 0 && !existsSync(folder)) {
    console.error(`${folder}: is not there; name the captures to import: npm run import -- PATH`);
    return 2;
  }
  const [isSilent, dryRun] = [options.json === true, options.dryRun === true];
  const say = isSilent ? () => {} : (line: string) => console.log(line);
  const { facts = false, force = false, restore, vocabulary } = options;
  const runOptions = { facts, force, restore, vocabulary, dryRun, wait: options.wait * 1000 };
  let run: ImportRun;
  try {
    if (options.image) await runPlaceImage(options.image, options, folder, say);
    run = await importCaptures(paths, folder, runOptions, { say, writing: (files) => startProgress(files, isSilent) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return error.exit;
  }
  const { plan, written, skipped, problems } = run;
  const { announced: _, ...told } = plan;
  if (isSilent)
    console.log(
      JSON.stringify(
        { ...told, findings: plan.findings.map(withSentence), files: written, skipped, problems },
        null,
        2,
      ),
    );
  else report(run, { dryRun, folder }, say);
  for (const problem of problems) console.error(pc.red(formatProblem(problem)));
  return problems.length > 0 ? 1 : 0;
}

/** Puts an image in the place of a missing one; the import that follows takes note of it. */
async function runPlaceImage(
  words: readonly string[],
  { alt, dryRun = false, wait }: ImportOptions,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const [entry, name, file, ...more] = words;
  if (entry === undefined || name === undefined || file === undefined || more.length > 0)
    throw new Refused(`--image takes three words: the post, the name of its missing image, and the file`, 2);
  const written = await placeImage(folder, { entry, name, file, alt }, { dryRun, wait: wait * 1000, say });
  for (const path of written) say(`${path}: ${dryRun ? "would be written" : "written"}`);
}

/** A bar on a terminal, a plain line for each thousand files elsewhere, nothing beside JSON. */
function startProgress(files: number, isSilent: boolean): (path: string | null) => void {
  if (isSilent || files === 0) return () => {};
  if (process.stdout.isTTY) {
    const bar = progressBar({ max: files });
    bar.start(`Writing ${files} files`);
    return (path) => (path === null ? bar.stop(`${files} files written`) : bar.advance(1, path));
  }
  let written = 0;
  return (path) => {
    if (path !== null) written += 1;
    if (path !== null && written % 1000 === 0) console.log(`${written} of ${files} files written`);
  };
}

function report(
  { plan, written, skipped }: ImportRun,
  { dryRun, folder }: { dryRun: boolean; folder: string },
  say: (line: string) => void,
): void {
  for (const { name, reader = "unread", because, doubts, total, lines, unknown } of plan.captures) {
    const reasons = because.map(terminal.sayObservation).join("; ");
    say(`${pc.bold(name)}: ${reader}${reasons && ` (${reasons})`}`);
    for (const doubt of doubts) say(pc.yellow(`  not sure: ${terminal.sayObservation(doubt)}`));
    const owners = Object.entries(lines).filter(([, number]) => number > 0);
    say(`  ${total} lines: ${owners.map(([owner, number]) => `${number} ${owner}`).join(", ")}`);
    if (unknown.length > 0)
      say(pc.yellow(`  lines that no rule knows: ${unknown.join(", ")}; look at them in the capture`));
  }
  for (const { path, state } of plan.entries) {
    if (state === "deleted by hand")
      say(`${join(folder, path)}: ${state}, and stays so (--restore ${path} writes it again)`);
    else if (state !== "unchanged") say(`${join(folder, path)}: ${state}`);
  }
  for (const { path, difference } of plan.differences) {
    const [kept, offered] = [difference.kept, difference.offered].map(terminal.brief);
    say(
      pc.yellow(
        `${join(folder, path)}: ${difference.field}: kept ${kept} as edited by hand; the capture says ${offered} (--force takes it)`,
      ),
    );
  }
  for (const finding of plan.findings) say(pc.yellow(formatFinding(finding)));
  for (const file of skipped) say(`${file}: skipped, no text, HTML, XML, WARC or PDF`);
  const unchanged = plan.entries.filter(({ state }) => state === "unchanged").length;
  say(
    `${plan.entries.length} entries, ${unchanged} of them unchanged; ${written.length} files ${dryRun ? "would be written" : "written"} in ${folder}`,
  );
}

interface CheckOptions {
  json?: boolean;
  explain?: string;
  digest?: string;
}

function runCheck(options: CheckOptions): number {
  if (options.digest !== undefined) {
    const { sha256, words } = digestOf(options.digest);
    if (words === 0) console.error("expected a phrase with letters or digits");
    else console.log(`- sha256: ${sha256}\n  words: ${words}`);
    return words === 0 ? 2 : 0;
  }
  const content = loadContent(contentFolder());
  if (options.explain !== undefined) {
    const lines = explainDate(content, options.explain);
    if (lines) console.log(lines.join("\n"));
    else
      console.error(`${options.explain}: ${contentFolder()} has no post of that slug; name one as its file is called`);
    return lines ? 0 : 1;
  }
  const { problems, findings: found } = checkContent(content);
  const atWork: Finding[] = isFolderHeld(content.folder) ? [{ kind: "import-at-work", where: content.folder }] : [];
  const findings = [...atWork, ...found];
  if (options.json) console.log(JSON.stringify({ problems, findings: findings.map(withSentence) }, null, 2));
  else {
    for (const finding of findings) console.log(formatFinding(finding));
    for (const problem of problems) console.error(pc.red(formatProblem(problem)));
    console.log(problems.length === 0 ? `${contentFolder()}: sound` : `${contentFolder()}: ${problems.length} to mend`);
  }
  return problems.length > 0 ? 1 : 0;
}

function formatFinding(finding: Finding): string {
  const { kind, where, line } = finding;
  return `${pc.dim(kind)} ${where}${line === undefined ? "" : `: line ${line}`}: ${terminal.sayFinding(finding)}`;
}

function withSentence(finding: Finding): Finding & { what: string } {
  return { ...finding, what: terminal.sayFinding(finding) };
}

function andMore(word: string, words: readonly string[]): string[] {
  return [...words, word.replace(/\.md$/, "")];
}

function seconds(word: string): number {
  if (!/^\d+$/.test(word)) throw new InvalidArgumentError("Expected whole seconds, such as 60.");
  return Number(word);
}

const program = new Command("politikerarkiv").exitOverride();

program
  .command("import")
  .description("captures (files or folders) → entries in the folder that CONTENT_DIR names (default: content)")
  .argument(
    "[paths...]",
    "files or folders of captures; without one, those that earlier imports have kept are read again",
  )
  .option("--dry-run", "say what would be done, write nothing")
  .option("--force", "take the capture's side where a person has edited")
  .option("--json", "print the report as JSON")
  .option("--facts", "write facts only: no text of a capture")
  .option("--restore <entry>", "write a deleted entry again, such as posts/god-jul; may be given again", andMore, [])
  .option("--vocabulary <file>", "the vocabulary that a new archive begins with; else the blog's own categories")
  .option("--image <words...>", "put an image in the place of a missing one: POST NAME FILE")
  .option("--alt <text>", "what that image shows, for those who do not see it")
  .option("--wait <seconds>", "how long to wait for another import of the same folder", seconds, 60)
  .action(async (paths: string[], options: ImportOptions) => {
    process.exitCode = await runImport(paths, options);
  });

program
  .command("check")
  .description("schemas, links between entries, kept captures, ledger; lists gaps")
  .option("--json", "print the report as JSON")
  .option("--explain <slug>", "say why a post has its date, claim by claim")
  .option("--digest <phrase>", "print the phrase as a row of withheld.yaml that does not publish it")
  .action((options: CheckOptions) => {
    process.exitCode = runCheck(options);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(pc.red((error as Error).message));
    process.exitCode = 1;
  }
}
