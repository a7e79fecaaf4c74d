import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, inject, it } from "vitest";
import { start } from "./started.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-stop-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a build and stops it once it writes; returns its exit code and what it printed. */
async function stoppedBuild(site: string, signal: NodeJS.Signals) {
  const content = inject("sites").find(({ name }) => name === "fixtures")?.content ?? "";
  const build = start("build", content, `--output=${site}`);
  await build.hasPrinted("Building");
  while (!existsSync(`${site}.building`) && build.process.exitCode === null) await pause(1);
  // npm passes a signal on that the process has received already.
  for (const _ of ["from the terminal", "from npm"]) build.process.kill(signal);
  return { ended: await build.ended, printed: build.printed() };
}

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("a build that %s stops says what stands, and leaves nothing half written", async (signal, code) => {
  const site = join(folder, signal);
  const first = await stoppedBuild(site, signal);
  expect(first.ended).toBe(code);
  expect(first.printed).toMatch(/^Building .*\nStopped\. Nothing was written\.\n$/m);
  expect(readdirSync(folder)).not.toContain(`${signal}.building`);
  expect(existsSync(site)).toBe(false);
});

it("a site from before stays as it was", async () => {
  const site = join(folder, "site");
  mkdirSync(join(site, "data"), { recursive: true });
  writeFileSync(join(site, "data", "schema.json"), "{}");
  writeFileSync(join(site, "index.html"), "from before");
  const stopped = await stoppedBuild(site, "SIGINT");
  expect(stopped.ended).toBe(130);
  expect(stopped.printed).toContain(`Stopped. The site in ${site} is unchanged.\n`);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("from before");
  expect(existsSync(`${site}.building`)).toBe(false);
});

it("a site that a killed build had put aside comes back, and is the one that a stopped build leaves", async () => {
  const site = join(folder, "aside");
  mkdirSync(join(`${site}.replaced`, "data"), { recursive: true });
  writeFileSync(join(`${site}.replaced`, "data", "schema.json"), "{}");
  const stopped = await stoppedBuild(site, "SIGTERM");
  expect(stopped.ended).toBe(143);
  expect(readFileSync(join(site, "data", "schema.json"), "utf8")).toBe("{}");
  expect(readdirSync(folder).filter((name) => name.startsWith("aside"))).toEqual(["aside"]);
});
