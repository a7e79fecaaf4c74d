import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadContent } from "../../src/entry/load.ts";
import { badFolder, fixturesFolder } from "../captures-at-hand.ts";
import { type Ended, runHere } from "../run-here.ts";

let folder = "";

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "arkiv-import-")), "content");
});
afterEach(() => rmSync(resolve(folder, ".."), { recursive: true, force: true }));

/** Runs the program as an archivist does. */
const arkiv = (...words: string[]): Promise<Ended> => runHere(folder, ...words);

/** Every file of the content folder with its text. */
function tree(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), "latin1"),
    ]),
  );
}

describe("an import", () => {
  it("into an empty folder says the readers and their reasons, and a second run changes no byte", async () => {
    const first = await arkiv("import", fixturesFolder);
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(first.out).toContain("blogg-2018-maj.txt: blog-page (7 comment lines");
    const before = tree();
    expect(await arkiv("import", fixturesFolder)).toMatchObject({ status: 0 });
    expect(tree()).toEqual(before);
    expect(await arkiv("check")).toMatchObject({ status: 0 });
  });

  it("gives the same whether the captures come together or one by one, in any order, but for the numbers", async () => {
    const withoutNumbers = (): [string, string][] =>
      Object.entries(tree())
        // The first import decides which categories are the first terms.
        .filter(([path]) => !/(?:imported\.yaml|vocabulary\.yaml|manifest-sha256\.txt)$/.test(path))
        .map(([path, text]) => [path, text.replace(/^nr: \d+$/m, "nr: -")]);
    await arkiv("import", fixturesFolder);
    const together = withoutNumbers();
    rmSync(folder, { recursive: true });
    for (const name of readdirSync(fixturesFolder).sort().reverse()) await arkiv("import", join(fixturesFolder, name));
    expect(withoutNumbers()).toEqual(together);
  }, 240_000);

  it("with --dry-run writes nothing", async () => {
    expect(await arkiv("import", "--dry-run", fixturesFolder)).toMatchObject({ status: 0 });
    expect(existsSync(folder)).toBe(false);
  });

  it("with --json prints its report as JSON alone", async () => {
    const report = JSON.parse((await arkiv("import", "--json", fixturesFolder)).out) as {
      entries: object[];
      problems: object[];
    };
    expect(report.entries).toHaveLength(19);
    expect(report.problems).toEqual([]);
  });

  it("with --facts brings no text, and keeps the originals out", async () => {
    await arkiv("import", "--facts", fixturesFolder);
    const { posts } = loadContent(folder);
    expect(posts.map(({ text, body }) => `${text}${body}`)).toEqual(posts.map(() => "abstract"));
    expect(existsSync(join(folder, "captures"))).toBe(false);
    expect(await arkiv("check")).toMatchObject({ status: 0, out: expect.stringContaining("has no text yet") });
  });

  it("where texts are withheld needs --facts, and says how to go on", async () => {
    await arkiv("import", "--facts", fixturesFolder);
    const site = join(folder, "site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace("published", "withheld"));
    const before = tree();
    expect(await arkiv("import", fixturesFolder)).toMatchObject({ status: 2, err: expect.stringContaining("--facts") });
    expect(tree()).toEqual(before);
  });

  it("keeps what a person edited, and says so", async () => {
    await arkiv("import", fixturesFolder);
    const file = join(folder, "posts", "blanketter-ska-ga-att-forsta.md");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("commentCount: 2\ncategories", "commentCount: 3\ncategories"),
    );
    expect(await arkiv("import", fixturesFolder)).toMatchObject({
      status: 0,
      out: expect.stringContaining("commentCount: kept 3 as edited by hand"),
    });
    expect(readFileSync(file, "utf8")).toContain("commentCount: 3\ncategories");
    await arkiv("import", "--force", fixturesFolder);
    expect(readFileSync(file, "utf8")).toContain("commentCount: 2\ncategories");
  });

  it("leaves a deleted entry deleted", async () => {
    await arkiv("import", fixturesFolder);
    rmSync(join(folder, "posts", "blanketter-ska-ga-att-forsta.md"));
    expect(await arkiv("import", fixturesFolder)).toMatchObject({
      status: 0,
      out: expect.stringContaining("deleted by hand"),
    });
    expect(existsSync(join(folder, "posts", "blanketter-ska-ga-att-forsta.md"))).toBe(false);
  });

  it("finds an entry that a person has moved to a folder below, and leaves it there", async () => {
    await arkiv("import", fixturesFolder);
    mkdirSync(join(folder, "posts", "2018"));
    renameSync(
      join(folder, "posts", "blanketter-ska-ga-att-forsta.md"),
      join(folder, "posts", "2018", "blanketter.md"),
    );
    const before = tree();
    expect(await arkiv("import", fixturesFolder)).toMatchObject({ status: 0, err: "" });
    expect(Object.keys(tree())).toEqual(Object.keys(before));
    expect(await arkiv("check")).toMatchObject({ status: 0 });
  });

  /** A saved page with one post. */
  function saved(name: string, title: string, text: string, comments = "1 kommentar"): string {
    const path = join(resolve(folder, ".."), name);
    writeFileSync(path, `Tyra Vintersol\n\n${comments}\n\n${title}\n\n${text}`);
    return path;
  }
  const bodies = (): string[] =>
    loadContent(folder)
      .posts.map(({ body }) => body)
      .sort();

  it("a new post with the title of a renamed or deleted one is another post, and none is lost", async () => {
    await arkiv("import", saved("b-2016.txt", "God jul!", "Ett år går mot sitt slut."));
    renameSync(join(folder, "posts", "god-jul.md"), join(folder, "posts", "god-jul-2016.md"));
    await arkiv("import", saved("c-2017.txt", "God jul!", "Snön har kommit till Strömvalla."));
    expect(bodies()).toEqual(["Ett år går mot sitt slut.", "Snön har kommit till Strömvalla."]);
    rmSync(join(folder, "posts", "god-jul-2016.md"));
    await arkiv("import", saved("a-2018.txt", "God jul!", "Tomten bor i Knorrtorp."));
    expect(bodies()).toEqual(["Snön har kommit till Strömvalla.", "Tomten bor i Knorrtorp."]);
  });

  it("two posts with one title stay two, also where the first one's capture is not at hand", async () => {
    await arkiv("import", "--facts", saved("b-2016.txt", "God jul!", "Ett år går mot sitt slut.", "2 kommentarer"));
    const { out } = await arkiv(
      "import",
      "--facts",
      saved("c-2017.txt", "God jul!", "Snön har kommit till Strömvalla.", "Lämna en kommentar"),
    );
    expect(out).toContain("has the title of another entry, god-jul");
    expect(loadContent(folder).posts.map(({ slug, commentCount }) => [slug, commentCount])).toEqual([
      ["god-jul-2", 0],
      ["god-jul", 2],
    ]);
  });

  it("importing some of the captures again takes nothing away that the others gave", async () => {
    await arkiv("import", "--facts", fixturesFolder);
    const before = tree();
    for (const name of readdirSync(fixturesFolder)) {
      expect(await arkiv("import", "--facts", join(fixturesFolder, name)), name).toMatchObject({ status: 0, err: "" });
      expect(tree(), name).toEqual(before);
    }
  });

  const lostIn = (slug: string) => {
    const post = loadContent(folder).posts.find((one) => one.slug === slug);
    return { lostLinks: post?.lostLinks, mentions: post?.mentions };
  };

  it("words that were a link, and mentions of earlier texts, stand in the facts with their lines", async () => {
    const text = "Som jag skrivit om tidigare läcker taket.\n\nDen finns här.\n\nHela domen finns här.";
    await arkiv("import", "--facts", saved("a.txt", "Taket", text));
    expect(lostIn("taket")).toEqual({
      lostLinks: [{ line: 11, words: "finns här" }],
      mentions: [{ line: 7, words: "Som jag skrivit om tidigare" }],
    });
  });

  it("a link whose address the capture has is not lost", async () => {
    const text = "Läs mer här:\nhttps://exempel.se/tak\n\nHela domen finns [här](https://exempel.se/dom).";
    await arkiv("import", "--facts", saved("a.txt", "Taket", text));
    expect(lostIn("taket")).toEqual({ lostLinks: undefined, mentions: undefined });
  });

  it("a richer capture gives the lost links that an excerpt had not", async () => {
    const excerpt = saved("a.txt", "Taket", "Taket läcker, och det har det …");
    await arkiv("import", "--facts", excerpt);
    expect(lostIn("taket").lostLinks).toBeUndefined();
    await arkiv(
      "import",
      "--facts",
      excerpt,
      saved("b.txt", "Taket", "\nTaket läcker, och det har det gjort.\nLäs mer här."),
    );
    expect(lostIn("taket").lostLinks).toEqual([{ line: 9, words: "Läs mer här" }]);
  });

  it("a lost link that a person took away stays away", async () => {
    const path = saved("a.txt", "Taket", "Hela domen finns här.");
    await arkiv("import", path);
    const file = join(folder, "posts", "taket.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(/lostLinks:\n.*\n.*\n/, ""));
    expect((await arkiv("import", path)).out).toContain("lostLinks: kept nothing as edited by hand");
    expect(lostIn("taket").lostLinks).toBeUndefined();
  });

  it("leaves an entry that it cannot read as it is", async () => {
    await arkiv("import", fixturesFolder);
    const file = join(folder, "posts", "blanketter-ska-ga-att-forsta.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("categories:", "categorys:"));
    const before = tree();
    expect(await arkiv("import", "--force", fixturesFolder)).toMatchObject({
      status: 1,
      err: expect.stringContaining("categorys: unknown field"),
    });
    expect(tree()[file]).toBe(before[file]);
    expect(Object.keys(tree())).toEqual(Object.keys(before));
  });
});

describe("dates", () => {
  const file = (slug: string): string => join(folder, "posts", `${slug}.md`);
  const dateIn = (slug: string): string | undefined =>
    loadContent(folder).posts.find((post) => post.slug === slug)?.date;

  it("a person's date is kept, and dates the neighbours", async () => {
    await arkiv("import", fixturesFolder);
    expect(dateIn("tva-fragor-om-badhuset-som-aldrig-blir-klart")).toBe("2018-05?");
    const path = file("rakningar-ska-slippa-bo-i-byraladan");
    const text = readFileSync(path, "utf8");
    const row =
      "evidence:\n  - kind: editor\n    says: 2018-05-14\n    strength: bounds\n    from: {words: daterat i ett brev till arkivet}\n";
    writeFileSync(path, text.replace(/^date: .*$/m, "date: 2018-05-14").replace("evidence:\n", row));
    const { status, out } = await arkiv("import", fixturesFolder);
    expect(status).toBe(0);
    expect(out).not.toContain("as edited by hand");
    expect(dateIn("rakningar-ska-slippa-bo-i-byraladan")).toBe("2018-05-14");
    expect(dateIn("blanketter-ska-ga-att-forsta")).toBe("2018-05-14/2018-05-31?");
    expect(dateIn("tva-fragor-om-badhuset-som-aldrig-blir-klart")).toBe("2018-05-01?/2018-05-14");
    const before = tree();
    await arkiv("import", fixturesFolder);
    expect(tree()).toEqual(before);
    expect(await arkiv("check")).toMatchObject({ status: 0, out: expect.not.stringContaining("the evidence gives") });
  });

  it("a date without a reason is kept, and check says that the evidence gives another", async () => {
    await arkiv("import", fixturesFolder);
    const path = file("rakningar-ska-slippa-bo-i-byraladan");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^date: .*$/m, "date: 2018-05-14"));
    expect((await arkiv("import", fixturesFolder)).out).toContain('date: kept "2018-05-14" as edited by hand');
    expect(await arkiv("check")).toMatchObject({
      status: 0,
      out: expect.stringContaining("the evidence gives 2018-05?"),
    });
  });

  it("check --explain says why, claim by claim", async () => {
    await arkiv("import", fixturesFolder);
    const { status, out } = await arkiv("check", "--explain", "nar-orden-antligen-lossnar");
    expect(status).toBe(0);
    expect(out).toContain("visit suggests [2018-05,2018-11]");
    expect(out).toContain("result: 2018-05?");
    expect(await arkiv("check", "--explain", "finns-inte")).toMatchObject({
      status: 1,
      err: expect.stringContaining("has no post of that slug"),
    });
  });

  /** A blog page of posts with a title and, if any, a date line above it. */
  function page(name: string, ...posts: [title: string, date?: string | undefined, text?: string][]): string {
    const path = join(resolve(folder, ".."), name);
    const text = posts.map(([title, date, said = "Text."]) =>
      ["", "1 kommentar", ...(date ? ["", date] : []), "", title, "", `${said} ${title}.`].join("\n"),
    );
    writeFileSync(path, ["Tyra Vintersol", ...text].join("\n"));
    return path;
  }

  it("a page that lists its oldest first is read reversed, and that is said", async () => {
    const path = page("sida.txt", ["Ett", "1 mars 2018"], ["Två", "2 mars 2018"], ["Tre", "3 mars 2018"]);
    const { status, out } = await arkiv("import", path);
    expect(status).toBe(0);
    expect(out).toMatch(/sida.txt: line \d+: most of its own dates say that the page lists its posts oldest-first/);
    expect(dateIn("tva")).toBe("2018-03-02");
    expect(readFileSync(join(folder, "captures.yaml"), "utf8")).toContain("order: oldest-first");
    const before = tree();
    await arkiv("import", path);
    expect(tree()).toEqual(before);
  });

  it("an entry whose slug is a number lends no other post its date", async () => {
    await arkiv("import", "--facts", page("a.txt", ["0", "3 mars 2018"], ["1", "2 mars 2018"]));
    await arkiv("import", "--facts", page("b.txt", ["Annat"]));
    expect([dateIn("0"), dateIn("annat")]).toEqual(["2018-03-03", undefined]);
  });

  it("pages in a circle date neither by its place, and that is said with file and line", async () => {
    const ett: [string] = ["Ett"];
    const decided = (day: string): string => `Nämnden antog planen den ${day} mars 2018.`;
    const [tva, tre]: [string, undefined, string][] = [
      ["Två", undefined, decided("3")],
      ["Tre", undefined, decided("2")],
    ];
    if (!tva || !tre) throw new Error("two posts");
    const pages = [page("a.txt", ett, tva, tre), page("b.txt", tva, tre, ett)];
    const { status, out } = await arkiv("import", ...pages);
    expect(status).toBe(0);
    expect(out).toMatch(
      /a.txt: line \d+: "Ett" is listed next to "Två" \(line \d+\), but other pages list them the other way round/,
    );
    expect([dateIn("ett"), dateIn("tva")]).toEqual([undefined, "2018-03-03/.."]);
  });

  it("impossible dates and years far away are no evidence, and are told with file and line", async () => {
    const path = page("sida.txt", [
      "Ett",
      undefined,
      "31 februari 2018.\n\nNämnden beslutade den 31 april 2018 och den 4 mars 1985.",
    ]);
    const { status, out } = await arkiv("import", path);
    expect(status).toBe(0);
    expect(out).toMatch(/sida.txt: line 7: "31 februari 2018" is no evidence: the calendar has no such day/);
    expect(out).toMatch(/sida.txt: line 9: "den 31 april 2018" is no evidence/);
    expect(out).toMatch(/sida.txt: line 9: "den 4 mars 1985" is no evidence: its year is not between 1990 and 2100/);
    expect(dateIn("ett")).toBeUndefined();
  });
});

