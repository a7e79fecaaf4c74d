import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { type ImportPlan, planImport } from "../../src/import/import.ts";
import { type CaptureFile, readCaptures } from "../../src/import/read-captures.ts";
import { capturedPages } from "../../src/page-order/captured-pages.ts";

/** Captures that have several posts on a line, and others of the same blog, imported into a folder that is kept between the imports. */

const options = { facts: false, force: false, restore: [] };
const exported = readFileSync(
  join(import.meta.dirname, "..", "fixtures", "exports", "wordpress-one-line", "input.xml"),
);
const oneLine = readFileSync(join(import.meta.dirname, "..", "fixtures", "html", "one-line-list-sv", "input.html"));
const page = `<!doctype html><html><head><title>x</title><link rel="canonical" href="https://rad.example/2009/01/forsta"></head><body>
<article class="hentry"><h1 class="entry-title">En annan rubrik</h1>
<div class="entry-content"><p>Ett, med några ord till.</p></div></article></body></html>`;

function importInto(folder: string, files: readonly CaptureFile[]): ImportPlan {
  const content = loadContent(folder);
  const plan = planImport(readCaptures(files, content.captures), content, options, null);
  for (const [path, written] of plan.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), written instanceof Uint8Array ? written : String(written));
  }
  return plan;
}

it("a saved page and an export of a post are one entry, by its address, and importing again changes nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-exports-"));
  try {
    const files = [
      { name: "blogg.xml", bytes: exported },
      { name: "sida.html", bytes: Buffer.from(page) },
    ];
    const first = importInto(folder, files);
    expect(first.problems).toEqual([]);
    const posts = loadContent(folder).posts.map(({ title, sources }) => [
      title,
      ...sources.map(({ capture, lines, item }) => [capture, ...lines, item]),
    ]);
    expect(posts.sort()).toEqual([
      ["Andra", ["blogg.xml", 1, 1, 2]],
      ["Första", ["blogg.xml", 1, 1, 1], ["sida.html", 2, 3, undefined]],
    ]);
    const second = importInto(folder, files);
    expect(
      [...second.files.keys()].filter((path) => !path.startsWith("captures/") && path !== "manifest-sha256.txt"),
    ).toEqual([]);
    expect(second.entries.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("a post of an export that a person deletes stays deleted, and no other of its line does", () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-exports-"));
  try {
    importInto(folder, [{ name: "blogg.xml", bytes: exported }]);
    rmSync(join(folder, "posts", "andra.md"));
    const plan = importInto(folder, [{ name: "blogg.xml", bytes: exported }]);
    expect(Object.fromEntries(plan.entries.map(({ path, state }) => [path, state]))).toEqual({
      "posts/forsta.md": "unchanged",
      "posts/andra.md": "deleted by hand",
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("the posts of a page that is one line are entries of their own, in its order, and stay so", () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-exports-"));
  try {
    const files = [{ name: "lista.html", bytes: oneLine }];
    expect(importInto(folder, files).problems).toEqual([]);
    const content = loadContent(folder);
    expect(content.posts.map(({ title, sources }) => [sources[0]?.lines, sources[0]?.item, title]).sort()).toEqual([
      [[1, 1], 1, "Ny skola i Björkby"],
      [[1, 1], 2, "Bussen är tillbaka"],
      [[1, 1], 3, "Tack alla!"],
    ]);
    expect(
      capturedPages(content.posts, content.captures).flatMap(({ entries }) => entries.map(({ title }) => title)),
    ).toEqual(["Ny skola i Björkby", "Bussen är tillbaka", "Tack alla!"]);
    rmSync(join(folder, "posts", "ny-skola-i-bjorkby.md"));
    expect(
      importInto(folder, files)
        .entries.map(({ path, state }) => [path, state])
        .sort(),
    ).toEqual([
      ["posts/bussen-ar-tillbaka.md", "unchanged"],
      ["posts/ny-skola-i-bjorkby.md", "deleted by hand"],
      ["posts/tack-alla.md", "unchanged"],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
