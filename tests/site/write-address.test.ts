import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeAddress } from "../../src/site/write-address.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-address-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a file written in pieces is complete", () => {
  writeAddress(folder, "data/ord.txt", ["å", "", "ä\n"]);
  expect(readFileSync(join(folder, "data", "ord.txt"), "utf8")).toBe("åä\n");
});

it.each(["hel", ["i", "bitar"]])("a write error names path and remedy", (content) => {
  mkdirSync(join(folder, "ord.txt"));
  expect(() => writeAddress(folder, "ord.txt", content)).toThrow(
    /ord\.txt: could not be written \(EISDIR.*build again/,
  );
});

it("an error while producing the pieces is passed on", () => {
  const broken = (function* () {
    yield "i";
    throw new Error("trasig");
  })();
  expect(() => writeAddress(folder, "ord.txt", broken)).toThrow(/^trasig$/);
});
