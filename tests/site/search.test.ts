import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { languages } from "../../src/language/index.ts";
import { plainText } from "../../src/site/markdown.ts";
import { searchRecords } from "../../src/site/search-records.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";
import { runProject } from "../sites.ts";

it.each([
  ["En *kursiv* och en **fet**\nrad.", "En kursiv och en fet rad."],
  ["- ett\n- två", "ett / två"],
  ["Före.\n\n![bild (1).png](missing:)\n\nEfter.", "Före. / Efter."],
  ["Se [här](http://exempel.se).", "Se här."],
  ["&lt;b&gt; `kod` \\*", "<b> kod *"],
  ["", ""],
])("the words of %j are %j", (markdown, words) => expect(plainText(markdown)).toBe(words));

it("a post is found by each month it may belong to, by its tags and by its blog's categories", () => {
  const archive = anArchive({
    vocabulary: [{ slug: "skola", label: "Skola", description: "-", words: [] }],
    posts: [
      aPost("a", { date: "[2018-04,2018-05]", tags: ["skola"], categories: ["Nyheter"], text: "abstract" }),
      { ...aPost("b"), body: "" },
    ],
  });
  const [first, second] = searchRecords(archive).sort((one, other) => (one.url < other.url ? -1 : 1));
  expect(first).toMatchObject({
    url: "inlagg/a.html",
    meta: { title: "Rubrik a", tags: "Nyheter, Skola" },
    filters: {
      kind: ["post"],
      month: ["2018-04", "2018-05", "2018"],
      tag: ["nyheter", "skola"],
      facts: ["possible", "april eller maj 2018", "kanske", "", "abstract"],
    },
  });
  expect(second).toMatchObject({
    content: "Rubrik b",
    filters: { month: [], facts: ["undated", "odaterat", "", "", "verbatim"] },
  });
});

it.each(inject("sites").map((built) => [built.name, built] as const))(
  "the site of %s has only the files of Pagefind that a search reads",
  (_, { site, language }) => {
    const names = readdirSync(join(site, languages[language].addressWords.search), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    const read = new RegExp(
      `^(?:pagefind-entry\\.json|pagefind\\.${language}_\\w+\\.pf_meta|wasm\\.${language}\\.pagefind|${language}_\\w+\\.pf_(?:index|filter|fragment))$`,
    );
    expect(names.filter((name) => !read.test(name.replace(/\.js$/, "")))).toEqual([]);
    expect(names.filter((name) => name.endsWith(".js"))).toHaveLength(names.length / 2);
    expect(names.filter((name) => name.endsWith(".pf_filter"))).toHaveLength(3);
  },
);

it("the search page of an empty archive says that there is nothing to search", () => {
  const folder = mkdtempSync(join(tmpdir(), "arkiv-tomt-"));
  try {
    mkdirSync(join(folder, "content"));
    writeFileSync(join(folder, "content", "site.yaml"), "title: Tomt\nauthor: Ingen\nlanguage: sv\ntexts: published\n");
    runProject("build", join(folder, "content"), `--output=${join(folder, "site")}`);
    const page = readFileSync(join(folder, "site", "sok.html"), "utf8");
    expect(page).toContain("Här finns ingenting att söka i ännu.");
    expect(page).not.toMatch(/<form|<script|wasm/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
