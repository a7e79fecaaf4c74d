import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PageWriter } from "../../src/site/page-writer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-writer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("finishing waits until every page is written, and returns the characters of all pages", async () => {
  const writer = new PageWriter();
  const pages = Array.from({ length: 1_000 }, (_, at) => [join(folder, `${at % 7}`, `${at}.html`), `å ${at}`] as const);
  for (const [path, html] of pages) writer.write(path, html);
  const characters = await writer.finish();
  expect(pages.map(([path]) => readFileSync(path, "utf8"))).toEqual(pages.map(([, html]) => html));
  expect(characters).toBe(" 0123456789å");
});

it("finishing fails if a page could not be written, and the pages after it do not block", async () => {
  const writer = new PageWriter();
  mkdirSync(join(folder, "0.html"));
  for (let at = 0; at < 500; at++) writer.write(join(folder, `${at}.html`), "text");
  await expect(writer.finish()).rejects.toThrow(/0\.html: could not be written \(EISDIR.*build again/);
  expect(existsSync(join(folder, "499.html"))).toBe(false);
});

it("a stopped writer writes nothing more", async () => {
  const writer = new PageWriter();
  for (let at = 0; at < 500; at++) writer.write(join(folder, `${at}.html`), "text");
  await writer.stop();
  const written = readdirSync(folder).length;
  await new Promise((later) => setTimeout(later, 100));
  expect(readdirSync(folder)).toHaveLength(written);
});
