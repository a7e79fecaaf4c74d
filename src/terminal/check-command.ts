import type { Command } from "commander";
import pc from "picocolors";
import { speakAs } from "../archive/site-language.ts";
import { checkContent } from "../check/check.ts";
import { explainDate } from "../check/dates.ts";
import { isFolderHeld } from "../disk/one-import.ts";
import { closestPath } from "../entry/closest.ts";
import type { Content } from "../entry/content.ts";
import type { Finding } from "../entry/finding.ts";
import { writeKeptValues } from "../entry/kept-values.ts";
import { contentFolder, loadContent } from "../entry/load.ts";
import { formatProblem } from "../entry/problem.ts";
import { digestOf } from "../takedown/words.ts";
import { formatFinding, withSentence } from "./format-finding.ts";
import { programVersion } from "./version.ts";

/** Adds `check` to a program. `end` takes its exit code. */
export function addCheck(program: Command, end: (exit: number) => void): void {
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
      end(await runCheck(options));
    });
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
  speakAs(content);
  if (options.explain !== undefined) return explain(content, options.explain);
  const { problems, findings: found } = await checkContent(content);
  writeKeptValues();
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