describe("bad input", () => {
  it("gives one message each, the rest is imported, and the exit code says it", async () => {
    const mixed = resolve(folder, "../captures");
    cpSync(fixturesFolder, mixed, { recursive: true });
    for (const name of ["okand-form.txt", "tom.txt", "binar.txt"]) cpSync(join(badFolder, name), join(mixed, name));
    writeFileSync(join(mixed, "bild.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const { status, err, out } = await arkiv("import", mixed);
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(out).toContain("skipped, 1 image; only those that captures show are kept");
    expect(loadContent(folder).posts).toHaveLength(14);
  });

  it.each([
    ["a path that is not there", 1, ["import", "finns-inte.txt"]],
    ["no path, and no content folder", 2, ["import"]],
    ["an unknown flag", 2, ["import", "--felstavad", fixturesFolder]],
    ["an unknown command", 2, ["exportera"]],
    ["help", 0, ["--help"]],
  ])("%s ends with %i", async (_, status, words) => expect(await arkiv(...words)).toMatchObject({ status }));

  it.each([
    ["a file of no known shape", "captures", "okand-form.txt", "is kept but unread"],
    ["an empty file", "captures", "tom.txt", "empty"],
    ["a binary file", "captures", "binar.txt", "binary"],
    ["a capture that nobody imported", "captures", "rapport-nummer-saknas.txt", "visit 3 is missing"],
  ])("check fails on %s among the originals", async (_, place, name, message) => {
    await arkiv("import", fixturesFolder);
    cpSync(join(badFolder, name), join(folder, place, name));
    expect(await arkiv("check")).toMatchObject({ status: 1, err: expect.stringContaining(message) });
  });

  it.each([
    ["a visit's number that is missing", "number: 11", "number: 17", "visit 17 is where visit 11 is expected"],
    ["a visit's number that stands twice", "number: 11", "number: 10", "visit 10 stands in"],
    ["a month that is no month", "dates: [2019-01]", "dates: [2019-13]", "expected a month such as 2016-04"],
    ["a misspelt field", "theme: Omsorg", "tema: Omsorg", "tema: unknown field; did you mean theme?"],
  ])("check fails on %s in an entry", async (_, from, to, message) => {
    await arkiv("import", fixturesFolder);
    const file = join(folder, "report", "omsorg.md");
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    const { status, err } = await arkiv("check");
    expect(status).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringContaining(message)]);
  });

  it("a first import that keeps nothing leaves the folder as it was", async () => {
    const [empty, written] = [folder, join(resolve(folder, ".."), "begun")];
    expect(await arkiv("import", join(badFolder, "binar.txt"))).toMatchObject({ status: 1 });
    expect(existsSync(empty)).toBe(false);
    folder = written;
    mkdirSync(join(folder, "pages"), { recursive: true });
    writeFileSync(join(folder, "pages", "om.md"), "---\ntype: page\ntitle: Om\n---\n");
    const before = tree();
    expect(await arkiv("import", join(badFolder, "binar.txt"))).toMatchObject({ status: 1 });
    expect(tree()).toEqual(before);
  });

  it("without a path the kept captures are read again", async () => {
    await arkiv("import", fixturesFolder);
    const before = tree();
    rmSync(join(folder, "captures.yaml"));
    expect(await arkiv("import")).toMatchObject({ status: 0, err: "" });
    expect(tree()).toEqual(before);
  });

  it("a damaged imported.yaml stops an import and a check, which say what it means", async () => {
    await arkiv("import", fixturesFolder);
    const file = join(folder, "imported.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("nextNr:", "nextNumber:"));
    const before = tree();
    const message = expect.stringContaining(
      "Without it, each field that is not as the next import gives it counts as edited",
    );
    expect(await arkiv("import", fixturesFolder)).toMatchObject({ status: 1, err: message });
    expect(await arkiv("check")).toMatchObject({ status: 1, err: message });
    expect(tree()).toEqual(before);
  });

  it("a report that skips a number is imported, and check goes on saying it", async () => {
    expect(await arkiv("import", join(badFolder, "rapport-nummer-saknas.txt"))).toMatchObject({ status: 1 });
    expect(loadContent(folder).sections).toHaveLength(1);
    expect(await arkiv("check")).toMatchObject({
      status: 1,
      err: expect.stringContaining("visit 4 is where visit 3 is expected"),
    });
  });

  it("a kept original that changed is found by check, with the entries it gave", async () => {
    await arkiv("import", fixturesFolder);
    const original = join(folder, "captures", "blogg-2018-host.txt");
    writeFileSync(original, `${readFileSync(original, "utf8")} `);
    const { status, err } = await arkiv("check");
    expect(status).toBe(1);
    expect(err).toContain("blogg-2018-host.txt");
    expect(err).toContain("posts/nu-doftar-det-mat-i-alla-skolkok");
  });
});
