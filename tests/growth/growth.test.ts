import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import { checkContent } from "../../src/check/check.ts";
import { writeFileWhole } from "../../src/disk/write-file.ts";
import { capturedLinesOf, readKeptCaptures } from "../../src/entry/kept-captures.ts";
import { loadContent } from "../../src/entry/load.ts";
import { planImport } from "../../src/import/import.ts";
import { type FileContent, isCopy } from "../../src/import/import-files.ts";
import { type CaptureFile, readCaptures } from "../../src/import/read-captures.ts";
import { type Captures, oddArchives } from "./odd-archives.ts";
import { renderSite } from "./render-site.ts";
import { countSteps, grownMoreThan } from "./steps.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-vaxer-"));
let steps: Awaited<ReturnType<typeof countSteps>>;
beforeAll(async () => {
  steps = await countSteps();
});
afterAll(() => {
  steps.stop();
  rmSync(folder, { recursive: true, force: true });
});

const few = 40;
const times = 4;
/** Sorting few things takes up to nine times as many steps for four times as many, and quadratic work sixteen times. */
const most = 10;

const options = { facts: false, force: false, restore: [] };

function writeAll(content: string, files: ReadonlyMap<string, FileContent>): void {
  for (const [path, written] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileWhole(join(content, path), written);
  }
}

/** Imports captures, imports them again, also where all posts were deleted, checks the archive and builds its site; returns the characters of its files. */
async function runAll(name: string, captures: Captures): Promise<Map<string, number>> {
  const content = join(folder, name);
  const files: CaptureFile[] = Object.entries(captures).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  const plan = () => {
    const there = loadContent(content);
    return planImport(readCaptures(files, there.captures), there, options, null);
  };
  const planned = plan().files as Map<string, string | Uint8Array>;
  writeAll(content, planned);
  plan();
  rmSync(join(content, "posts"), { recursive: true, force: true });
  plan();
  writeAll(content, planned);
  const loaded = loadContent(content);
  await checkContent(loaded);
  const { site } = loaded;
  if (!site) throw new Error("an import writes a site.yaml");
  const archive = buildArchive({ ...loaded, site }, capturedLinesOf(await readKeptCaptures(content, loaded.captures)));
  const imported = [...planned.values()].reduce((sum, one) => sum + (isCopy(one) ? one.size : one.length), 0);
  return new Map([["content", imported], ...renderSite(archive)]);
}

/** What grows faster up to a limit that does not depend on the archive. */
const limited: Record<string, string> = {
  "src/archive/latest.ts: (anonymous)": "the first page of all posts has at most 200 of them",
  "src/page-order/order.ts: firstAbove": "for each of the posts of that page",
  "src/capture/decode.ts: utf16WithoutMark": "the first 4,000 bytes of a capture",
  "layouts/parts/post-list.tsx: (anonymous)": "a page of a list links to at most 19",
  "src/site/addresses.ts: part": "for each of those links",
};

describe.each(Object.entries(oddArchives))("an archive of %s", (name, captures) => {
  it(`that is ${times} times as large takes no more than ${most} times the steps and characters`, async () => {
    await steps.take();
    const smallSizes = await runAll(`${name} few`, captures(few));
    const small = await steps.take();
    const largeSizes = await runAll(`${name} many`, captures(few * times));
    const large = await steps.take();
    expect(grownMoreThan(most, small, large).filter(({ what }) => !limited[what])).toEqual([]);
    const heavy = [...largeSizes].filter(([kind, size]) => size > most * (smallSizes.get(kind) ?? size));
    expect(heavy).toEqual([]);
  });
});
