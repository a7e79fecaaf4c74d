import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fixturesFolder } from "../captures-at-hand.ts";

const project = resolve(import.meta.dirname, "../..");
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Imports and builds under an environment, run by another command where one is given; returns one digest of every path and byte of content and site. */
function treeOf(environment: Record<string, string>, before: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-överallt-"));
  folders.push(folder);
  const run = (...words: string[]): void => {
    const env = { ...process.env, ...environment, CONTENT_DIR: join(folder, "content") };
    const [command = "", ...rest] = [...before, process.execPath, "--import", "tsx", ...words];
    execFileSync(command, rest, { cwd: project, env, stdio: "pipe" });
  };
  run("src/cli.ts", "import", fixturesFolder);
  run("src/build.ts", `--output=${join(folder, "site")}`);
  const digest = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    digest.update(relative(folder, path)).update(readFileSync(path));
  }
  return digest.digest("hex");
}

it("the same input gives the same bytes in any time zone, locale and folder", () => {
  const places = [
    { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
    { TZ: "America/Los_Angeles", LC_ALL: "sv_SE.UTF-8" },
    { TZ: "Europe/Stockholm", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  ];
  expect(new Set(places.map((place) => treeOf(place))).size).toBe(1);
});

const canFakeTime = spawnSync("faketime", ["--version"]).status === 0;

it.skipIf(!canFakeTime)("and on any day (needs faketime)", () => {
  const days = ["2019-02-28 23:59:58", "2031-07-01 12:00:00"];
  const trees = days.map((day) => treeOf({ NO_FAKE_STAT: "1" }, ["faketime", "--exclude-monotonic", "-f", `@${day}`]));
  expect(new Set(trees).size).toBe(1);
});
