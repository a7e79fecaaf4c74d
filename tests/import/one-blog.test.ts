import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { loadContent } from "../../src/entry/load.ts";
import { importReport } from "../../src/terminal/import-report.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { bring, edit, newFolder, treeOf } from "./content-folders.ts";

/** A page with one post for each title, by an author; `foot` stands below the posts. */
function page(author: string, titles: readonly string[], foot = ""): string {
  const posts = titles.map(
    (title, at) =>
      `${title}\n${20 - at} maj, 2010 av ${author}\nOm ${title} finns det mycket att säga, och här är det.\nKategori: Skola | ${at} kommentarer\n`,
  );
  return posts.join("") + foot;
}

/** A page with one post for each day, which is written above its title. */
function dated(...posts: readonly [day: string, title: string][]): string {
  return posts
    .map(
      ([day, title]) =>
        `${day}\n${title}\nOm ${title} finns det mycket att säga, och här är det som ska sägas.\n2 Comments\n`,
    )
    .join("");
}

/** An archive, and what imports files into it that have these texts, by name. */
function anArchive() {
  const [folder, saved] = [newFolder(), newFolder()];
  const add = async (files: Record<string, string>, options = {}) => {
    const paths = Object.entries(files).map(([name, text]) => {
      mkdirSync(saved, { recursive: true });
      writeFileSync(join(saved, name), text);
      return relative(fixturesFolder, join(saved, name));
    });
    const run = await bring(folder, paths, options);
    if (!run) throw new Error("the import was killed");
    return run;
  };
  const content = () => loadContent(folder);
  const unread = () => content().captures.flatMap(({ names, reader }) => (reader === undefined ? names : []));
  const titles = () =>
    content()
      .posts.map(({ title }) => title)
      .sort();
  return { folder, add, content, unread, titles };
}

const ofTyra = page("Tyra Vintersol", ["Badet", "Skolan", "Bussen"]);
const ofOlle = page("Olle Bark", ["Skogen", "Sågen"]);

it("a capture of another blog is kept unread, listed with what says so, and gives no entries", async () => {
  const { folder, add, content, unread, titles } = anArchive();
  const run = await add({ "a.txt": ofOlle, "b.txt": ofTyra });
  expect(unread()).toEqual(["a.txt"]);
  expect(titles()).toEqual(["Badet", "Bussen", "Skolan"]);
  expect(content().site?.author).toBe("Tyra Vintersol");
  expect(content().captures[0]).toMatchObject({
    doubts: [{ kind: "other-blog", words: "Olle Bark" }],
    candidates: [{ reader: "facts-below-title", posts: 2, doubts: [{ kind: "other-blog" }] }],
    entries: [],
  });
  expect(run.problems).toMatchObject([
    {
      file: "a.txt",
      message: expect.stringMatching(
        /author is "Olle Bark", while that of this archive is "Tyra Vintersol"; import it into a folder of its own/,
      ),
    },
  ]);
  const report = importReport(run, { folder, dryRun: false, facts: false, verbose: false }).join("\n");
  expect(report).toContain(
    'facts-below-title: 2 posts; against it: it is of another blog than this archive ("Olle Bark")',
  );
  expect(report).toContain("npm run import -- --as facts-below-title");
  const { findings, problems } = await checkContent(content());
  expect(problems).toEqual([]);
  expect(findings).toContainEqual(expect.objectContaining({ kind: "unread", name: "a.txt", otherBlog: "Olle Bark" }));
  expect(findings.map(({ kind }) => kind)).not.toContain("record-behind");
  const after = treeOf(folder);
  expect((await add({})).written).toEqual([]);
  expect(treeOf(folder)).toEqual(after);
});

it("a person overrules it, and then the archive has both", async () => {
  const { add, unread, titles } = anArchive();
  await add({ "a.txt": ofOlle, "b.txt": ofTyra });
  await add({ "a.txt": ofOlle }, { as: "facts-below-title" });
  expect(unread()).toEqual([]);
  expect(titles()).toEqual(["Badet", "Bussen", "Skogen", "Skolan", "Sågen"]);
  expect((await add({})).written).toEqual([]);
  await add({ "a.txt": ofOlle }, { as: "auto" });
  // Its posts are in the archive by now.
  expect(unread()).toEqual([]);
});

