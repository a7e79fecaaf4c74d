import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Characters } from "../../src/site/fonts.ts";
import { PageWriter, stopWriting } from "../../src/site/page-writer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-writer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("every page lies where it should before the writing is finished, and its characters are known", async () => {
  const characters = new Characters();
  const writer = new PageWriter(characters);
  const pages = Array.from({ length: 1_000 }, (_, at) => [join(folder, `${at % 7}`, `${at}.html`), `å ${at}`] as const);
  for (const [path, html] of pages) writer.write(path, html);
  await writer.finish();
  expect(pages.map(([path]) => readFileSync(path, "utf8"))).toEqual(pages.map(([, html]) => html));
  expect(String(characters)).toBe(" 0123456789å");
});

it("what could not be written is told at the end, and the pages after it do not wait for ever", async () => {
  const writer = new PageWriter(new Characters());
  mkdirSync(join(folder, "0.html"));
  for (let at = 0; at < 500; at++) writer.write(join(folder, `${at}.html`), "text");
  await expect(writer.finish()).rejects.toThrow(/0\.html: could not be written \(EISDIR.*build again/);
  expect(existsSync(join(folder, "499.html"))).toBe(false);
});

it("once it is stopped, nothing more is written", async () => {
  const writer = new PageWriter(new Characters());
  for (let at = 0; at < 500; at++) writer.write(join(folder, `${at}.html`), "text");
  await stopWriting();
  const written = readdirSync(folder).length;
  await new Promise((later) => setTimeout(later, 100));
  expect(readdirSync(folder)).toHaveLength(written);
});
