import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import pc from "picocolors";
import { type ImportRun, Interrupted, importCaptures } from "../disk/import-captures.ts";
import { placeImage } from "../disk/place-image.ts";
import { listReaders } from "../disk/refuse-reader-choice.ts";
import { Refused } from "../disk/refused.ts";
import { contentFolder } from "../entry/load.ts";
import { formatProblem } from "../entry/problem.ts";
import { isLanguageCode, type LanguageCode, languages } from "../language/index.ts";
import { messages } from "../language/messages.ts";
import { withSentence } from "./format-finding.ts";
import { importReport, isNothingRead } from "./import-report.ts";
import { importTable } from "./import-table.ts";
import { stoppable } from "./stop-signal.ts";
import { programVersion } from "./version.ts";
import { startProgress, startReading } from "./write-progress.ts";

/** Adds `import` to a program. `end` takes its exit code. */
export function addImport(program: Command, end: (exit: number) => void): void {
  const { help, import: said } = messages.terminal;
  program
    .command("import")
    .usage("-- [options] [paths...]")
    .version(programVersion, "-V, --version", help.showVersion)
    .description(said.description)
    .argument("[paths...]", said.paths)
    .option("--dry-run", said.dryRun)
    .option("--force", said.force)
    .option("--json", said.json)
    .option("--verbose", said.verbose)
    .option("--facts", said.facts)
    .option("--restore <entry>", said.restore, andMore, [])
    .option("--vocabulary <file>", said.vocabulary)
    .option("--language <code>", said.language(Object.keys(languages)), languageCode)
    .option("--as <reader>", said.as)
    .option("--image <words...>", said.image)
    .option("--alt <text>", said.alt)
    .option("--wait <seconds>", said.wait, seconds, 60)
    .addHelpText(
      "after",
      `
${help.examples}
  CONTENT_DIR=../my-archive npm run import -- saved-pages
  npm run import -- --dry-run --verbose saved-pages/page.txt
  npm run import -- --restore posts/god-jul
  npm run import -- --as facts-below-title saved-pages/page.txt

${said.readers}
${listReaders().join("\n")}`,
    )
    .action(async (paths: string[], options: ImportOptions) => {
      end(await runImport(paths, options));
    });
}

interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  facts?: boolean;
  verbose?: boolean;
  restore: string[];
  vocabulary?: string;
  language?: LanguageCode;
  as?: string;
  image?: string[];
  alt?: string;
  wait: number;
}

async function runImport(paths: readonly string[], options: ImportOptions): Promise<number> {
  const folder = contentFolder();
  if (paths.length === 0 && !existsSync(folder)) {
    console.error(messages.terminal.import.noFolder(folder));
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
    language,
    as,
  } = options;
  const say = json ? () => {} : (line: string) => console.log(line);
  const runOptions = { facts, force, restore, vocabulary, language, as, dryRun, wait: options.wait * 1000 };
  const writing = json ? () => () => {} : (files: number) => startProgress(files, process.stdout);
  // Other lines of an import are its output; this one is only for who waits.
  const reading = json ? () => () => {} : (captures: number) => startReading(captures, process.stderr);
  let run: ImportRun;
  try {
    if (options.image) await runPlaceImage(options.image, options, folder, say);
    run = await stoppable(
      (signal) => importCaptures(paths, folder, { ...runOptions, signal }, { say, reading, writing }),
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
  return run.problems.length > 0 || isNothingRead(run) ? 1 : 0;
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
    throw new Refused(messages.terminal.wrongUsage.imageWords, 2);
  const written = await placeImage(folder, { entry, name, file, alt }, { dryRun, wait: wait * 1000, say });
  for (const path of written) say(messages.terminal.import.written(path, dryRun));
}

function jsonReport({ plan, written, skipped, problems }: ImportRun): object {
  const { announced: _, after: __, ...told } = plan;
  const findings = plan.findings.map(withSentence);
  return { ...told, findings, counts: importTable(plan), files: written, skipped, problems };
}

function andMore(word: string, words: readonly string[]): string[] {
  return [...words, word.replace(/\.md$/, "")];
}

function languageCode(word: string): LanguageCode {
  if (!isLanguageCode(word))
    throw new InvalidArgumentError(messages.terminal.wrongUsage.language(Object.keys(languages)));
  return word;
}

function seconds(word: string): number {
  if (!/^\d+$/.test(word)) throw new InvalidArgumentError(messages.terminal.wrongUsage.seconds);
  return Number(word);
}
