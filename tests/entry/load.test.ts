import { cpSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { formatImported, parseImported } from "../../src/entry/imported.ts";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { edit, folder } from "../copied-fixtures.ts";

const post = "posts/blanketter-ska-ga-att-forsta.md";

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
  ["two posts with one number", () => edit(post, /nr: \d+/, "nr: 1"), ": nr: 1 is the number of"],
  ["a former number that is another post's", () => edit(post, /(nr: \d+)/, "$1\nformerNr: [1]"), "1 is the number of"],
  ["a number that is none", () => edit(post, /nr: \d+/, "nr: 0"), `${post}: nr:`],
  [
    "a digest that is none",
    () => edit("imported.yaml", /type: "751c1407"/, 'type: "x"'),
    "imported.yaml: entries.1.digests.type: expected a digest of 8 hex digits",
  ],
  ["a post without a number", () => edit(post, /nr: \d+\n/, ""), `${post}: nr: missing; run an import`],
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

it("imported.yaml is read as it is written, whatever folder a person has made", () => {
  const imported = {
    nextNr: 12,
    entries: {
      2: {
        path: 'posts/år "2018"/50 & mer*.md',
        from: "posts/x.md",
        digests: { type: "absent 1e234567", title: "00000000" },
      },
      11: { path: "posts/b.md", digests: {} },
      "report/index": { path: "report/index.md", digests: { text: "unknown" } },
    },
    captures: { "328145711204": "ffd6d28d 12345678", "1e2345678901": "ffd6d28d" },
  };
  const text = formatImported(imported);
  expect(parseImported(text, "imported.yaml")).toEqual({ value: imported });
  expect(parse(text)).toEqual(imported);
  expect(formatImported({ nextNr: 1, entries: {}, captures: {} })).toContain("nextNr: 1\nentries: {}\ncaptures: {}\n");
});

it.each([
  ['tags: ["skolla"]', /tags: \[.*\]/, `"skolla" is not in`, 'did you mean "skola"?'],
  [
    "capture: blogg-2018-mai.txt",
    "capture: blogg-2018-maj.txt",
    `"blogg-2018-mai.txt" is not in`,
    'did you mean "blogg-2018-maj.txt"?',
  ],
])("%s is a problem that names the nearest one", (to, from, what, meant) => {
  edit(post, from, to);
  expect(problems()).toEqual([expect.stringMatching(what)]);
  expect(problems()[0]).toContain(meant);
});
