import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { freePort } from "../browser/free-port.ts";
import { project, type Started, startIn } from "./started.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-start-language-"));
const content = join(folder, "content");
let port: number;
let server: Started;

beforeAll(async () => {
  cpSync(inject("sites").find(({ name }) => name === "english")?.content ?? "", content, { recursive: true });
  // The program, with sources that may be edited.
  for (const name of ["src", "layouts"]) cpSync(join(project, name), join(folder, name), { recursive: true });
  for (const name of ["node_modules", "package.json", "package-lock.json", "tsconfig.json", ".eleventy.ts"])
    symlinkSync(join(project, name), join(folder, name));
  port = await freePort();
  server = startIn(folder, "start", content, `--port=${port}`);
  await server.hasPrinted("Serving at");
});
afterAll(async () => {
  server.process.kill();
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

const served = async (address: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`http://127.0.0.1:${port}/${address}`);
  const text = await response.text();
  // Each build has a version of its own.
  return { status: response.status, text: text.replace(/ data-version="[^"]*"/, "") };
};
const textOf = async (address: string): Promise<string> => (await served(address)).text;

/** Waits for what an edit brings about, on a slow machine too. */
const eventually = <Value>(found: () => Promise<Value>) => expect.poll(found, { timeout: 30_000 });

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
}

const addresses = [
  "",
  "archive/index.html",
  "visits/index.html",
  "report/index.html",
  "search.html",
  "no-such-page.html",
  "style/filter.js",
  "style/search-words.js",
  "archive/choice.js",
  "data/posts.json",
  "search/pagefind-entry.json",
];

it("serves an English archive in English, also after an edit of a layout and of site.yaml", async () => {
  expect(await textOf("archive/index.html")).toContain('<html lang="en">');
  edit("layouts/archive.11ty.tsx", (text) => text.replace("<h1>", '<h1 class="edited">'));
  await eventually(() => textOf("archive/index.html")).toContain('<h1 class="edited">Posts</h1>');
  edit("content/site.yaml", (text) => text.replace(/^title: .*$/m, "title: Twelve doors"));
  await eventually(() => textOf("")).toContain("<h1>Twelve doors</h1>");
  expect(await textOf("")).toContain("Skip to content");
});

it("shows a fault of a layout and of a source until it is mended, then the site by the mended program", async () => {
  edit("layouts/parts/link.tsx", (text) => `${text}\nconst = 1;\n`);
  await eventually(() => textOf("archive/index.html")).toContain("layouts/parts/link.tsx:");
  edit("layouts/parts/link.tsx", (text) => text.replace("\nconst = 1;\n", ""));
  await eventually(() => textOf("archive/index.html")).toContain('<h1 class="edited">Posts</h1>');
  edit("src/language/en/page-words/document.ts", (text) => text.replace("Skip to content", "Past the menu"));
  await eventually(() => textOf("")).toContain("Past the menu");
});

it("speaks the other language as soon as site.yaml has it, at its addresses, and comes back whole", async () => {
  const before = await Promise.all(addresses.map(served));
  edit("content/site.yaml", (text) => text.replace("language: en", "language: sv"));
  await eventually(() => textOf("arkiv/index.html")).toContain('<h1 class="edited">Inlägg</h1>');
  expect((await served("archive/index.html")).status).toBe(404);
  expect(await textOf("no-such-page.html")).toContain("Sidan finns inte");
  expect(await textOf("stil/filter.js")).toContain("Inget besök passar urvalet.");
  edit("content/site.yaml", (text) => text.replace("language: sv", "language: en"));
  await eventually(() => textOf("archive/index.html")).toContain('<h1 class="edited">Posts</h1>');
  expect(await Promise.all(addresses.map(served))).toEqual(before);
});
