import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readOriginals } from "../../src/site/originals.ts";
import { anArchive, aPage } from "../archive/an-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-original-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, "captures"));
const text = "Rubrik\r\n\tindragen rad\u007f\r\n\r\nsista <b>raden</b>";
writeFileSync(join(folder, "captures", "sida.txt"), text);
const kept = { ...aPage("sida.txt"), sha256: createHash("sha256").update(text).digest("hex") };

it("an original gives its lines as saved, without what no page may hold", () => {
  expect(readOriginals(folder, [kept]).get("sida.txt")).toEqual(["Rubrik", "\tindragen rad", "", "sista <b>raden</b>"]);
});

it("an original that is gone, or no longer the bytes recorded, is not shown", () => {
  expect(readOriginals(folder, [aPage("borta.txt"), aPage("sida.txt")]).size).toBe(0);
});

it("where texts are withheld no line of an original reaches the archive", () => {
  const archive = anArchive({}, { texts: "withheld" }, new Map([["sida.txt", ["rad"]]]));
  expect(archive.originals.size).toBe(0);
});
