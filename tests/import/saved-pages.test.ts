import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { shownLinesOf } from "../../src/check/shown-lines.ts";
import { readKeptCaptures } from "../../src/entry/kept-captures.ts";
import { loadContent } from "../../src/entry/load.ts";
import { planImport } from "../../src/import/import.ts";
import { type CaptureFile, readCaptures } from "../../src/import/read-captures.ts";
import { unknownAuthor } from "../../src/language/index.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { bring, newFolder, treeOf } from "./content-folders.ts";

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, "..", "fixtures", "html", name, "input.html"), "utf8");

const asText = `Ny skola i Björkby
10 mars, 2015 av Tyra Vintersol
Idag togs första spadtaget. Beslutet fattades före jul.

Sex klasser får plats, och en gymnastiksal.
Kategori: Skola | 2 kommentarer
Bussen är tillbaka
4 mars, 2015 av Tyra Vintersol
Linje 7 går igen, varje halvtimme, från torget till hamnen och tillbaka.
Kategori: Trafik | 0 kommentarer
`;

/** The entries that an import of some captures into an empty folder writes, by path. */
function imported(...files: CaptureFile[]): Map<string, string> {
  const content = loadContent(join(import.meta.dirname, "no-such-folder"));
  const { files: planned } = planImport(
    readCaptures(files, []),
    content,
    { facts: false, force: false, restore: [] },
    null,
  );
  return new Map([...planned].map(([path, text]) => [path, String(text)]));
}

const fileOf = (name: string, text: string): CaptureFile => ({ name, bytes: Buffer.from(text) });

it("a post in a saved page and in a text is one entry with both sources, and the address that it had", () => {
  const files = imported(fileOf("a.html", fixture("twenty-eleven-list-sv")), fileOf("b.txt", asText));
  const entry = files.get("posts/ny-skola-i-bjorkby.md") ?? "";
  expect(entry).toContain(
    "sources:\n  - capture: a.html\n    lines: [13, 19]\n    commentCount: 2\n  - capture: b.txt\n    lines: [1, 6]\n",
  );
  expect(entry).toContain("originalUrl: http://tyra.example/2015/03/ny-skola/\n");
  expect(entry).toContain("date: 2015-03-10\n");
  expect(entry).not.toContain("differs");
});

it("the time of capture that a container states bounds the posts of its page, and is kept in the record", () => {
  const seen = [
    { address: "http://tyra.example/?p=3", captured: "2016-01-02", container: "blogg.zip", path: "a.html" },
  ];
  const files = imported({ ...fileOf("a.html", fixture("near-sidebar-date")), seen });
  expect(files.get("posts/ny-skola-i-bjorkby.md")).toContain(
    "date: ../2016-01-02\nevidence:\n  - kind: captured\n    says: ../2016-01-02\n    strength: bounds\n    from:\n      date: 2016-01-02\n",
  );
  expect(files.get("posts/ny-skola-i-bjorkby.md")).toContain("originalUrl: http://tyra.example/?p=3\n");
  expect(files.get("captures.yaml")).toContain("container: blogg.zip");
});

it("importing again changes nothing, and pages may show the lines of titles and texts alone", async () => {
  const [folder, given] = [newFolder(), newFolder()];
  const path = join(given, "sida.html");
  writeFileSync(path, fixture("twenty-seventeen-single-sv"));
  await bring(folder, [relative(fixturesFolder, path)]);
  const before = treeOf(folder);
  await bring(folder, []);
  expect(treeOf(folder)).toEqual(before);
  const content = loadContent(folder);
  const kept = await readKeptCaptures(folder, content.captures);
  const shown = (shownLinesOf(content, kept).get("sida.html") ?? []).join("\n");
  expect(shown).toContain("Sex klasser får plats");
  for (const word of ["Anna Ek", "Håller med Anna", "Twitter", "<script"]) expect(shown).not.toContain(word);
});

