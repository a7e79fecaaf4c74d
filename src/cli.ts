import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import pc from "picocolors";
import { checkContent } from "./check/check.ts";
import { explainDate } from "./check/dates.ts";
import { type ImportRun, Interrupted, importCaptures } from "./disk/import-captures.ts";
import { isFolderHeld } from "./disk/one-import.ts";
import { placeImage } from "./disk/place-image.ts";
import { listReaders } from "./disk/refuse-reader-choice.ts";
import { Refused } from "./disk/refused.ts";
import { closestPath } from "./entry/closest.ts";
import type { Content } from "./entry/content.ts";
import type { Finding } from "./entry/finding.ts";
import { contentFolder, loadContent } from "./entry/load.ts";
import { formatProblem } from "./entry/problem.ts";
import { terminal } from "./language/index.ts";
import { digestOf } from "./takedown/words.ts";
import { ignoreClosedPipe } from "./terminal/closed-pipe.ts";
import { formatFinding } from "./terminal/format-finding.ts";
import { importReport } from "./terminal/import-report.ts";
import { importTable } from "./terminal/import-table.ts";
import { refuseFlagsTakenByNpm } from "./terminal/npm-flags.ts";
import { stoppable } from "./terminal/stop-signal.ts";
import { programVersion } from "./terminal/version.ts";
import { startProgress } from "./terminal/write-progress.ts";

/** `import` and `check`, and what they print. */

// Lets the heap grow by at most half between full garbage collections. At 10,000 posts the peak of an import is 350 MB
// instead of 410 MB.
setFlagsFromString("--heap-growing-percent=50");

interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  facts?: boolean;
  verbose?: boolean;
  restore: string[];
  vocabulary?: string;
  as?: string;
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
  const {
    json = false,
    dryRun = false,
    facts = false,
    force = false,
    verbose = false,
    restore,
    vocabulary,
    as,
  } = options;
  const say = json ? () => {} : (line: string) => console.log(line);
  const runOptions = { facts, force, restore, vocabulary, as, dryRun, wait: options.wait * 1000 };
  const writing = json ? () => () => {} : (files: number) => startProgress(files, process.stdout);
  let run: ImportRun;
  try {
    if (options.image) await runPlaceImage(options.image, options, folder, say);
    run = await stoppable(
      (signal) => importCaptures(paths, folder, { ...runOptions, signal }, { say, writing }),
      () => new Interrupted(),
    );
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Interrupted)) throw error;
    console.error(error.message);
    return error.exit;
  }
  if (json) console.log(JSON.stringify(jsonReport(run), null, 2));
  else for (const line of importReport(run, { folder, dryRun, facts, verbose })) say(line);
  for (const problem of run.problems) console.error(pc.red(formatProblem(problem)));
  return run.problems.length > 0 ? 1 : 0;
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

function jsonReport({ plan, written, skipped, problems }: ImportRun): object {
  const { announced: _, after: __, ...told } = plan;
  const findings = plan.findings.map(withSentence);
  return { ...told, findings, counts: importTable(plan), files: written, skipped, problems };
}

interface CheckOptions {
  json?: boolean;
  explain?: string;
  digest?: string;
}

async function runCheck(options: CheckOptions): Promise<number> {
  if (options.digest !== undefined) {
    const { sha256, words } = digestOf(options.digest);
    if (words === 0) console.error("expected a phrase with letters or digits");
    else console.log(`- sha256: ${sha256}\n  words: ${words}`);
    return words === 0 ? 2 : 0;
  }
  const content = loadContent(contentFolder());
  if (options.explain !== undefined) return explain(content, options.explain);
  const { problems, findings: found } = await checkContent(content);
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

function explain(content: Content, slug: string): number {
  const lines = explainDate(content, slug);
  if (lines) console.log(lines.join("\n"));
  else {
    const slugs = content.posts.map((post) => post.slug);
    const meant = closestPath(slug, slugs);
    const remedy = meant === undefined ? "name one as its file is called" : `did you mean ${meant}?`;
    console.error(`${slug}: ${content.folder} has no post of that slug; ${remedy}`);
  }
  return lines ? 0 : 1;
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

const program = new Command("npm run").exitOverride().version(programVersion);

program
  .command("import")
  .usage("-- [options] [paths...]")
  .version(programVersion)
  .description("captures (files or folders) → entries in the folder that CONTENT_DIR names (default: content)")
  .argument(
    "[paths...]",
    "files or folders of captures; without one, those that earlier imports have kept are read again",
  )
  .option("--dry-run", "say what would be done, write nothing")
  .option("--force", "take the capture's side where a person has edited")
  .option("--json", "print the report as JSON")
  .option("--verbose", "print a line for each entry that is new or changed, and all that was found in unread captures")
  .option("--facts", "write facts only: no text of a capture")
  .option("--restore <entry>", "write a deleted entry again, such as posts/god-jul; may be given again", andMore, [])
  .option("--vocabulary <file>", "the vocabulary that a new archive begins with; else the blog's own categories")
  .option("--as <reader>", "read the named files by this reader, now and later; auto lets the import choose again")
  .option("--image <words...>", "put an image in the place of a missing one: POST NAME FILE")
  .option("--alt <text>", "what that image shows, for those who do not see it")
  .option("--wait <seconds>", "how long to wait for another import of the same folder", seconds, 60)
  .addHelpText(
    "after",
    `
Examples:
  CONTENT_DIR=../my-archive npm run import -- saved-pages
  npm run import -- --dry-run --verbose saved-pages/page.txt
  npm run import -- --restore posts/god-jul
  npm run import -- --as facts-below-title saved-pages/page.txt

Readers for --as:
${listReaders().join("\n")}`,
  )
  .action(async (paths: string[], options: ImportOptions) => {
    process.exitCode = await runImport(paths, options);
  });

program
  .command("check")
  .usage("-- [options]")
  .version(programVersion)
  .description("schemas, links between entries, kept captures, ledger; lists gaps")
  .option("--json", "print the report as JSON")
  .option("--explain <slug>", "say why a post has its date, claim by claim")
  .option("--digest <phrase>", "print the phrase as a row of withheld.yaml that does not publish it")
  .addHelpText(
    "after",
    `
Examples:
  CONTENT_DIR=../my-archive npm run check
  npm run check -- --explain god-jul
  npm run check -- --digest "the phrase"`,
  )
  .action(async (options: CheckOptions) => {
    process.exitCode = await runCheck(options);
  });

ignoreClosedPipe();
try {
  const words = process.argv.slice(2);
  for (const command of program.commands) {
    if (words[0] === command.name()) refuseFlagsTakenByNpm(command, [command.name()], words.slice(1));
  }
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(pc.red((error as Error).message));
    process.exitCode = 1;
  }
}
