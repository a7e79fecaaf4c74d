import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { capturedLinesOf, readKeptCaptures } from "../../src/entry/kept-captures.ts";
import { anArchive, aPage } from "../archive/an-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-rader-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, "captures"));
const text = "Rubrik\r\n\tindragen rad\u007f\r\n\r\nsista <b>raden</b>";
writeFileSync(join(folder, "captures", "sida.txt"), text);
const kept = { ...aPage("sida.txt"), sha256: createHash("sha256").update(text).digest("hex") };

it("a capture gives its lines as saved, without the characters that a page cannot contain", async () => {
  expect(capturedLinesOf(await readKeptCaptures(folder, [kept])).get("sida.txt")).toEqual([
    "Rubrik",
    "\tindragen rad",
    "",
    "sista <b>raden</b>",
  ]);
});

it("a capture that is missing, or has other bytes than recorded, gives no lines", async () => {
  expect(capturedLinesOf(await readKeptCaptures(folder, [aPage("borta.txt"), aPage("sida.txt")])).size).toBe(0);
});

it("where texts are withheld, no captured line reaches the archive", () => {
  const archive = anArchive({}, { texts: "withheld" }, new Map([["sida.txt", ["rad"]]]));
  expect(archive.capturedLines.size).toBe(0);
});
