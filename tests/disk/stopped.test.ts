import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { Interrupted, importCaptures } from "../../src/disk/import-captures.ts";
import { assertFolderMayBeMade, makeFolder, removeEmpty } from "../../src/disk/make-folder.ts";
import { holdFolder } from "../../src/disk/one-import.ts";
import { loadContent } from "../../src/entry/load.ts";
import { badFolder, fixturesFolder } from "../captures-at-hand.ts";
import { bring, newFolder, treeOf } from "../import/content-folders.ts";
import { programWords } from "../program.ts";

const project = resolve(import.meta.dirname, "../..");
const names = readdirSync(fixturesFolder);

/** An import that a person stops after so many files; 0 stops it before the first. */
async function stopAfter(folder: string, files: number): Promise<unknown> {
  const controller = new AbortController();
  if (files === 0) controller.abort(new Interrupted());
  let written = 0;
  const report = (path: string | null): void => {
    written += 1;
    if (path !== null && written === files) controller.abort(new Interrupted());
  };
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0, signal: controller.signal };
  return importCaptures([fixturesFolder], folder, options, { say() {}, writing: () => report }).catch((error) => error);
}

it("an import that is stopped says what stands, leaves whole files, and the next one goes on", async () => {
  const whole = newFolder();
  await bring(whole, names);
  for (const files of [1, 2, 9, 20]) {
    const folder = newFolder();
    const error = await stopAfter(folder, files);
    expect(error).toBeInstanceOf(Interrupted);
    expect((error as Error).message).toMatch(
      new RegExp(
        `^Interrupted: ${files} of \\d+ files were written. Each file is the old or the new one; run the import again`,
      ),
    );
    expect(Object.keys(treeOf(folder)).filter((path) => path.includes(".import"))).toEqual([]);
    await bring(folder, names);
    expect(treeOf(folder)).toEqual(treeOf(whole));
  }
});

it("an import that is stopped before its first file leaves no folder behind", async () => {
  const place = newFolder();
  expect(await stopAfter(join(place, "a", "b"), 0)).toMatchObject({
    message: "Interrupted before anything was written",
  });
  expect(readdirSync(place)).toEqual([]);
});

it("an import that keeps nothing leaves neither the folder nor those above it", async () => {
  const place = newFolder();
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0 };
  const listener = { say() {}, writing: () => () => {} };
  const paths = [join(badFolder, "binar.txt"), join(place, "borta.txt")];
  const run = await importCaptures(paths, join(place, "a", "b"), options, listener);
  expect(run.problems).toHaveLength(2);
  await expect(
    importCaptures(paths, join(place, "a", "b"), { ...options, vocabulary: "borta.yaml" }, listener),
  ).rejects.toThrow("borta.yaml: no such file");
  expect(readdirSync(place)).toEqual([]);
});

it("an import that keeps one capture, though it is unread, makes an archive that a check accepts", async () => {
  const folder = newFolder();
  const options = { facts: false, force: false, restore: [], dryRun: false, wait: 0 };
  await importCaptures([join(badFolder, "okand-form.txt")], folder, options, { say() {}, writing: () => () => {} });
  expect(readdirSync(folder).sort()).toEqual([
    ".gitignore",
    "captures",
    "captures.yaml",
    "imported.yaml",
    "manifest-sha256.txt",
    "site.yaml",
    "vocabulary.yaml",
  ]);
  expect(loadContent(folder).problems).toEqual([]);
});

it("an import writes a site.yaml that is gone, also where no capture is at hand", async () => {
  const folder = newFolder();
  await bring(folder, names, { facts: true });
  rmSync(join(folder, "site.yaml"));
  await bring(folder, []);
  expect(loadContent(folder).site).toMatchObject({ author: "Tyra Vintersol" });
});

it.skipIf(process.platform === "win32")("Ctrl-C ends the program with 130, and says what stands", async () => {
  const folder = join(newFolder(), "content");
  const hold = await holdFolder(folder, 0, () => {});
  const env = { ...process.env, CONTENT_DIR: folder };
  const child = spawn(process.execPath, [...programWords("cli"), "import", fixturesFolder], {
    cwd: project,
    env,
  });
  let err = "";
  child.stderr.on("data", (data) => (err += data));
  // It waits for the folder.
  child.stdout.once("data", () => child.kill("SIGINT"));
  const status = await new Promise((done) => child.on("close", done));
  await hold.release();
  expect([status, err]).toEqual([130, "Interrupted before anything was written\n"]);
  expect(existsSync(folder)).toBe(false);
});

it.skipIf(!existsSync("/proc/self"))("a place that takes no folder is refused at once", async () => {
  await expect(holdFolder("/proc/content", 0, () => {})).rejects.toThrow(
    "/proc/content: nothing can be imported here; the file system takes no folder there: name another place",
  );
  expect(() => assertFolderMayBeMade("/proc/site")).toThrow(
    "/proc/site: no folder can be made there; name another one with --output=DIR",
  );
});

it("an import writes nothing through a link that leads out of the content folder", async () => {
  const [place, folder] = [newFolder(), newFolder()];
  const target = join(place, "eget.md");
  writeFileSync(target, "Eget.");
  mkdirSync(join(folder, "posts"));
  symlinkSync(target, join(folder, "posts", "blanketter-ska-ga-att-forsta.md"));
  const run = await bring(folder, names);
  expect(run?.problems).toEqual([
    {
      file: expect.stringContaining("blanketter"),
      message: expect.stringContaining("leads outside the content folder"),
    },
  ]);
  expect(readFileSync(target, "utf8")).toBe("Eget.");
  symlinkSync(place, join(folder, "pages"));
  await expect(bring(folder, names)).rejects.toThrow("pages: is a symbolic link that leads outside the content folder");
});

it("folders are made with those above them, and only those that are empty are removed", () => {
  const place = newFolder();
  const made = makeFolder(join(place, "a", "b", "c"));
  expect(made).toEqual(["a", "a/b", "a/b/c"].map((path) => join(place, path)));
  expect(makeFolder(join(place, "a"))).toEqual([]);
  mkdirSync(join(place, "a", "annat"));
  removeEmpty(made);
  expect(readdirSync(join(place, "a"))).toEqual(["annat"]);
});
