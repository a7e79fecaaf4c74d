import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { areStored, readBytes } from "../../src/capture/stored-bytes.ts";
import { collectCaptures } from "../../src/disk/collect-captures.ts";
import { sha256Of } from "../../src/entry/digest.ts";
import { type CaptureFile, readCaptures } from "../../src/import/read-captures.ts";
import { parseHtml } from "../../src/readers/html/parse.ts";
import { aRecord } from "../some-containers.ts";

/** What an import holds in memory is bounded. That is counted here, since memory itself depends on the machine. */

const sentence = "Kommunen har sagt nej till skolan, och det var fel av den att göra så. ";

function page(number: number): string {
  const paragraphs = `<p>${sentence.repeat(5)}</p>\n`.repeat(20);
  return `<!doctype html><html><head><title>Skolan ${number}</title></head><body><article class="hentry">
<h1 class="entry-title">Skolan ${number}</h1><div class="entry-content">${paragraphs}</div></article></body></html>`;
}

/** The characters and bytes that can be reached from a value; what a getter makes when it is asked is not at hand. */
function atHand(value: unknown, passed = new Set<unknown>()): number {
  if (typeof value === "string") return value.length;
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== "object" || value === null || passed.has(value)) return 0;
  passed.add(value);
  const all = Object.values(Object.getOwnPropertyDescriptors(value));
  return all.reduce((sum, { value }) => sum + atHand(value, passed), 0);
}

it("of pages that were read the facts are at hand, the bytes and the texts are not", () => {
  let read = 0;
  const files = Array.from({ length: 20 }, (_, number): CaptureFile => {
    const bytes = Buffer.from(page(number));
    const stored = {
      size: bytes.length,
      sha256: sha256Of(bytes),
      read() {
        read += 1;
        return bytes;
      },
    };
    return { name: `${number}.html`, bytes: stored };
  });
  const told: number[] = [];
  const { captures } = readCaptures(files, [], undefined, [], (_, characters) => told.push(characters));
  expect(read).toBe(20);
  expect(told.every((characters) => characters > 7000 && characters < 8000)).toBe(true);
  expect(captures.map(({ reading }) => reading.drafts.length)).toEqual(captures.map(() => 1));
  expect(atHand(captures.map(({ reading }) => reading.drafts))).toBeGreaterThan(0);
  expect(atHand(captures) / captures.length).toBeLessThan(2000);
  const [draft] = captures[0]?.reading.drafts ?? [];
  expect(draft?.kind === "post" && draft.body.children).toHaveLength(20);
});

it("what is found in a folder and in a crawl stays there until it is read, and must not have changed then", async () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-memory-"));
  try {
    const file = join(folder, "sida.html");
    writeFileSync(file, page(1));
    const record = { url: "http://tyra.example/2", body: page(2) };
    writeFileSync(join(folder, "blogg.warc"), aRecord(record));
    const { files } = await collectCaptures([folder], join(folder, "kept"));
    expect(files.map(({ bytes }) => areStored(bytes))).toEqual([true, true]);
    expect(files.map(({ bytes }) => Buffer.from(readBytes(bytes)).toString())).toEqual([page(1), page(2)]);
    writeFileSync(file, page(3));
    expect(() => readBytes((files[0] as CaptureFile).bytes)).toThrow(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("a text of very many lines and a page of very many tags are no pages", () => {
  const { captures, problems } = readCaptures([{ name: "rader.txt", bytes: Buffer.from("a\n".repeat(400_001)) }], []);
  expect(captures).toEqual([]);
  expect(problems[0]?.message).toBe(
    "the file has 400001 lines, and a page saved as text has at most 400000; save each page in a file of its own",
  );
  expect(parseHtml("<b>a</b>".repeat(100_001), { fragment: false })).toBe(null);
});
