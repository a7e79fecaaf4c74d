import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareChromium } from "./browser/chromium.ts";
import { capturesAtHand, capturesFolder, fixturesFolder } from "./captures-at-hand.ts";

/** An archive that tests look at: its content, and the site built from it. */
export interface BuiltSite {
  name: "fixtures" | "committed" | "captures";
  content: string;
  site: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

const project = resolve(import.meta.dirname, "..");

/** Runs a command of the project as a user would, in another archive's name; throws with its output where it fails. */
export function runProject(script: "src/cli.ts" | "src/build.ts", content: string, ...words: string[]): string {
  return execFileSync(process.execPath, ["--import", "tsx", script, ...words], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: "utf8",
    stdio: "pipe",
  });
}

/** Runs once before all tests: imports the fixtures, and the captures where they are at hand, and builds each archive. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-test-"));
  const sites: BuiltSite[] = [];
  const build = (name: BuiltSite["name"], content: string): void => {
    const site = join(folder, `${name} på plats`);
    runProject("src/build.ts", content, `--output=${site}`);
    sites.push({ name, content, site });
  };
  // Carried over first, since an earlier version may have written it; today's format is left as it is.
  const committed = join(folder, "committed-content");
  cpSync(join(project, "content"), committed, { recursive: true });
  runProject("src/cli.ts", committed, "import", "--facts");
  build("committed", committed);
  for (const [name, captures] of [
    ["fixtures", fixturesFolder],
    ...(capturesAtHand ? ([["captures", capturesFolder]] as const) : []),
  ] as const) {
    const content = join(folder, `${name}-content`);
    runProject("src/cli.ts", content, "import", captures);
    build(name, content);
  }
  await prepareChromium();
  provide("sites", sites);
  return () => rmSync(folder, { recursive: true, force: true });
}