it("the archive's own blog is that of site.yaml, even where other captures are more", async () => {
  const { folder, add, unread } = anArchive();
  await add({ "a.txt": ofOlle });
  await add({ "b.txt": ofTyra, "c.txt": page("Tyra Vintersol", ["Hamnen", "Kajen"]) });
  expect(unread()).toEqual(["b.txt", "c.txt"]);
  edit(folder, "site.yaml", (text) => text.replace("author: Olle Bark", "author: Tyra Vintersol"));
  await add({});
  expect(unread()).toEqual([]);
});

it("a page that names nobody is of the blog whose post it has", async () => {
  const { add, unread } = anArchive();
  const ofTyraToo = page("Tyra Vintersol", ["Hamnen", "Kajen"]);
  await add({ "a.txt": ofOlle, "b.txt": ofTyra, "c.txt": page("Olle Bark", ["Skogen"]), "d.txt": ofTyraToo });
  expect(unread()).toEqual(["a.txt", "c.txt"]);
});

it("two names of blogs in the words of their system are two blogs", async () => {
  const { add, unread } = anArchive();
  const foot = (name: string): string => `${name} drivs med WordPress\n`;
  const run = await add({
    "a.txt": page("Admin", ["Skogen", "Sågen"], foot("Utsikt från sågen")),
    "b.txt": page("Admin", ["Badet", "Skolan", "Bussen"], foot("Tolvans torg")),
  });
  expect(unread()).toEqual(["a.txt"]);
  expect(run.problems[0]?.message).toContain(
    'name is "Utsikt från sågen", while that of this archive is "Tolvans torg"',
  );
});

it.each<[string, string, string?, string?]>([
  ["the first name only", "Tyra"],
  ["upper case", "TYRA VINTERSOL"],
  ["initials", "TV"],
  ["a title", "Cllr Vintersol"],
  ["the name of an account", "Admin"],
  ["the name run together", "Tyravintersol"],
  ["another name, where a name of the blog is the same", "Kommunalrådet", "Torget", "Torget"],
  ["another name, where the blog's name has the author's", "Kommunalrådet", "Tyras torg"],
])("%s is no other blog", async (_, author, name, ownName) => {
  const { add, unread } = anArchive();
  const foot = (one?: string): string => (one === undefined ? "" : `${one} drivs med WordPress\n`);
  await add({
    "a.txt": page(author, ["Skogen", "Sågen"], foot(name)),
    "b.txt": page("Tyra Vintersol", ["Badet", "Skolan", "Bussen"], foot(ownName)),
  });
  expect(unread()).toEqual([]);
});

it("those who write a blog together, or as guests, are of one blog", async () => {
  const { add, unread } = anArchive();
  const both = page("Tyra Vintersol", ["Badet"]) + page("Olle Bark", ["Skogen"]);
  await add({ "a.txt": both, "b.txt": ofOlle, "c.txt": page("Tyra Vintersol", ["Hamnen", "Kajen"]) });
  expect(unread()).toEqual([]);
});

it("a day in digits is settled by the blog's other pages, those that are kept already included", async () => {
  const { add, content } = anArchive();
  const dateOf = (title: string) => content().posts.find((post) => post.title === title)?.date;
  const unclear = dated(["09/10/2013", "Badet stänger"], ["08/10/2013", "Skolan växer"]);
  await add({ "a.txt": unclear });
  expect(dateOf("Badet stänger")).toBe("[2013-09-10,2013-10-09]");
  await add({ "b.txt": dated(["24/11/2013", "Bussen kommer"], ["21/11/2013", "Hamnen fryser"]) });
  expect(dateOf("Badet stänger")).toBe("2013-10-09");
  const { findings } = await checkContent(content());
  expect(findings.map(({ kind }) => kind)).not.toContain("entry-behind");
  await add({ "c.txt": dated(["11/24/2012", "Skogen brinner"], ["11/21/2012", "Sågen tiger"]) });
  expect(dateOf("Badet stänger")).toBe("[2013-09-10,2013-10-09]");
});

it("the days of another blog settle none", async () => {
  const { add, content, unread } = anArchive();
  const foot = (name: string): string => `${name} drivs med WordPress\n`;
  await add({
    "a.txt":
      dated(["09/10/2013", "Badet stänger"], ["08/10/2013", "Skolan växer"], ["07/10/2013", "Kajen rasar"]) +
      foot("Tolvans torg"),
    "b.txt": dated(["24/11/2013", "Bussen kommer"], ["21/11/2013", "Hamnen fryser"]) + foot("Utsikt från sågen"),
  });
  expect(unread()).toEqual(["b.txt"]);
  expect(content().posts.find(({ title }) => title === "Badet stänger")?.date).toBe("[2013-09-10,2013-10-09]");
});
