import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";

const fixtures = inject("sites").find(({ name }) => name === "fixtures")?.content ?? "";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arkiv-load-"));
  cpSync(fixtures, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const post = "posts/blanketter-ska-ga-att-forsta.md";

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const problems = (): string[] =>
  loadContent(folder).problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ""));

it("a sound archive has no problems", () => expect(problems()).toEqual([]));

it.each<[string, () => void, string]>([
  [
    "a misspelt field",
    () => edit(post, "categories:", "categorys:"),
    "categorys: unknown field; did you mean categories?",
  ],
  [
    "a tag outside the vocabulary",
    () => edit(post, /tags: \[.*\]/, "tags: [hittepå]"),
    `${post}: tags.0: "hittepå" is not in`,
  ],
  [
    "a visit that no section has",
    () => edit(post, "visits: []", "visits: [99]"),
    `${post}: visits.0: no section of the report has visit 99`,
  ],
  [
    "a capture that nobody recorded",
    () => edit(post, "capture: blogg-2018-maj.txt", "capture: annan.txt"),
    `${post}: sources.0.capture: "annan.txt" is not in`,
  ],
  [
    "two entries with one slug",
    () => {
      mkdirSync(join(folder, "posts", "2018"));
      cpSync(join(folder, post), join(folder, "posts", "2018", "blanketter-ska-ga-att-forsta.md"));
    },
    `${post}: its slug is that of`,
  ],
  [
    "a file whose name is no slug",
    () => renameSync(join(folder, post), join(folder, "posts", "Blanketter.md")),
    "posts/Blanketter.md: the file's name is no slug",
  ],
  [
    "a theme that the report does not have",
    () => edit("report/stod-nar-andra-sover.md", "theme: Omsorg", "theme: Annat"),
    "report/stod-nar-andra-sover.md: theme: the report has no theme",
  ],
  [
    "a visit with two sections",
    () => edit("report/stod-nar-andra-sover.md", "number: 14", "number: 1"),
    "visits.0.number: visit 1 stands in",
  ],
  [
    "texts in an archive that withholds them",
    () => edit("site.yaml", "texts: published", "texts: withheld"),
    "text: is verbatim, but site.yaml says texts: withheld",
  ],
])("%s is one problem with file and field", (_, harm, message) => {
  harm();
  const found = problems();
  expect(
    found.some((problem) => problem.includes(message)),
    found.join("\n"),
  ).toBe(true);
});

it("one faulty file does not take the others with it", () => {
  const before = loadContent(folder).posts.length;
  edit(post, "categories:", "categorys:");
  expect(loadContent(folder).posts).toHaveLength(before - 1);
  expect(problems()).toHaveLength(1);
});

it("tags that differ only in case or diacritics from a term are that term", () => {
  edit(post, /tags: \[.*\]/, "tags: [SKOLA, Missbruk, Trygghet]");
  expect(problems()).toEqual([]);
});
