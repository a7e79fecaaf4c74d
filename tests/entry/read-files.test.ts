import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";

let place = "";
let folder = "";

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "arkiv-files-"));
  folder = join(place, "content");
  for (const name of ["posts", "pages", "report", "captures", "images"])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(place, "hemligt.md"), "---\ntype: page\ntitle: Hemligt\n---\n");
  writeFileSync(join(folder, "pages", "om.md"), "---\ntype: page\ntitle: Om\n---\n");
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const problems = (): string[] =>
  loadContent(folder).problems.map((problem) => formatProblem(problem).replaceAll(`${place}/`, ""));

it.each([
  ...["posts/a.md", "pages/a.md", "report/a.md", "pages/below/a.md"],
  ...["captures/a.txt", "images/a.png", "site.yaml", "withheld.yaml", "manifest-sha256.txt"],
])("a link at %s that leads outside the content folder is refused, with its path and what to do", (path) => {
  mkdirSync(join(folder, "pages", "below"));
  symlinkSync(join(place, "hemligt.md"), join(folder, path));
  expect(problems()).toEqual([
    `content/${path}: is a symbolic link that leads outside the content folder, to hemligt.md; put a copy in its place, or remove the link`,
  ]);
  expect(loadContent(folder).pages.map(({ title }) => title)).toEqual(["Om"]);
});

it("a folder of entries that is a link to another place is refused, and nothing in it is read", () => {
  cpSync(join(folder, "pages"), join(place, "annat"), { recursive: true });
  rmSync(join(folder, "pages"), { recursive: true });
  symlinkSync(join(place, "annat"), join(folder, "pages"));
  expect(problems()).toEqual([expect.stringContaining("content/pages: is a symbolic link that leads outside")]);
  expect(loadContent(folder).pages).toEqual([]);
});

it.each([
  ["nowhere", "borta.md", "that leads nowhere"],
  ["to itself", "a.md", "that leads nowhere"],
  ["to its own folder", ".", "that leads to no file"],
])("a link %s is refused, and ends no load", (_, target, message) => {
  symlinkSync(target, join(folder, "pages", "a.md"));
  expect(problems()).toEqual([expect.stringContaining(`content/pages/a.md: is a symbolic link ${message}`)]);
});

it("a link to a file of the content folder is read, also where the folder itself is reached by a link", () => {
  symlinkSync("om.md", join(folder, "pages", "annat.md"));
  symlinkSync(folder, join(place, "annan-vag"));
  folder = join(place, "annan-vag");
  expect(problems()).toEqual([]);
  expect(loadContent(folder).pages.map(({ slug }) => slug)).toEqual(["annat", "om"]);
});

it.skipIf(process.platform === "win32").each(["pages/a.md", "captures/a.txt", "site.yaml", "withheld.yaml"])(
  "a named pipe at %s is refused and not waited for",
  (path) => {
    execFileSync("mkfifo", [join(folder, path)]);
    expect(problems()).toEqual([`content/${path}: is a named pipe and no file; remove it`]);
  },
);

it.each(["con", "aux", "nul", "com1", "CON"])(
  "a page that a person has named %s is refused, since Windows cannot store it",
  (name) => {
    writeFileSync(join(folder, "pages", `${name}.md`), "---\ntype: page\ntitle: Om\n---\n");
    expect(problems()).toEqual([
      expect.stringContaining(`pages/${name}.md: Windows keeps the name ${name} for itself; rename it`),
    ]);
  },
);

it("a folder with the name of an entry is told to be one", () => {
  mkdirSync(join(folder, "posts", "x.md"));
  mkdirSync(join(folder, "site.yaml"));
  const message = "is a folder with the name of a file; move it away, or give it another name";
  expect(problems()).toEqual([`content/site.yaml: ${message}`, `content/posts/x.md: ${message}`]);
});

it("the name of an entry that is too long is told to be so", () => {
  cpSync(join(folder, "pages", "om.md"), join(folder, "pages", `${"a".repeat(252)}.md`));
  expect(problems()).toEqual([
    expect.stringContaining("the file's name has 252 characters before .md, and may have 100; rename it to aaa"),
  ]);
});

// Other systems keep names in Unicode.
it.runIf(process.platform === "linux").each(["posts", "captures", "images"])(
  "a file and a folder in %s whose names are not in UTF-8 are told to be so",
  (name) => {
    const misnamed = (one: string): Buffer =>
      Buffer.concat([Buffer.from(`${folder}/${name}/`), Buffer.from(one, "latin1")]);
    writeFileSync(misnamed("å.md"), "Text.");
    mkdirSync(misnamed("ö"));
    const message = "its name is not in UTF-8, so it cannot be opened; rename it";
    expect(problems()).toEqual([`content/${name}/\ufffd: ${message}`, `content/${name}/\ufffd.md: ${message}`]);
  },
);
