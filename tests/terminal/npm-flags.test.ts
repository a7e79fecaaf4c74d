import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { expect, it } from "vitest";
import { shellWord } from "../../src/language/shell-word.ts";
import { takenByNpm } from "../../src/terminal/npm-flags.ts";
import { fixturesFolder } from "../captures-at-hand.ts";

const { options } = new Command("import")
  .option("--dry-run")
  .option("--force")
  .option("--json")
  .option("--verbose")
  .option("--no-search")
  .option("--restore <entry>")
  .option("--port <number>");

/** What is said of `npm run import …`, by what npm passes on. */
function said(
  env: Record<string, string>,
  {
    words = ["my pages"],
    settings = "",
    script = "import",
  }: { words?: string[]; settings?: string; script?: string } = {},
): string | null {
  return takenByNpm(options, { script, words, env, settings });
}

it.each([
  [{ npm_config_dry_run: "true" }, "npm run import -- --dry-run 'my pages'"],
  [{ npm_config_force: "true", npm_config_json: "true" }, "npm run import -- --force --json 'my pages'"],
  [{ npm_config_search: "" }, "npm run import -- --no-search 'my pages'"],
  [{ npm_config_loglevel: "verbose" }, "npm run import -- --verbose 'my pages'"],
  [{ npm_config_restore: "posts/god-jul" }, "npm run import -- --restore=posts/god-jul 'my pages'"],
  // npm takes the flag and leaves its value among the other words.
  [{ npm_config_restore: "true" }, "npm run import -- --restore <entry> …"],
])("a flag that npm took (%o) is refused, with the command to type", (env, command) => {
  expect(said(env)?.split("\n")[1]?.trim()).toBe(command);
});

it("the start script has a command of its own", () => {
  expect(said({ npm_config_port: "3000" }, { script: "start", words: [] })).toContain("npm start -- --port=3000");
});

it.each<[string, Record<string, string>, { words?: string[]; settings?: string }]>([
  ["no flag", { npm_config_cache: "/root/.npm" }, {}],
  ["a flag that npm was given the other way", { npm_config_force: "", npm_config_json: "false" }, {}],
  ["another level of npm's log", { npm_config_loglevel: "silent" }, {}],
  ["a flag that the command was given as well", { npm_config_json: "true" }, { words: ["--json"] }],
  ["a flag in a person's .npmrc", { npm_config_force: "true" }, { settings: "audit=false\nforce = true\n" }],
  ["a flag of npm in a CI's environment", { NPM_CONFIG_FORCE: "true" }, {}],
])("%s is refused nothing", (_, env, more) => expect(said(env, more)).toBeNull());

it("says how to go on where the environment sets the flag for npm", () => {
  expect(said({ npm_config_force: "true" })).toContain("If the environment sets npm_config_force for npm, unset it");
  expect(said({ npm_config_restore: "posts/x" })).not.toContain("environment");
});

it.each([
  [["run", "import", "--dry-run", fixturesFolder], `npm run import -- --dry-run ${shellWord(fixturesFolder)}`],
  [["run", "check", "--json"], "npm run check -- --json"],
  [["run", "build", "--output=elsewhere"], "npm run build -- --output=elsewhere"],
  [["start", "--port=3000"], "npm start -- --port=3000"],
])("npm %j does nothing but say what to type", (words, command) => {
  const folder = join(mkdtempSync(join(tmpdir(), "arkiv-npm-")), "content");
  const { NODE_ENV: _, ...env } = process.env;
  const ended = spawnSync("npm", words, {
    cwd: resolve(import.meta.dirname, "../.."),
    env: { ...env, CONTENT_DIR: folder },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining(command) });
  expect(existsSync(folder)).toBe(false);
  rmSync(resolve(folder, ".."), { recursive: true });
});

it.each([
  ["../my-archive", "../my-archive"],
  ["Mitt arkiv/åäö", "'Mitt arkiv/åäö'"],
  ["åäö", "åäö"],
  ["it's", String.raw`'it'\''s'`],
  ["$HOME", "'$HOME'"],
  ["", "''"],
])("a shell reads the word %s from %s", (word, quoted) => expect(shellWord(word)).toBe(quoted));
