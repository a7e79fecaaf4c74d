import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { progress as progressBar } from "@clack/prompts";
import { Command, CommanderError } from "commander";
import pc from "picocolors";
import { checkContent, type Finding } from "./check/check.ts";
import { explainDate } from "./check/dates.ts";
import { parseYaml } from "./entry/entry.ts";
import { contentFolder, loadContent } from "./entry/load.ts";
import { formatProblem, type Problem } from "./entry/problem.ts";
import { vocabularySchema } from "./entry/schema.ts";
import { type ImportPlan, planImport } from "./import/import.ts";
import type { Original } from "./import/read-captures.ts";
import { decode } from "./original/decode.ts";
import { writeFileWhole } from "./write-file.ts";

/** `import` and `check`; the only file that writes content. */

interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  facts?: boolean;
}

/** What a folder may hold beside captures without anybody having to be told off. */
const kindsOfCapture = new Set([
  "",
  ".txt",
  ".text",
  ".md",
  ".html",
  ".htm",
  ".xhtml",
  ".xml",
  ".warc",
  ".gz",
  ".wacz",
  ".pdf",
]);

/** The vocabulary of the archive that comes with the program; one without a vocabulary begins with it. */
const seedFile = join(import.meta.dirname, "..", "content", "vocabulary.yaml");

function runImport(paths: readonly string[], options: ImportOptions): number {
  const folder = contentFolder();
  const content = loadContent(folder);
  const say = options.json ? () => {} : (line: string) => console.log(line);

  const settings = content.problems.filter(({ file }) => file.endsWith(".yaml"));
  if (settings.length > 0) {
    for (const problem of settings) console.error(formatProblem(problem));
    console.error("Nothing was imported: mend these files first.");
    return 1;
  }
  if (content.site?.texts === "withheld" && !options.facts) {
    console.error(
      `${join(folder, "site.yaml")}: texts: withheld, so no text may be imported here. Run it with --facts for the facts alone, ` +
        "or name another folder for the full texts: CONTENT_DIR=../my-archive npm run import -- PATH",
    );
    return 2;
  }

  const { originals, skipped, problems } = collect(paths, join(folder, "captures"));
  if (originals.length > 100) say(`Reading ${originals.length} captures`);
  const wishes = { facts: options.facts === true, force: options.force === true };
  const plan = planImport(originals, content, wishes, existsSync(join(folder, "vocabulary.yaml")) ? null : readSeed());
  const files = [...plan.files].filter(([path, text]) => !isAlready(join(folder, path), text));
  const progress = startProgress(files.length, options.json === true || options.dryRun === true);
  if (!options.dryRun) {
    // captures.yaml comes last: an entry that it does not list yet is still to be written.
    for (const [path, text] of files) {
      writeFileWhole(join(folder, path), text);
      progress.advance(path);
    }
  }
  progress.stop();

  const found = [...problems, ...plan.problems, ...content.problems];
  if (options.json) {
    console.log(JSON.stringify({ ...plan, files: files.map(([path]) => path), skipped, problems: found }, null, 2));
  } else report(plan, { written: files.length, skipped, dryRun: options.dryRun === true, folder }, say);
  for (const problem of found) console.error(pc.red(formatProblem(problem)));
  return found.length > 0 ? 1 : 0;
}

/** The originals that the paths name, and those that an earlier import has kept. */
function collect(
  paths: readonly string[],
  keptFolder: string,
): { originals: Original[]; skipped: string[]; problems: Problem[] } {
  const originals: Original[] = [];
  const skipped: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    if (!existsSync(path)) {
      problems.push({ file: path, message: "no such file or folder; correct the path" });
      continue;
    }
    const isFolder = statSync(path).isDirectory();
    for (const file of isFolder ? filesIn(path) : [path]) {
      const bytes = readFileSync(file);
      if (isFolder && !kindsOfCapture.has(extname(file).toLowerCase()) && "refused" in decode(bytes))
        skipped.push(file);
      else originals.push({ name: basename(file), bytes });
    }
  }
  for (const file of filesIn(keptFolder)) originals.push({ name: basename(file), bytes: readFileSync(file) });
  return { originals, skipped, problems };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".part"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isAlready(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(typeof content === "string" ? Buffer.from(content) : content);
}

