import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readKept, writeKept } from "../../src/entry/kept-file.ts";
import { keepValue, keptOrMade, keptValue, useKeptValues, writeKeptValues } from "../../src/entry/kept-values.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-kept-"));
  vi.stubEnv("COMPILED_COPY", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The one file of a kind. */
const fileOf = (kind: string): string => join(folder, "kept", kind, readdirSync(join(folder, "kept", kind))[0] ?? "");

it("a later command finds what an earlier one has made", () => {
  useKeptValues("one");
  expect(keptOrMade("parsed", "key", () => ({ title: "Ny skola" }))).toEqual({ title: "Ny skola" });
  writeKeptValues();
  useKeptValues("another");
  expect(keptValue("parsed", "key")).toBeUndefined();
  useKeptValues("one");
  expect(keptValue("parsed", "key")).toEqual({ title: "Ny skola" });
});

it("what a command does not use is not kept for the next", () => {
  useKeptValues("one");
  for (const key of ["a", "b"]) keepValue("parsed", key, key);
  writeKeptValues();
  useKeptValues("");
  useKeptValues("one");
  keptValue("parsed", "a");
  keepValue("parsed", "c", "c");
  writeKeptValues();
  useKeptValues("");
  useKeptValues("one");
  expect(["a", "b", "c"].map((key) => keptValue("parsed", key))).toEqual(["a", undefined, "c"]);
});

it.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("!")])],
  ["empty", () => Buffer.alloc(0)],
])("a file that is %s is as if it were not there", (_, damage) => {
  writeKept("sites", "one", new Map([["a", 1]]));
  expect(readKept("sites", "one")).toEqual(new Map([["a", 1]]));
  const path = fileOf("sites");
  writeFileSync(path, damage(readFileSync(path)));
  expect(readKept("sites", "one")).toBeNull();
});

it("keeps only the files of the last archives", () => {
  for (let at = 0; at < 12; at++) writeKept("sites", `archive ${at}`, at);
  expect(readdirSync(join(folder, "kept", "sites"))).toHaveLength(8);
  expect(readKept("sites", "archive 11")).toBe(11);
});

it("without a folder, or one that cannot be written, nothing is kept and nothing fails", () => {
  vi.stubEnv("COMPILED_COPY", undefined);
  writeKept("sites", "one", 1);
  expect(readKept("sites", "one")).toBeNull();
  writeFileSync(join(folder, "file"), "");
  vi.stubEnv("COMPILED_COPY", join(folder, "file"));
  writeKept("sites", "one", 1);
  expect(readKept("sites", "one")).toBeNull();
});
