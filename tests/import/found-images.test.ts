import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sha256Of } from "../../src/entry/digest.ts";
import { loadContent } from "../../src/entry/load.ts";
import { runHere } from "../run-here.ts";
import { aPng as png } from "../some-images.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-funna-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = `images/${sha256Of(png).slice(0, 12)}.png`;

/** A saved page of one post with an image. */
const page = (src: string): string => `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Bron | Tyra Vintersol</title><meta name="generator" content="WordPress 4.9"></head>
<body><div id="content"><article class="post hentry"><h1 class="entry-title">Bron är klar</h1>
<p class="posted-on">Publicerat den <time class="entry-date" datetime="2016-04-12T08:00:00+02:00">12 april 2016</time> av <span class="author vcard">Tyra Vintersol</span></p>
<div class="entry-content"><p>I går gick de första över bron, och det var många som hade väntat länge.</p>
<p><img src="${src}" alt="Bron i solsken"></p><p>Nu återstår bara belysningen, som kommer i höst.</p></div></article></div></body></html>`;

/** Imports captures, named by their paths below a folder. */
async function imported(files: Record<string, string | Uint8Array>, ...words: string[]) {
  const [captures, content] = [join(folder, "sidor"), join(folder, "content")];
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(captures, path, ".."), { recursive: true });
    writeFileSync(join(captures, path), text);
  }
  const ended = await runHere(content, "import", ...words, captures);
  return { ...ended, content, captures, post: loadContent(content).posts[0] };
}

it.each<[what: string, files: Record<string, string | Uint8Array>]>([
  ["in the folder beside the page", { "bron.html": page("bron_files/bro.png"), "bron_files/bro.png": png }],
  ["in the page itself", { "bron.html": page(`data:image/png;base64,${Buffer.from(png).toString("base64")}`) }],
])("an image that was saved %s is kept and shown", async (_, files) => {
  const { content, post } = await imported(files);
  expect(post?.images).toEqual([{ name: "Bron i solsken", kept: true, file }]);
  expect(post?.body).toContain(`![Bron i solsken](${file})`);
  expect(readFileSync(join(content, file))).toEqual(Buffer.from(png));
  expect(await runHere(content, "check")).toMatchObject({ status: 0 });
});

it("an image that was saved stays when the kept captures are read again without it", async () => {
  const { content } = await imported({ "bron.html": page("bron_files/bro.png"), "bron_files/bro.png": png });
  const before = readdirSync(content, { recursive: true }).sort();
  expect(await runHere(content, "import")).toMatchObject({
    status: 0,
    out: expect.stringContaining("0 files written"),
  });
  expect(readdirSync(content, { recursive: true }).sort()).toEqual(before);
  expect(loadContent(content).posts[0]?.images).toEqual([{ name: "Bron i solsken", kept: true, file }]);
});

it.each<[what: string, bytes: Uint8Array]>([
  ["is no image", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["breaks off", png.subarray(0, 40)],
])("a file that %s is not kept, and the image is missing", async (_, bytes) => {
  const { content, post } = await imported({ "bron.html": page("bron_files/bro.png"), "bron_files/bro.png": bytes });
  expect(post?.images).toEqual([{ name: "Bron i solsken", kept: false }]);
  expect(readdirSync(content)).not.toContain("images");
});

it("an import of facts keeps no image, and a trial writes none", async () => {
  const files = { "bron.html": page("bron_files/bro.png"), "bron_files/bro.png": png };
  const { content, out } = await imported(files, "--dry-run");
  expect(out).toContain("would be written");
  expect(() => readdirSync(content)).toThrow("ENOENT");
  await imported(files, "--facts");
  expect(readdirSync(content)).not.toContain("images");
});
