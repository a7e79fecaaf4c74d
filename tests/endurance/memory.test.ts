import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { measure, type Taken } from "../bench/measure.ts";
import { programWords } from "../program.ts";
import { aRecord } from "../some-containers.ts";
import { cases, emptyFolder, tell } from "./an-import.ts";

/** In an endurance run: files of 1 GB are read or refused within this much memory. */
const mostMemory = 400e6;
const size = 1e9;

const paragraph = "<p>Kommunen har sagt nej till skolan, och det var fel av den att göra så. ".repeat(6);

function page(number: number): string {
  return `<!doctype html><html><head><title>Skolan ${number}</title>
<script>${"count();".repeat(2000)}</script></head><body><ul>${"<li><a href='/x'>Om mig</a></li>".repeat(300)}</ul>
<article class="hentry"><h1 class="entry-title">Skolan ${number}</h1><div class="entry-content">${paragraph.repeat(9)}</div>
</article></body></html>`;
}

function pageRecord(number: number): Buffer {
  return aRecord({ url: `http://tyra.example/${number}/`, body: page(number) });
}

function imageRecord(number: number): Buffer {
  const body = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(1e6)]);
  return aRecord({ url: `http://tyra.example/${number}.jpg`, body, mediaType: "image/jpeg" });
}

const head = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Tyra</title>\n`;

function item(number: number, type: "post" | "attachment"): string {
  return `<item><title>Skolan ${number}</title><content:encoded><![CDATA[${paragraph.repeat(4)}]]></content:encoded>
<wp:post_date>2012-03-04 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type></item>\n`;
}

/** Writes a file of 1 GB from its beginning and parts by their number, and an end. */
function write(path: string, parts: (number: number) => string | Buffer, beginning = "", end = ""): void {
  const file = openSync(path, "w");
  let written = writeSync(file, beginning);
  for (let number = 0; written < size; number++) written += writeSync(file, Buffer.from(parts(number) as string));
  writeSync(file, end);
  closeSync(file);
}

const kinds: readonly { name: string; expected: number; make(path: string): void }[] = [
  {
    name: "crawl.warc",
    expected: 0,
    make: (path) => write(path, (number) => Buffer.concat([pageRecord(number), imageRecord(number)])),
  },
  { name: "pages.warc", expected: 1, make: (path) => write(path, pageRecord) },
  {
    name: "export.xml",
    expected: 0,
    make: (path) =>
      write(path, (number) => item(number, number % 200 === 0 ? "post" : "attachment"), head, "</channel></rss>"),
  },
  {
    name: "posts.xml",
    expected: 1,
    make: (path) => write(path, (number) => item(number, "post"), head, "</channel></rss>"),
  },
  { name: "page.html", expected: 1, make: (path) => write(path, page) },
  { name: "line.txt", expected: 1, make: (path) => write(path, () => paragraph) },
];

describe.skipIf(cases(0, 1) === 0 || process.platform !== "linux")(
  "a file of 1 GB takes no more memory than 400 MB",
  () => {
    it.each(kinds)("$name", { timeout: 30 * 60_000 }, async ({ name, expected, make }) => {
      const folder = emptyFolder();
      make(join(folder, name));
      const content = join(folder, "content");
      const options = { cwd: resolve(import.meta.dirname, "../.."), env: { ...process.env, CONTENT_DIR: content } };
      const words = [...programWords("cli"), "import", join(folder, name)];
      const { peak, wall }: Taken = await measure(process.execPath, words, options, expected);
      tell(`${name}: ${Math.round(peak / 1e6)} MB, ${Math.round(wall)} s`);
      expect(peak).toBeLessThan(mostMemory);
      // What is refused leaves nothing behind.
      expect(existsSync(content)).toBe(expected === 0);
    });
  },
);
