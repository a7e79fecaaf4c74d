import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { loadArchive } from "../../src/check/load-archive.ts";
import { loadContent } from "../../src/entry/load.ts";
import { comparedWordings } from "../../src/site/wording.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { aRecord, packedEach } from "../some-containers.ts";
import { bring, newFolder } from "./content-folders.ts";

const page = (price: string): string => `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Ny bro – Tyras blogg</title></head><body>
<article class="post hentry" id="post-7">
<h1 class="entry-title">Ny bro i Björkby</h1>
<div class="entry-content">
<p>Vi har beslutat om en bro över ån, efter många års samtal med dem som bor vid stranden.</p>
<p>Bron kostar <strong>${price}</strong> miljoner kronor och står klar i maj.</p>
</div></article></body></html>
`;

const crawl = packedEach([
  aRecord({ url: "http://tyra.example/2015/03/ny-bro/", body: page("tolv"), date: "2015-03-12T08:00:00Z" }),
  aRecord({ url: "http://tyra.example/2015/03/ny-bro/", body: page("femton"), date: "2016-01-20T08:00:00Z" }),
]);

const anExport = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Tyras blogg</title><link>http://tyra.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Ny bro i Björkby</title><link>http://tyra.example/2015/03/ny-bro/</link><dc:creator>tyra</dc:creator>
<content:encoded><![CDATA[<p>Vi har beslutat om en bro över ån, efter många års samtal med dem som bor vid stranden.</p>
<p>Bron kostar <strong>tjugo</strong> miljoner kronor och står klar i maj.</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2015-03-10 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
`;

/** The content folder of an import of some files. */
async function importedFrom(files: Record<string, string | Uint8Array>, options = {}): Promise<string> {
  const [folder, given] = [newFolder(), newFolder()];
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(given, name, ".."), { recursive: true });
    writeFileSync(join(given, name), bytes);
  }
  await bring(folder, [relative(fixturesFolder, given)], options);
  return folder;
}

const entry = (folder: string): string => readFileSync(join(folder, "posts/ny-bro-i-bjorkby.md"), "utf8");

/** What the page of the post shows of other wordings: when each was captured, and the words of only one. */
async function shown(folder: string) {
  const { archive } = await loadArchive(folder);
  const [post] = archive.posts;
  return comparedWordings(post as NonNullable<typeof post>, archive).map(({ captured, words }) => ({
    captured,
    only: words?.flatMap(({ words, only }) => (only === null ? [] : `${only}: ${words}`)),
  }));
}

it("a page that a crawl has twice is one post, and its reader sees the change with both times", async () => {
  const folder = await importedFrom({ "crawl.warc.gz": crawl });
  expect(entry(folder)).toMatch(
    /\notherWordings:\n {2}- capture: .*\n {4}line: 7\n {4}words: Bron kostar femton miljoner kronor och står klar i maj\.\n/,
  );
  expect(await shown(folder)).toEqual([{ captured: "2016-01-20", only: ["text: tolv", "capture: femton"] }]);
});

it("so are two saved pages, and an export beside a page", async () => {
  const pages = await importedFrom({ "a.html": page("tolv"), "b.html": page("femton") });
  expect(await shown(pages)).toEqual([{ captured: undefined, only: ["text: tolv", "capture: femton"] }]);
  const both = await importedFrom({
    "a.xml": anExport,
    "b.html": page("femton").replace(
      "</title>",
      "</title><link rel=canonical href=http://tyra.example/2015/03/ny-bro/>",
    ),
  });
  expect(await shown(both)).toEqual([{ captured: undefined, only: ["text: tjugo", "capture: femton"] }]);
});

it("a paragraph that one of two captures lacks is struck through, of saved pages and of texts", async () => {
  const sentence = "Den har plats för både bussar och cyklar.";
  const longer = page("tolv").replace("</div>", `<p>${sentence}</p><p>Välkomna till invigningen!</p></div>`);
  const pages = await importedFrom({ "a.html": longer, "b.html": longer.replace(`<p>${sentence}</p>`, "") });
  expect(entry(pages)).toMatch(/\n {2}- capture: b.html\n {4}line: 7\n {4}words: Den har .*\n {4}only: text\n/);
  expect(await shown(pages)).toEqual([{ captured: undefined, only: [`text: ${sentence}`] }]);
  const text = `Tyra Vintersol\n\n1 kommentar\n\nNy bro i Björkby\n\nVi har beslutat om en bro över ån, efter många års samtal med dem som bor vid stranden.\n\nBron kostar tolv miljoner kronor och står klar i maj.\n\nVälkomna till invigningen!\n`;
  expect(await shown(await importedFrom({ "a.html": longer, "b.txt": text }))).toEqual([
    { captured: undefined, only: [`text: ${sentence}`] },
  ]);
});

it("imported again, nothing changes", async () => {
  const folder = await importedFrom({ "a.html": page("tolv"), "b.html": page("femton") });
  const before = entry(folder);
  await bring(folder, []);
  expect(entry(folder)).toBe(before);
});

it("with facts alone, none of its words are written", async () => {
  const folder = await importedFrom({ "a.html": page("tolv"), "b.html": page("femton") }, { facts: true });
  expect(entry(folder)).toContain("differs:");
  expect(entry(folder)).not.toMatch(/otherWordings|femton|tolv/);
});

it("a withheld phrase of the older wording is not shown, and with the body all of them go", async () => {
  const folder = await importedFrom({ "a.html": page("tolv"), "b.html": page("femton Torvald Spik") });
  const withhold = (row: string): void =>
    writeFileSync(join(folder, "withheld.yaml"), `- ${row}\n  date: 2026-05-01\n  reason: Någon har bett om det.\n`);
  withhold("phrase: Torvald Spik");
  expect(JSON.stringify(await shown(folder))).not.toMatch(/Torvald|Spik/);
  expect(JSON.stringify(await shown(folder))).toContain("femton");
  withhold("entry: posts/ny-bro-i-bjorkby\n  field: body");
  expect(await shown(folder)).toEqual([]);
});

it("where texts are withheld, the words of another wording are a problem, as the text is", async () => {
  const folder = await importedFrom({ "crawl.warc.gz": crawl });
  const [site, file] = [join(folder, "site.yaml"), join(folder, "posts/ny-bro-i-bjorkby.md")];
  writeFileSync(site, readFileSync(site, "utf8").replace("texts: published", "texts: withheld"));
  writeFileSync(file, readFileSync(file, "utf8").replace("text: verbatim", "text: abstract"));
  expect(loadContent(folder).problems).toMatchObject([
    { where: "otherWordings", message: expect.stringContaining("site.yaml says texts: withheld; remove the field") },
  ]);
});
