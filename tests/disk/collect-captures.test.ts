import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { collectCaptures } from "../../src/disk/collect-captures.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-saved-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const collect = (...paths: string[]) => collectCaptures(paths, join(folder, "kept"));

/** A file of so many bytes that takes no room on the disk. */
function sparse(name: string, bytes: number, head = "Text."): string {
  const path = join(folder, name);
  writeFileSync(path, head);
  truncateSync(path, bytes);
  return path;
}

it.each([
  ["an empty folder", () => {}],
  ["a folder of links only", () => symlinkSync(import.meta.filename, join(folder, "a.txt"))],
  ["a folder of pictures only", () => writeFileSync(join(folder, "a.png"), Buffer.from([0x89, 0x50, 0, 0]))],
  ["a folder of hidden files only", () => writeFileSync(join(folder, ".a.txt"), "Text.")],
  [
    "a folder of hidden folders only",
    () => {
      mkdirSync(join(folder, ".git"));
      writeFileSync(join(folder, ".git", "HEAD"), "Text.");
    },
  ],
])("%s is a problem, which says what was looked for", async (_, fill) => {
  fill();
  expect(await collect(folder)).toMatchObject({
    files: [],
    problems: [
      { file: folder, message: expect.stringMatching(/looked for files that end in \.txt, .*; name another folder/) },
    ],
  });
});

it("a link and a picture beside captures are skipped, with the reason", async () => {
  writeFileSync(join(folder, "a.txt"), "Text.");
  symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
  writeFileSync(join(folder, "c.png"), Buffer.from([0x89, 0x50, 0, 0]));
  const { files, skipped, problems } = await collect(folder);
  expect(files.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(skipped.map(({ what }) => what)).toEqual([
    "a symbolic link; to import what it leads to, name it",
    "1 image; only those that captures show are kept",
  ]);
  expect(problems).toEqual([]);
});

it("a folder of pictures is no problem beside a capture that may show them, and is told in one line", async () => {
  const uploads = join(folder, "uploads");
  mkdirSync(uploads);
  for (const name of ["a.png", "b.jpg"]) writeFileSync(join(uploads, name), Buffer.from([0x89, 0x50, 0, 0]));
  writeFileSync(join(folder, "a.txt"), "Text.");
  const { resources, skipped, problems } = await collect(join(folder, "a.txt"), uploads);
  expect(resources).toHaveLength(2);
  expect(skipped).toEqual([{ file: uploads, what: "2 images; only those that captures show are kept" }]);
  expect(problems).toEqual([]);
});

/** The path of a file or folder whose name Latin-1 spells: bytes that are not UTF-8. */
const misnamed = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]);

// Other systems keep names in Unicode.
it.runIf(process.platform === "linux")(
  "a name that is not in UTF-8 is a problem of the name, in a folder and by itself",
  async () => {
    writeFileSync(misnamed("å.txt"), "Text.");
    mkdirSync(misnamed("mapp-ö"));
    const message = "its name is not in UTF-8, so it cannot be opened; rename it";
    const problems = ["\ufffd.txt", "mapp-\ufffd"].map((name) => ({ file: join(folder, name), message }));
    const byFile = (one: { file: string }, other: { file: string }): number => (one.file < other.file ? -1 : 1);
    expect((await collect(folder)).problems.toSorted(byFile)).toEqual(problems.toSorted(byFile));
    expect((await collect(join(folder, "\ufffd.txt"))).problems).toEqual([problems[0]]);
  },
);

it("an empty path is said to be none", async () => {
  expect((await collect("")).problems).toEqual([
    { file: '""', message: "is no path; name a file or a folder of captures" },
  ]);
});

it("a link that is named is followed", async () => {
  writeFileSync(join(folder, "a.txt"), "Text.");
  symlinkSync(join(folder, "a.txt"), join(folder, "b"));
  expect((await collect(join(folder, "b"))).files).toHaveLength(1);
});

it.skipIf(process.platform === "win32")("a named pipe and a device are refused and not waited for", async () => {
  const pipe = join(folder, "pipe.txt");
  execFileSync("mkfifo", [pipe]);
  expect((await collect(pipe, "/dev/zero")).problems).toEqual([
    { file: pipe, message: "is a named pipe and no file; save the page as text, and import that file" },
    { file: "/dev/zero", message: "is a device and no file; save the page as text, and import that file" },
  ]);
  expect((await collect(folder)).skipped).toEqual([{ file: pipe, what: "a named pipe" }]);
});

it("a file of 1 GB is refused by its size, unread, with the most that a capture may have", async () => {
  const file = sparse("a.txt", 1e9);
  const before = process.memoryUsage().arrayBuffers;
  expect((await collect(file)).problems).toEqual([
    {
      file,
      message: "the file has 1000 MB, and a page saved as text has at most 10; save each page in a file of its own",
    },
  ]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
});

it("a disk image of 1 GB in a folder is skipped by its first bytes", async () => {
  sparse("a.img", 1e9, "\u0000\u0000");
  writeFileSync(join(folder, "a.txt"), "Text.");
  expect(await collect(folder)).toMatchObject({ skipped: [{ what: "no text, HTML, XML, WARC or PDF" }], problems: [] });
});

it("more text than one import reads is refused before it fills the memory, with the limits", async () => {
  const big = sparse("a.txt", 9.9e6);
  await expect(collect(...Array<string>(21).fill(big))).rejects.toThrow(
    /more than 200 MB of text; an archive has at most 100000 files and 200 MB, with what earlier imports have kept: leave out/,
  );
});
