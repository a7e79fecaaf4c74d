import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Started, start } from "../site/started.ts";
import { launchChromium } from "./chromium.ts";
import { freePort } from "./free-port.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-start-"));
let browser: Browser;
let server: Started;
let address: string;

beforeAll(async () => {
  cpSync(inject("sites").find(({ name }) => name === "committed")?.content ?? "", folder, { recursive: true });
  const port = await freePort();
  server = start("start", folder, `--port=${port}`);
  address = `http://localhost:${port}/`;
  [browser] = await Promise.all([launchChromium(), server.hasPrinted("Serving at")]);
});
afterAll(async () => {
  await browser.close();
  server.process.kill();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

it("an open page shows a fault, comes back when it is mended, and shows the edit, without a reload by hand", async () => {
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  const heading = () => page.locator("h1").innerText();
  const eventually = (text: string) => expect.poll(heading, { timeout: 30_000 }).toBe(text);
  await page.goto(address);
  const title = await heading();
  const file = join(folder, "site.yaml");
  const sound = readFileSync(file, "utf8");

  writeFileSync(file, `${sound}\n : [`);
  await eventually("Sidan kan inte visas");
  expect(await page.locator("pre").innerText()).toMatch(/site\.yaml: line \d+: .+; .+$/);

  writeFileSync(file, sound);
  await eventually(title);
  writeFileSync(file, sound.replace(/^title: .*$/m, "title: En annan titel"));
  await eventually("En annan titel");
  expect(violations).toEqual([]);
  await page.close();
});
