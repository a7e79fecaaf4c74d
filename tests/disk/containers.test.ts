import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { loadArchive } from "../../src/check/load-archive.ts";
import { collectCaptures } from "../../src/disk/collect-captures.ts";
import { type ImportRun, importCaptures } from "../../src/disk/import-captures.ts";
import { readResources } from "../../src/disk/read-resources.ts";
import { sha256Of } from "../../src/entry/digest.ts";
import { loadContent } from "../../src/entry/load.ts";
import { importReport } from "../../src/terminal/import-report.ts";
import { aRecord, aZip, packedEach, sha1 } from "../some-containers.ts";

let folder = "";
let content = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-behallare-"));
  content = join(folder, "archive");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = { say: () => {}, writing: () => () => {} };
const run = (paths: readonly string[], more: { dryRun?: boolean; facts?: boolean } = {}): Promise<ImportRun> =>
  importCaptures(paths, content, { facts: false, force: false, restore: [], dryRun: false, wait: 0, ...more }, silent);

function save(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const text = (title: string): string =>
  `2 kommentarer\n\n${title}\n\nDet här är en text om en bänk.\n\n1 kommentar\n\nEn annan om ${title}\n\nÄven den har en text.\n`;
const plain = { mediaType: "text/plain" };
const first = {
  ...plain,
  url: "http://blogg.example/maj?session=1",
  body: text("Bänken"),
  date: "2018-05-30T08:00:00Z",
};
const aPng = Buffer.from("\x89PNG\r\n\x1a\n....IEND....", "latin1");

const crawl = packedEach([
  aRecord({ url: "http://blogg.example/", body: "", type: "warcinfo" }),
  aRecord(first),
  aRecord({ ...first, date: "2018-06-30T08:00:00Z" }),
  aRecord({
    url: "http://blogg.example/igen",
    date: "2019-06-30T08:00:00Z",
    type: "revisit",
    body: "",
    fields: { "WARC-Payload-Digest": sha1(first.body) },
  }),
  aRecord({
    url: "http://blogg.example/borta",
    body: "",
    type: "revisit",
    fields: { "WARC-Payload-Digest": sha1("borta") },
  }),
  aRecord({ url: "http://blogg.example/a.png", body: aPng, mediaType: "image/png" }),
  aRecord({ url: "http://blogg.example/a.css", body: "a {}", mediaType: "text/css" }),
  aRecord({ url: "http://blogg.example/gammal", body: "x", http: "HTTP/1.1 301 Moved" }),
  aRecord({
    url: "http://blogg.example/flode",
    body: '<?xml version="1.0"?><rss></rss>',
    mediaType: "application/rss+xml",
  }),
]);

it("a crawl is kept whole with a record of its own, and each page in it once, with each time that it was captured", async () => {
  const file = save("blogg.warc.gz", crawl);
  const { problems } = await run([file]);
  expect(problems).toEqual([]);
  expect(readFileSync(join(content, "captures", "blogg.warc.gz")).equals(crawl)).toBe(true);
  const { captures, posts } = loadContent(content);
  expect(captures).toMatchObject([
    { names: ["blogg-2.txt"], reader: "blog-page" },
    { names: ["blogg.warc.gz"], container: true, sha256: sha256Of(crawl), bytes: crawl.length, entries: [] },
  ]);
  expect(captures[0]?.seen).toEqual([
    { address: "http://blogg.example/maj", captured: "2018-05-30", container: "blogg.warc.gz", path: "#2" },
    { address: "http://blogg.example/maj", captured: "2018-06-30", container: "blogg.warc.gz", path: "#3" },
    { address: "http://blogg.example/igen", captured: "2019-06-30", container: "blogg.warc.gz", path: "#4" },
  ]);
  expect(posts).toHaveLength(2);
});

it("what was found and left out is counted, the same in a dry run, which writes nothing", async () => {
  const file = save("blogg.warc.gz", crawl);
  const dry = await run([file], { dryRun: true });
  expect(existsSync(content)).toBe(false);
  const wet = await run([file]);
  expect(dry.plan.containers).toEqual(wet.plan.containers);
  expect(wet.plan.containers).toMatchObject([
    {
      name: "blogg.warc.gz",
      ...{ pages: 3, differing: 1, read: 1, unread: 0, posts: 2, comments: 0, images: 1 },
      leftOut: { "crawl-metadata": 1, "revisit-without-original": 1, stylesheet: 1, redirect: 1, "no-reader": 1 },
    },
  ]);
  const lines = importReport(wet, { folder: content, dryRun: false, facts: false, verbose: false }).join("\n");
  expect(lines).toContain("1 page, 2 more captures of the same, 2 posts, 0 comments, 1 image");
  expect(lines).toContain("1 redirect");
  expect(lines).toContain("1 file that no reader can read yet");
});

it("a second import, with the path or without, changes no byte, and check finds the archive sound", async () => {
  const file = save("blogg.warc.gz", crawl);
  await run([file]);
  expect((await run([file])).written).toEqual([]);
  expect((await run([])).written).toEqual([]);
  const { problems, findings } = await checkContent(loadContent(content));
  expect(problems).toEqual([]);
  const kinds = findings.map(({ kind }) => kind);
  for (const kind of ["capture-absent", "record-behind", "records-behind", "lines-elsewhere"] as const)
    expect(kinds).not.toContain(kind);
});

it("a kept container in which a bit has changed is told by check and by the next import, and put back from the original", async () => {
  const file = save("blogg.warc.gz", crawl);
  await run([file]);
  const kept = join(content, "captures", "blogg.warc.gz");
  const flipped = Buffer.from(crawl);
  flipped[40] = (flipped[40] as number) ^ 1;
  writeFileSync(kept, flipped);
  expect((await checkContent(loadContent(content))).problems).toMatchObject([{ file: kept }]);
  const again = await run([]);
  expect(again.problems).toMatchObject([
    { file: kept, message: expect.stringContaining("is no longer what was kept") },
  ]);
  expect(loadContent(content).posts).toHaveLength(2);
  expect((await run([file])).written).toEqual([join("captures", "blogg.warc.gz")]);
  expect((await checkContent(loadContent(content))).problems).toEqual([]);
});

it("a container that is gone leaves its captures absent, and the entries as they are", async () => {
  await run([save("blogg.warc.gz", crawl)]);
  rmSync(join(content, "captures", "blogg.warc.gz"));
  expect((await run([])).written).toEqual([]);
  const { problems, findings } = await checkContent(loadContent(content));
  expect(problems).toEqual([]);
  expect(findings.filter(({ kind }) => kind === "capture-absent")).toHaveLength(2);
});

it("with --facts no container is kept", async () => {
  await run([save("blogg.warc.gz", crawl)], { facts: true });
  expect(existsSync(join(content, "captures"))).toBe(false);
});

it("two containers with one name are kept under two, and a page in both has both", async () => {
  const other = aZip([{ name: "maj.txt", data: first.body }]);
  await run([save("a/blogg.zip", aZip([{ name: "x.txt", data: first.body }])), save("b/blogg.zip", other)]);
  const { captures } = loadContent(content);
  const [page, ...containers] = captures
    .filter(({ container }) => !container)
    .concat(captures.filter(({ container }) => container));
  const names = containers.map(({ names }) => names[0]);
  expect(names.toSorted()).toEqual(["blogg.zip", expect.stringMatching(/^blogg\.zip~[0-9a-f]{12}$/)]);
  expect(page?.seen?.map(({ container }) => container).toSorted()).toEqual(names.toSorted());
});

it("the same page as a file of its own and in a container has a file of its own, and both places", async () => {
  const zip = save("blogg.zip", aZip([{ name: "mapp/maj.txt", data: first.body }]));
  await run([zip, save("egen.txt", first.body)]);
  expect(loadContent(content).captures.map(({ names }) => names)).toEqual([
    ["blogg.zip"],
    ["egen.txt", "mapp_maj.txt"],
  ]);
  expect(existsSync(join(content, "captures", "egen.txt"))).toBe(true);
  expect((await run([])).written).toEqual([]);
  expect((await checkContent(loadContent(content))).problems).toEqual([]);
});

it("a page in a folder named by time has its address and day, also when it is read again from where it is kept", async () => {
  save("ner/blogg.example/20180530083456/maj/index.html.txt", first.body);
  await run([join(folder, "ner")]);
  const seen = [{ address: "http://blogg.example/maj/index.html.txt", captured: "2018-05-30" }];
  expect(loadContent(content).captures).toMatchObject([{ names: ["index.html.txt"], seen }]);
  expect((await run([])).written).toEqual([]);
});

it("a saved page's folder gives its images, and its frames, styles and scripts are no captures", async () => {
  const names = ["sida.html", "sida_files/ram.html", "sida_files/a.css", "sida_files/b.js", "sida_files/c.png"];
  for (const name of names) save(join("sparat", name), name);
  const { files, skipped, resources } = await collectCaptures([join(folder, "sparat")], join(folder, "kept"));
  expect(files.map(({ name }) => name)).toEqual(["sida.html"]);
  expect(skipped).toHaveLength(4);
  expect(resources).toMatchObject([{ path: expect.stringContaining("sida_files/c.png"), size: 16 }]);
});

it("the bytes of images are read again from where they are", async () => {
  const { resources } = await collectCaptures([save("blogg.warc.gz", crawl)], join(folder, "kept"));
  expect(resources).toMatchObject([{ url: "http://blogg.example/a.png", captured: "2015-03-10", size: aPng.length }]);
  const read: string[] = [];
  for await (const { bytes } of readResources(resources)) read.push(Buffer.from(bytes).toString("latin1"));
  expect(read).toEqual([aPng.toString("latin1")]);
});

it.each([
  ["an ARC", "filedesc://x.arc 0.0.0.0 20150310 text/plain 77\n", /is an ARC/],
  ["a packed file that is no crawl", gzipSync("Hej"), /is no WARC/],
  [
    "a crawl of redirects",
    aRecord({ ...first, http: "HTTP/1.1 301 Moved" }),
    /no page, text or image \(only 1 redirect\)/,
  ],
  ["a broken zip", aZip([{ name: "a.txt", data: "x" }]).subarray(0, 50), /is a damaged zip/],
])("%s is refused with the reason, and nothing is written", async (_, bytes, message) => {
  const { problems, written } = await run([save("fil.bin", bytes)]);
  expect(problems).toMatchObject([{ message: expect.stringMatching(message) }]);
  expect(written).toEqual([]);
});

it("a reader is not named for a container, whose captures may be of several kinds", async () => {
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, as: "blog-page" };
  const file = save("blogg.zip", aZip([{ name: "a.txt", data: "x" }]));
  await expect(importCaptures([file], content, options, silent)).rejects.toThrow(
    /holds captures that may be of several kinds/,
  );
});

