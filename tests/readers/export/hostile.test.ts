import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Capture } from "../../../src/capture/capture.ts";
import { captureOf } from "../../../src/capture/capture.ts";
import { readLargeFile } from "../../../src/entry/read-large-file.ts";
import { readCaptures } from "../../../src/import/read-captures.ts";
import { htmlOf } from "../../../src/readers/export/wordpress/post-text.ts";
import { chooseReader } from "../../../src/readers/index.ts";

/** Exports that are damaged, or made to harm: each is read, or refused with the reason, and nothing of it is followed. */

const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "exports");
const wordpress = readFileSync(join(fixtures, "wordpress-swedish", "input.xml"));
const blogger = readFileSync(join(fixtures, "blogger-backup", "input.xml"));
const movableType = readFileSync(join(fixtures, "movable-type", "input.txt"));

const head =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>';
const published = "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";
const exportOf = (items: string): Capture => captureOf("x", Buffer.from(`${head}${items}</channel></rss>`));
const postOf = (html: string): Capture =>
  exportOf(`<item><content:encoded><![CDATA[${html}]]></content:encoded>${published}</item>`);

/** Where an export cannot be read: "line 5: what was found". */
const refusalOf = (capture: Capture): string => {
  const { doubts } = chooseReader(capture).reading;
  return doubts.map(({ line, words }) => `line ${line}: ${words}`).join();
};

it.each([
  ["WordPress", wordpress],
  ["Blogger", blogger],
])("an export of %s that was cut off at any tenth is refused with its line, and never read in part", (_, whole) => {
  for (let tenth = 1; tenth < 10; tenth++) {
    const cut = whole.subarray(0, Math.floor((whole.length * tenth) / 10));
    const { captures, problems } = readCaptures([{ name: "x", bytes: cut }], []);
    expect(captures).toEqual([]);
    expect(problems).toMatchObject(
      [{ file: "x", where: /^line \d+$/, message: /^cannot be read to its end/ }].map(matching),
    );
  }
});

function matching({ file, where, message }: { file: string; where: RegExp; message: RegExp }): unknown {
  return { file, where: expect.stringMatching(where), message: expect.stringMatching(message) };
}

it.each([
  ["WordPress", wordpress],
  ["Blogger", blogger],
  ["Movable Type", movableType],
])(
  "an export of %s with a flipped byte at any tenth is read or refused, and what is not published stays in it",
  (_, whole) => {
    for (let tenth = 0; tenth < 10; tenth++) {
      const flipped = Uint8Array.from(whole);
      const at = Math.floor((whole.length * tenth) / 10);
      flipped[at] = (flipped[at] as number) ^ 0x20;
      const { captures, problems } = readCaptures([{ name: "x", bytes: flipped }], []);
      expect(captures.length + problems.length).toBeGreaterThan(0);
      const isRead = captures.filter(({ record }) => record.reader?.endsWith("-export"));
      expect(JSON.stringify(isRead.map(({ reading }) => reading.drafts))).not.toMatch(/hemlig|secret|192\.0\.2/i);
    }
  },
);

it("an entity that no XML knows is refused with its line, and so is a document type", () => {
  expect(refusalOf(exportOf("\n<item><title>&bomb;</title></item>"))).toContain("line 2: undefined entity");
  expect(refusalOf(captureOf("x", Buffer.from(`<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">${head}`)))).toContain(
    "line 1: it has a document type",
  );
});

it("elements that are nested too deep are refused", () => {
  expect(refusalOf(exportOf(`<item>${"<a>".repeat(100_000)}`))).toContain("nested more than 64 deep");
});

it("a text that is nested too deep is shown as it is written", () => {
  const { reader, reading } = chooseReader(postOf(`${"<div>".repeat(5000)}Text`));
  expect(reader?.kind).toBe("wordpress-export");
  expect(JSON.stringify(reading.drafts)).toContain("Text");
});

it("scripts, event handlers and addresses that run something are no part of a text", () => {
  const harm =
    '<script>alert(1)</script><img src=x onerror=alert(2) alt="Bild"><a href="javascript:alert(3)">länk</a><iframe srcdoc="<script>alert(4)</script>"></iframe><!-- alert(5) -->';
  const text = JSON.stringify(chooseReader(postOf(harm)).reading.drafts.map((draft) => "body" in draft && draft.body));
  expect(text).toContain("länk");
  expect(text).not.toMatch(/alert|javascript|onerror/);
});

it("brackets and comments without an end take no more than moments", () => {
  const start = performance.now();
  for (const part of ["[caption ", "[gallery x=", "[embed]https://a.example", "<pre>", "<!-- wp:x ", "[video src='"])
    htmlOf(part.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(5000);
});

it("of a comment that answers itself, or one that is not published, the answer is a comment of its own", () => {
  const comment = (id: number, parent: number): string =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_content>Ja</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`;
  const [post] = chooseReader(exportOf(`<item>${published}${comment(1, 1)}${comment(2, 99)}</item>`)).reading.drafts;
  expect(post?.kind === "post" && post.comments?.map(({ replyTo }) => replyTo)).toEqual([undefined, undefined]);
});

it("an export that is too large for the memory is read in parts, and gives the same posts", () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-large-"));
  try {
    const spam = `<wp:comment><wp:comment_content>${"hemligt ".repeat(1000)}</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>`;
    const file = join(folder, "x.xml");
    const large = wordpress.toString().replace("</item>", `${spam.repeat(1500)}</item>`);
    writeFileSync(file, large);
    const found = readLargeFile(file);
    const [capture] = readCaptures(
      [{ name: "x", bytes: found?.head ?? Buffer.alloc(0), large: found?.large }].map(whole),
      [],
    ).captures;
    expect(capture?.record).toMatchObject({ reader: "wordpress-export", bytes: Buffer.byteLength(large) });
    expect(capture?.record.left).toContainEqual({ what: "comment", status: "spam", count: 1501 });
    const [small] = readCaptures([{ name: "x", bytes: wordpress }], []).captures;
    const titles = (one: typeof capture): unknown => one?.reading.drafts.map((draft) => draft.title);
    expect(titles(capture)).toEqual(titles(small));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function whole<File extends { large?: unknown }>(file: File): File & { large: NonNullable<File["large"]> } {
  return file as File & { large: NonNullable<File["large"]> };
}
