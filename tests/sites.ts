import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import type { LanguageCode } from "../src/language/index.ts";
import { capturesAtHand, capturesFolder, englishFolder, fixturesFolder } from "./captures-at-hand.ts";
import { programWords, type Script } from "./program.ts";

/** An archive that tests read: its language, its content folder, and the site built from it. */
export interface BuiltSite {
  name: "fixtures" | "committed" | "captures" | "english";
  language: LanguageCode;
  content: string;
  site: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

type Command = [script: Script, content: string, ...words: string[]];

const project = resolve(import.meta.dirname, "..");

/** The vocabulary that the Swedish archives made here begin with. */
const vocabulary = join(project, "content", "vocabulary.yaml");

function commandLine([script, content, ...words]: Command) {
  const env = { ...process.env, CONTENT_DIR: content };
  return { args: [...programWords(script), ...words], options: { cwd: project, env, encoding: "utf8" } as const };
}

/** Runs a command of the project on a content folder, as a user would; returns its output, and throws with it on failure. */
export function runProject(...command: Command): string {
  const { args, options } = commandLine(command);
  return execFileSync(process.execPath, args, { ...options, stdio: "pipe" });
}

/** Does the same beside other commands. */
async function startProject(...command: Command): Promise<void> {
  const { args, options } = commandLine(command);
  await promisify(execFile)(process.execPath, args, options);
}

/** Builds the committed archive, the fixtures in both languages and, where they exist, the real captures; returns the sites. */
function buildSites(folder: string): Promise<BuiltSite[]> {
  const build = async (name: BuiltSite["name"], content: string): Promise<BuiltSite> => {
    const site = join(folder, `${name} på plats`);
    await startProject("build", content, `--output=${site}`);
    return { name, language: name === "english" ? "en" : "sv", content, site };
  };
  const importAndBuild = async (name: BuiltSite["name"], ...words: string[]): Promise<BuiltSite> => {
    const content = join(folder, `${name}-content`);
    await startProject("cli", content, "import", ...words);
    return build(name, content);
  };
  return Promise.all([
    build("committed", join(project, "content")),
    importAndBuild("fixtures", `--vocabulary=${vocabulary}`, fixturesFolder),
    // The blog's own categories become its tags.
    importAndBuild("english", englishFolder),
    ...(capturesAtHand ? [importAndBuild("captures", `--vocabulary=${vocabulary}`, capturesFolder)] : []),
  ]);
}

/** Runs before the tests of each project that names it. The first one builds the sites for all of them. */
export default async function setup({ vitest }: TestProject): Promise<(() => void) | undefined> {
  const root = vitest.getRootProject();
  if ("sites" in root.getProvidedContext()) return;
  const folder = mkdtempSync(join(tmpdir(), "arkiv-test-"));
  root.provide("sites", await buildSites(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
