import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { fixturesFolder } from "./captures-at-hand.ts";
import { bring, newFolder, treeOf } from "./import/content-folders.ts";
import { programWords } from "./program.ts";

const project = resolve(import.meta.dirname, "..");
const names = readdirSync(fixturesFolder);
const folder = newFolder();
beforeAll(async () => void (await bring(folder, names)));

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the program. `isUnread`: the reader of its output closes the pipe before the first line. */
function run(words: readonly string[], { content = folder, isUnread = false } = {}): Promise<Ended> {
  const env = { ...process.env, CONTENT_DIR: content };
  const child = spawn(process.execPath, [...programWords("cli"), ...words], { cwd: project, env });
  let [out, err] = ["", ""];
  if (isUnread) child.stdout.destroy();
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (err += data));
  return new Promise((done) => child.on("close", (status) => done({ status, out, err })));
}

it("a check whose output nobody reads ends quietly", async () => {
  expect(await run(["check"], { isUnread: true })).toEqual({ status: 0, out: "", err: "" });
});

it("an import whose output nobody reads writes its files all the same", async () => {
  const content = newFolder();
  expect(await run(["import", fixturesFolder], { content, isUnread: true })).toEqual({ status: 0, out: "", err: "" });
  expect(treeOf(content)).toEqual(treeOf(folder));
});

it.each([
  [["import", "--version"], /^\d+\.\d+\.\d+\n$/],
  [["check", "--version"], /^\d+\.\d+\.\d+\n$/],
  [["import", "--help"], /^Usage: npm run import -- \[options\][\s\S]*\nExamples:\n {2}CONTENT_DIR=/],
  [["check", "--help"], /^Usage: npm run check -- \[options\][\s\S]*\nExamples:\n {2}CONTENT_DIR=/],
])("%j says it, and ends with 0", async (words, said) => {
  expect(await run(words)).toMatchObject({ status: 0, out: expect.stringMatching(said), err: "" });
});

it.each([
  [["check", "--explain", "blanketter-ska-gå-att-forstå"], 1, "did you mean blanketter-ska-ga-att-forsta?"],
  [["check", "--explain", "posts/blanketter-ska-ga-att-forsta.md"], 1, "did you mean blanketter-ska-ga-att-forsta?"],
  [["check", "--explain", "blanketer"], 1, "did you mean blanketter-ska-ga-att-forsta?"],
  [["import", "--restore", "blanketter-ska-ga-att-forsta"], 2, "did you mean posts/blanketter-ska-ga-att-forsta?"],
  [["import", "--restore", "nope"], 2, "no import has written such an entry"],
  [["import", "--language", "en"], 2, "site.yaml: has language: sv already; change it there"],
  [["import", "--language", "toString"], 2, "Expected sv or en."],
])("%j is refused, with what to say instead", async (words, status, message) => {
  const before = treeOf(folder);
  expect(await run(words)).toMatchObject({ status, err: expect.stringContaining(message) });
  expect(treeOf(folder)).toEqual(before);
});

it("a folder that is none has one message, and no name of a system call", async () => {
  const file = join(folder, "site.yaml");
  expect(await run(["check"], { content: file })).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^\S+site\.yaml: a file lies where a folder must be/),
  });
});
