import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fixturesFolder } from "../captures-at-hand.ts";
import { programWords, type Script } from "../program.ts";
import { cases, tell } from "./an-import.ts";

const project = resolve(import.meta.dirname, "../..");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Imports and builds in a new folder with these environment variables. `wrapper` is a command that runs the program, such
 * as faketime. Returns one digest of every path and byte of content and site.
 */
function treeIn(environment: Record<string, string>, wrapper: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-överallt-"));
  folders.push(folder);
  const run = (script: Script, ...words: string[]): void => {
    const env = { ...process.env, ...environment, CONTENT_DIR: join(folder, "content") };
    const [command = "", ...rest] = [...wrapper, process.execPath, ...programWords(script), ...words];
    execFileSync(command, rest, { cwd: project, env, stdio: "pipe" });
  };
  run("cli", "import", fixturesFolder);
  run("build", `--output=${join(folder, "site")}`);
  const digest = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    digest.update(relative(folder, path)).update(readFileSync(path));
  }
  return digest.digest("hex");
}

const timeZones = ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/Stockholm"];
const locales = ["C", "sv_SE.UTF-8", "tr_TR.UTF-8"];
const canFakeTime = spawnSync("faketime", ["--version"]).status === 0;
const days = ["2019-02-28 23:59:58", "2031-07-01 12:00:00"];

/** All combinations, each in two folders; in `npm test` three time zones with a locale each, on the present day. */
const settings =
  cases(0, 1) === 1
    ? timeZones.flatMap((TZ) =>
        locales.flatMap((locale) => days.flatMap((day) => [1, 2].map((folder) => ({ TZ, locale, day, folder })))),
      )
    : timeZones.map((TZ, at) => ({ TZ, locale: locales[at] ?? "C", day: null, folder: 1 }));

describe("the same input gives the same bytes in any time zone, locale and folder, and on any day", () => {
  const trees = new Set<string>();
  afterAll(() => tell(`${settings.length} combinations gave ${trees.size} result`));

  function expectTheSame(TZ: string, locale: string, day: string | null): void {
    const environment = { TZ, LC_ALL: locale, LANG: locale, NO_FAKE_STAT: "1" };
    trees.add(treeIn(environment, day === null ? [] : ["faketime", "--exclude-monotonic", "-f", `@${day}`]));
    expect(trees.size).toBe(1);
  }

  it.each(settings.filter(({ day }) => day === null || canFakeTime))(
    "$TZ, $locale, $day, folder $folder",
    ({ TZ, locale, day }) => expectTheSame(TZ, locale, day),
  );

  it.skipIf(!canFakeTime).each(days)("on %s (needs faketime)", (day) => expectTheSame("Europe/Stockholm", "C", day));
});
