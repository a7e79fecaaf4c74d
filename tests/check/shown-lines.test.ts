import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { shownLinesOf } from "../../src/check/shown-lines.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { sha256Of } from "../../src/entry/digest.ts";
import { readKeptCaptures } from "../../src/entry/kept-captures.ts";
import type { Site } from "../../src/entry/site.ts";
import { languages, speak } from "../../src/language/index.ts";
import { aContent, aPage } from "../archive/an-archive.ts";
import { englishFolder } from "../captures-at-hand.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-rader-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "captures"));

/** The lines of a capture that pages may show. */
async function shown(
  text: string,
  texts: Site["texts"] = "published",
  recorded: Partial<CaptureRecord> = {},
): Promise<readonly string[] | undefined> {
  writeFileSync(join(folder, "captures", "sida.txt"), text);
  const record = { ...aPage("sida.txt"), sha256: sha256Of(text), ...recorded };
  return shownLinesOf(aContent({}, { texts }), await readKeptCaptures(folder, [record])).get("sida.txt");
}

const page = "Tyra Vintersol\n\n1 kommentar\n\nTack\n\nText av mig.\n\n2 kommentarer\n\nBussen\n\n  Den går.";

it("pages may show the lines of titles and texts as they were saved, and no others", async () => {
  expect(await shown(page)).toEqual([
    "",
    "",
    "",
    "",
    "Tack",
    "",
    "Text av mig.",
    "",
    "",
    "",
    "Bussen",
    "",
    "  Den går.",
  ]);
});

it("no line of an unread capture is shown, and none where texts are withheld", async () => {
  expect(new Set(await shown("Anna skriver:\n\nEtt brev till någon."))).toEqual(new Set([""]));
  expect(await shown(page, "withheld")).toBeUndefined();
});

it("the import decides what is unread, such as a page of another blog, and a person how a page is read", async () => {
  expect(new Set(await shown(page, "published", { reader: undefined }))).toEqual(new Set([""]));
  const doubtful = `${page}\n\n3 kommentarer`;
  expect(new Set(await shown(doubtful))).toEqual(new Set([""]));
  expect(await shown(doubtful, "published", { as: "blog-page" })).toContain("Text av mig.");
});

it("a capture is read in the language of the archive, also after this has changed", async () => {
  const report = readFileSync(join(englishFolder, "report-twelve-doors.txt"), "utf8");
  expect(new Set(await shown(report))).toEqual(new Set([""]));
  speak(languages.en);
  try {
    expect(await shown(report)).toContain("Twelve Doors");
  } finally {
    speak(languages.sv);
  }
});
