import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { loadArchive } from "../../src/check/load-archive.ts";
import { sayGap } from "../../src/language/index.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { bring, newFolder } from "./content-folders.ts";

const page = `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Ny bro – Tyras blogg</title></head><body>
<article class="post hentry" id="post-7"><h1 class="entry-title">Ny bro i Björkby</h1>
<div class="entry-content"><p>Vi har beslutat om en bro över ån, och så här ska den se ut.</p>
<iframe src="https://www.youtube.com/embed/abc"></iframe><video></video></div></article></body></html>`;

it("a film of a post is in its entry, and its reader is told of it in the register of gaps", async () => {
  const [folder, given] = [newFolder(), newFolder()];
  writeFileSync(join(given, "sida.html"), page);
  await bring(folder, [relative(fixturesFolder, given)]);
  const entry = readFileSync(join(folder, "posts/ny-bro-i-bjorkby.md"), "utf8");
  expect(entry).toContain("images: []\nlostMedia:\n  - kind: film\n    host: youtube.com\n  - kind: film\n");
  expect(entry).toContain("\n\n![youtube.com](missing:film)");
  const { archive } = await loadArchive(folder);
  expect(archive.gaps.flatMap(({ missing }) => (missing.kind === "media" ? sayGap(missing) : []))).toEqual([
    "Inlägget visade en film hos youtube.com, som arkivet inte har.",
    "Inlägget visade en film, som arkivet inte har.",
  ]);
});