function readSeed(): NonNullable<Parameters<typeof planImport>[3]> {
  const vocabulary = existsSync(seedFile) ? readFileSync(seedFile, "utf8") : "[]\n";
  const parsed = parseYaml(vocabulary, seedFile, vocabularySchema);
  return { vocabulary, terms: "value" in parsed ? parsed.value : [] };
}

interface Progress {
  advance(path: string): void;
  stop(): void;
}

/** A bar on a terminal, a plain line for each thousand files elsewhere, nothing beside JSON. */
function startProgress(files: number, silent: boolean): Progress {
  if (silent || files === 0) return { advance() {}, stop() {} };
  if (process.stdout.isTTY) {
    const bar = progressBar({ max: files });
    bar.start(`Writing ${files} files`);
    return { advance: (path) => bar.advance(1, path), stop: () => bar.stop(`${files} files written`) };
  }
  let written = 0;
  return {
    advance() {
      written += 1;
      if (written % 1000 === 0) console.log(`${written} of ${files} files written`);
    },
    stop() {},
  };
}

function report(
  plan: ImportPlan,
  { written, skipped, dryRun, folder }: { written: number; skipped: string[]; dryRun: boolean; folder: string },
  say: (line: string) => void,
): void {
  for (const { name, reader, because, total, lines, unknown } of plan.captures) {
    say(`${pc.bold(name)}: ${reader} (${because})`);
    const owners = Object.entries(lines).filter(([, number]) => number > 0);
    say(`  ${total} lines: ${owners.map(([owner, number]) => `${number} ${owner}`).join(", ")}`);
    if (unknown.length > 0)
      say(pc.yellow(`  lines that no rule knows: ${unknown.join(", ")}; look at them in the original`));
  }
  for (const { path, state } of plan.entries) if (state !== "unchanged") say(`${join(folder, path)}: ${state}`);
  for (const { path, difference } of plan.differences) {
    const [kept, offered] = [difference.kept, difference.offered].map(brief);
    say(
      pc.yellow(
        `${join(folder, path)}: ${difference.field}: kept ${kept} as edited by hand; the capture says ${offered} (--force takes it)`,
      ),
    );
  }
  for (const finding of plan.findings) say(pc.yellow(finding));
  for (const file of skipped) say(`${file}: skipped, no text, HTML, XML, WARC or PDF`);
  const unchanged = plan.entries.filter(({ state }) => state === "unchanged").length;
  say(
    `${plan.entries.length} entries, ${unchanged} of them unchanged; ${written} files ${dryRun ? "would be written" : "written"} in ${folder}`,
  );
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

interface CheckOptions {
  json?: boolean;
  explain?: string;
}

function runCheck(options: CheckOptions): number {
  const content = loadContent(contentFolder());
  if (options.explain !== undefined) {
    const lines = explainDate(content, options.explain);
    if (lines) console.log(lines.join("\n"));
    else
      console.error(`${options.explain}: ${contentFolder()} has no post of that slug; name one as its file is called`);
    return lines ? 0 : 1;
  }
  const { problems, findings } = checkContent(content);
  if (options.json) console.log(JSON.stringify({ problems, findings }, null, 2));
  else {
    for (const finding of findings) console.log(formatFinding(finding));
    for (const problem of problems) console.error(pc.red(formatProblem(problem)));
    console.log(problems.length === 0 ? `${contentFolder()}: sound` : `${contentFolder()}: ${problems.length} to mend`);
  }
  return problems.length > 0 ? 1 : 0;
}

function formatFinding({ kind, where, what }: Finding): string {
  return `${pc.dim(kind)} ${where}: ${what}`;
}

const program = new Command("arkiv").exitOverride();

program
  .command("import")
  .description("captures (files or folders) → entries in the folder that CONTENT_DIR names (default: content)")
  .argument("<paths...>", "files or folders of captures")
  .option("--dry-run", "say what would be done, write nothing")
  .option("--force", "take the capture's side where a person has edited")
  .option("--json", "print the report as JSON")
  .option("--facts", "write facts only: no text of a capture")
  .action((paths: string[], options: ImportOptions) => {
    process.exitCode = runImport(paths, options);
  });

program
  .command("check")
  .description("schemas, links between entries, kept originals, ledger; lists gaps")
  .option("--json", "print the report as JSON")
  .option("--explain <slug>", "say why a post has its date, claim by claim")
  .action((options: CheckOptions) => {
    process.exitCode = runCheck(options);
  });

try {
  program.parse();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(pc.red((error as Error).message));
    process.exitCode = 1;
  }
}