it("a page whose comments are on one line keeps their numbers when it is imported again", async () => {
  const [folder, given] = [newFolder(), newFolder()];
  const path = join(given, "sida.html");
  writeFileSync(path, fixture("blogger-single-en"));
  await bring(folder, [relative(fixturesFolder, path)]);
  await bring(folder, []);
  const [post] = loadContent(folder).posts;
  expect(post?.comments?.map(({ id, author }) => [id, author])).toEqual([
    [1, "A.O."],
    [2, "B.L."],
  ]);
});

it("the author of the archive is that of a post without one, unless others write in the blog too", () => {
  const post = (title: string, author: string): string =>
    `<article class="hentry"><h2 class="entry-title">${title}</h2><span class="entry-author">${author}</span><div class="entry-content"><p>Om ${title} skriver vi mer nästa vecka.</p></div></article>`;
  const page = (...posts: string[]) =>
    fileOf("a.html", `<!DOCTYPE html><html lang="sv"><body>${posts.join("")}</body></html>`);
  const authorsOf = (...posts: string[]): string[] =>
    [...imported(page(...posts))].flatMap(([path, text]) =>
      path.startsWith("posts/") ? (/^author: (.*)$/m.exec(text)?.[1] ?? "") : [],
    );
  expect(authorsOf(post("Bron", "Tyra Vintersol"), post("Skolan", ""))).toEqual(["Tyra Vintersol", "Tyra Vintersol"]);
  const several = authorsOf(post("Bron", "Tyra Vintersol"), post("Ån", "Anna Ek"), post("Skolan", ""));
  expect(several.sort()).toEqual(["Anna Ek", "Tyra Vintersol", unknownAuthor].sort());
});

it("a page whose text only a script would have shown is unread, and where a person has it read, its text is not whole", () => {
  const page = fixture("near-text-in-template");
  expect(imported(fileOf("a.html", page)).has("posts/ny-bro-i-bjorkby.md")).toBe(false);
  const told = imported({ ...fileOf("a.html", page), as: "saved-page" }).get("posts/ny-bro-i-bjorkby.md");
  expect(told).toContain("text: excerpt\n");
  expect(told).not.toContain("Vi har beslutat");
});

it.each([
  ["a message to those without scripts", "<noscript>Slå på skript för att kunna rösta i frågan om bron.</noscript>"],
  [
    "a script that runs",
    "<script>var text = '<p>En lång text som ingen läsare av sidan någonsin har sett.</p>'</script>",
  ],
])("a text with %s is whole", (_, beside) => {
  const page = fixture("near-text-in-template").replace(/<script[^>]*>.*<\/script>/, `<p>Bron är klar.</p>${beside}`);
  expect(imported(fileOf("a.html", page)).get("posts/ny-bro-i-bjorkby.md")).toContain("text: verbatim\n");
});

it("comments on one line of several pages keep their ids when they are imported again", async () => {
  const comment = (name: string): string =>
    `<li class="comment"><cite class="fn">${name}</cite><div class="comment-content"><p>Så tycker ${name} om bron.</p></div></li>`;
  const page = (...names: string[]): string => `<!DOCTYPE html><html lang="sv"><head><title>Ny bro</title></head><body>
<article class="hentry"><h1 class="entry-title">Ny bro</h1><div class="entry-content"><p>Vi har beslutat om en bro.</p></div></article>
<ol id="comments" class="commentlist">${names.map(comment).join("")}</ol></body></html>`;
  const [folder, given] = [newFolder(), newFolder()];
  writeFileSync(join(given, "a.html"), page("Anna", "Bo"));
  writeFileSync(join(given, "b.html"), page("Anna", "Cia"));
  await bring(folder, [relative(fixturesFolder, given)]);
  const entry = (): string => readFileSync(join(folder, "posts/ny-bro.md"), "utf8");
  const before = entry();
  expect(before.match(/- id: \d/g)).toHaveLength(3);
  await bring(folder, []);
  expect(entry()).toBe(before);
});
