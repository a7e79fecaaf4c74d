import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { madeOnce } from "../../src/site/made-once.ts";

const before = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-once-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

let calls = 0;
const make = async (): Promise<Uint8Array> => {
  calls += 1;
  return Buffer.from("a typeface");
};
const made = async (): Promise<string> => Buffer.from(await madeOnce("fonts", "a key", make)).toString();

it("is made once for a key, and again where the kept bytes are damaged or cut short", async () => {
  expect(await made()).toBe("a typeface");
  expect(await made()).toBe("a typeface");
  expect(calls).toBe(1);
  const kept = join(folder, "node_modules/.cache/politikerarkiv/fonts");
  const file = join(kept, readdirSync(kept)[0] ?? "");
  const bytes = readFileSync(file);
  for (const damaged of [bytes.subarray(0, 70), Buffer.alloc(0), Buffer.concat([bytes, Buffer.from("x")])]) {
    writeFileSync(file, damaged);
    expect(await made()).toBe("a typeface");
  }
  expect(calls).toBe(4);
});

it("does without a cache that cannot be written", async () => {
  writeFileSync(join(folder, "node_modules"), "");
  expect(await made()).toBe("a typeface");
});
