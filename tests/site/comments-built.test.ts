import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { beforeAll, expect, it } from "vitest";
import { stringify } from "yaml";
import { bringCommented } from "../commented-blog.ts";
import { copyOf, newFolder } from "../import/content-folders.ts";
import { renderedLines } from "../rendered-lines.ts";
import { runProject } from "../sites.ts";

const page = `== Bussen | 6
Bussen går igen.
-- Torvald Spik | 2018-05-03
Äntligen!
- en lista
- till
-- Anna Ek | 2018-05-04 | 0
Torvald *har* rätt, skriver Bosse Hult <i>här</i>.
-- Cia Ekdahl
Det här ångrar jag.
-- Anna Ek
# Fyrtornet
`;

let [content, site] = ["", ""];
beforeAll(() => {
  content = newFolder();
  bringCommented(content, { "sida.xyz": page });
  site = build(content);
});

function build(folder: string): string {
  const built = newFolder();
  runProject("build", folder, `--output=${built}`);
  return built;
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

/** The files of a site with some words, the search index among them. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString().includes(words);
    });
}

it("the words of each comment are those of its captured lines", () => {
  const texts = read(site, "inlagg/bussen.html").split('<div class="p-content">').slice(1);
  const shown = texts.map((text) => renderedLines(text.split("</article>")[0] ?? ""));
  expect(shown).toEqual([
    ["Äntligen!", "en lista", "till"],
    ["Torvald *har* rätt, skriver Bosse Hult <i>här</i>."],
    ["Det här ångrar jag."],
    ["# Fyrtornet"],
  ]);
});

it("the pages are valid, and link to each comment", () => {
  const rules = JSON.parse(read(import.meta.dirname, "html-validate.json"));
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  for (const name of [
    "inlagg/bussen.html",
    "kommentarer/index.html",
    "kommentarer/6.html",
    "sok.html",
    "luckor.html",
  ]) {
    const { results } = validator.validateStringSync(read(site, name));
    expect(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      name,
    ).toEqual([]);
  }
  expect(read(site, "inlagg/bussen.html").match(/href="#kommentar-\d"/g)).toHaveLength(5);
  expect(read(site, "luckor.html")).toContain("Källan anger 6 kommentarer. 4 texter är bevarade.");
  expect(filesWith(site, "Fyrtornet").map((path) => path.slice(site.length + 1).split("/")[0])).toEqual(
    expect.arrayContaining(["data", "inlagg", "sok"]),
  );
});

it("no commenter's name is in any file, though the capture is kept", () => {
  for (const name of ["Torvald Spik", "Anna Ek", "Ekdahl"]) expect(filesWith(site, name)).toEqual([]);
});

it("a change of commenters shows at once, before any import", () => {
  const copy = copyOf(content);
  writeFileSync(join(copy, "site.yaml"), `${read(copy, "site.yaml")}commenters: withheld\n`);
  const html = read(build(copy), "inlagg/bussen.html");
  expect(html).not.toMatch(/T\.S\.|A\.E\./);
  expect(html).toContain("Vilka som skrev anges inte.");
});

it("words and whole comments that are withheld are in no file, and the other comments keep their links", () => {
  const copy = copyOf(content);
  const decided = { date: "2026-05-01", reason: "En önskan." };
  const rows = [
    { phrase: "Bosse Hult", ...decided },
    { entry: "posts/bussen", field: "comments", comment: 3, ...decided },
  ];
  writeFileSync(join(copy, "withheld.yaml"), stringify(rows));
  const without = build(copy);
  for (const words of ["Bosse", "Hult", "ångrar jag"]) expect(filesWith(without, words)).toEqual([]);
  const html = read(without, "inlagg/bussen.html");
  expect(html).toContain("skriver [borttaget] &lt;i&gt;här");
  expect(html.match(/<article id="kommentar-\d"/g)).toHaveLength(4);
  expect(html).toContain("Det stod i kommentarerna.");
  // What was removed is not missing from the capture.
  expect(read(without, "luckor.html")).toContain("Källan anger 6 kommentarer. 4 texter är bevarade.");
});