it("a withheld phrase is removed from the places and names of captures in a container", async () => {
  await run([save("blogg.zip", aZip([{ name: "om Torvald Spik/maj.txt", data: first.body }]))]);
  writeFileSync(
    join(content, "withheld.yaml"),
    "- phrase: Torvald Spik\n  date: 2026-05-01\n  reason: Hen har bett om det.\n",
  );
  const { archive } = await loadArchive(content);
  expect(JSON.stringify(archive.captures)).not.toMatch(/Torvald|Spik/i);
  expect(archive.captures.find(({ container }) => !container)?.seen?.[0]?.container).toBe("blogg.zip");
});

it("the lines of a capture in a container are shown as those of a file of its own", async () => {
  await run([save("blogg.zip", aZip([{ name: "maj.txt", data: first.body }]))]);
  const { archive } = await loadArchive(content);
  expect(archive.capturedLines.get("maj.txt")).toContain("Det här är en text om en bänk.");
});

it("an error in the middle of a crawl leaves what came before, and says so", async () => {
  const cut = crawl.subarray(0, Math.floor(crawl.length * 0.9));
  const { problems, plan } = await run([save("blogg.warc.gz", cut)]);
  expect(problems[0]?.message).toMatch(/is damaged after byte/);
  expect(plan.containers).toHaveLength(1);
  expect((await run([])).written).toEqual([]);
  expect((await checkContent(loadContent(content))).problems).toEqual([]);
});

