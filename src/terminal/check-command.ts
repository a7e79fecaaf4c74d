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
import { messages } from "../language/messages.ts";
import { digestOf } from "../takedown/words.ts";
import { formatFinding, withSentence } from "./format-finding.ts";
import { programVersion } from "./version.ts";

/** Adds `check` to a program. `end` takes its exit code. */
export function addCheck(program: Command, end: (exit: number) => void): void {
  const { help, check: said } = messages.terminal;
  program
    .command("check")
    .usage("-- [options]")
    .version(programVersion, "-V, --version", help.showVersion)
    .description(said.description)
    .option("--json", said.json)
    .option("--explain <slug>", said.explain)
    .option("--digest <phrase>", said.digest)
    .addHelpText(
      "after",
      `
${help.examples}
  CONTENT_DIR=../my-archive npm run check
  npm run check -- --explain god-jul
  npm run check -- --digest "${said.phraseExample}"`,
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
    if (words === 0) console.error(messages.terminal.check.noPhrase);
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
    const { sound, toMend } = messages.terminal.check;
    console.log(problems.length === 0 ? sound(contentFolder()) : toMend(contentFolder(), problems.length));
  }
  return problems.length > 0 ? 1 : 0;
}

function explain(content: Content, slug: string): number {
  const lines = explainDate(content, slug);
  if (lines) console.log(lines.join("\n"));
  else {
    const slugs = content.posts.map((post) => post.slug);
    const meant = closestPath(slug, slugs);
    console.error(messages.terminal.check.noSuchPost(slug, content.folder, meant));
  }
  return lines ? 0 : 1;
}
