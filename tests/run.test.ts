import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const project = resolve(import.meta.dirname, "..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-run-"));
  for (const name of ["src", "src/build", "src/start", "layouts", "node_modules"]) mkdirSync(join(folder, name));
  for (const name of ["esbuild", "@esbuild"])
    symlinkSync(join(project, "node_modules", name), join(folder, "node_modules", name));
  for (const name of ["src/run.mjs", "src/compiled-copy.mjs"]) copyFileSync(join(project, name), join(folder, name));
  for (const name of ["src/build.ts", "src/build/thread.ts", "src/start.ts", "src/start/watch-site.ts", ".eleventy.ts"])
    writeFileSync(join(folder, name), "");
  for (const name of ["package.json", "package-lock.json"]) writeFileSync(join(folder, name), "{}");
  writeFileSync(
    join(folder, "src/cli.ts"),
    'import { word } from "./word.ts";\nconsole.log(word, ...process.argv.slice(2));',
  );
  writeFileSync(join(folder, "src/word.ts"), 'export const word = "one";');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]): string =>
  execFileSync(process.execPath, [join(folder, "src/run.mjs"), "cli", ...words], { encoding: "utf8" });
const copies = (): string[] => readdirSync(join(folder, "node_modules/.cache/politikerarkiv"));

it("a command runs from a compiled copy, which is made once, and anew after an edit", () => {
  expect(run("import", "x")).toBe("one import x\n");
  expect(run()).toBe("one\n");
  expect(copies()).toHaveLength(1);
  writeFileSync(join(folder, "src/word.ts"), 'export const word = "two";');
  expect(run()).toBe("two\n");
  expect(copies()).toHaveLength(2);
});