it("the encoding that the server stated of a page is that of its text, where the bytes are not UTF-8", async () => {
  const page = (title: string): string =>
    `<html><head><title>${title}</title></head><body><article class="hentry"><h1 class="entry-title">${title}</h1>` +
    `<div class="entry-content"><p>Text.</p></div></article></body></html>`;
  const record = (path: string, body: Uint8Array, mediaType: string): Buffer =>
    aRecord({ url: `http://blogg.example/2015/03/${path}/`, body, mediaType });
  const bytes = packedEach([
    record("a", iconv.encode(page("Łódź"), "iso-8859-2"), "text/html; charset=ISO-8859-2"),
    record("b", Buffer.from(page("Bänken vid ån")), "text/html; charset=iso-8859-2"),
    record("c", iconv.encode(page("Ö och å"), "latin1"), "text/html; charset=utf-8"),
  ]);
  await run([save("blogg.warc.gz", bytes)]);
  const { posts, captures } = loadContent(content);
  expect(posts.map(({ title }) => title).sort()).toEqual(["Bänken vid ån", "Ö och å", "Łódź"]);
  expect(captures.flatMap(({ container, encoding }) => (container ? [] : [encoding])).sort()).toEqual([
    "iso-8859-2",
    "utf-8",
    "windows-1252",
  ]);
});
