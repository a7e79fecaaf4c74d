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

it("what comes piece by piece lies there whole", () => {
  writeAddress(folder, "data/ord.txt", ["å", "", "ä\n"]);
  expect(readFileSync(join(folder, "data", "ord.txt"), "utf8")).toBe("åä\n");
});

it.each(["hel", ["i", "bitar"]])("what cannot be written is told with path and remedy", (content) => {
  mkdirSync(join(folder, "ord.txt"));
  expect(() => writeAddress(folder, "ord.txt", content)).toThrow(
    /ord\.txt: could not be written \(EISDIR.*build again/,
  );
});

it("an error in making the pieces is told as it is", () => {
  const broken = (function* () {
    yield "i";
    throw new Error("trasig");
  })();
  expect(() => writeAddress(folder, "ord.txt", broken)).toThrow(/^trasig$/);
});
