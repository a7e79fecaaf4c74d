import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { stringify } from "yaml";
import { loadArchive } from "../../src/check/load-archive.ts";
import { fixturesFolder } from "../captures-at-hand.ts";
import { runHere } from "../run-here.ts";
import { runProject } from "../sites.ts";

const folder = mkdtempSync(join(tmpdir(), "arkiv-borttaget-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const phrase = "Åsa Ögren-Limpkvist";
const decided = { date: "2026-05-01", reason: "Personen har bett att inte nämnas." };
const sha256 = createHash("sha256").update("åsa ögren limpkvist").digest("hex");

/** An invented page with the phrase in a title, in the name of an image, in a text, and across line ends. */
const page = `Tyra Vintersol


Lämna en kommentar

Därför bakar Åsa Ögren-Limpkvist om natten

asa_ogren-limpkvist på jobbet.png

Klockan fyra tänds ugnarna av Åsa Ögren-
Limpkvist, och ÅSA ÖGREN LIMPKVISTS bullar är slut klockan fem.

 • Åsa
 • Ögren-Limpkvist


Lämna en kommentar

Efter natten kommer en morgon

I mitt förra inlägg, ”Därför bakar Åsa Ögren-Limpkvist om natten”, var det mörkt.
`;

const baker = "posts/darfor-bakar-asa-ogren-limpkvist-om-natten.md";
const morning = "posts/efter-natten-kommer-en-morgon.md";

/** Imports the invented page with the fixtures, and adds the phrase to fields that only a person writes. */
async function anArchiveWithThePhrase(name: string): Promise<string> {
  const content = join(folder, name);
  const captures = join(folder, `${name} fångster`);
  cpSync(fixturesFolder, captures, { recursive: true });
  writeFileSync(join(captures, "Åsa Ögren-Limpkvist.txt"), page);
  await runHere(content, "import", captures);
  edit(
    content,
    baker,
    "---\n\n",
    "---\n\nBaka **Åsa** _Ögren_-Limp*kvist* med [henne](http://x.se/%C3%85sa%20%C3%96gren%20Limpkvist) hos &Aring;sa &#214;gren&nbsp;Limpkvist och [Åsa](http://x.se) Ögren Limpkvist.\n\n",
  );
  edit(content, baker, "categories: []", "categories: [Åsa Ögren Limpkvist]");
  const comment = {
    author: "Åsa Ögren Limpkvist",
    body: "Jag, A\u030asa O\u0308gren\u00adLimp\u00adkvist, bakar.",
    source: "Åsa Ögren-Limpkvist.txt",
  };
  edit(content, morning, "commentCount: 0", `commentCount: 2\ncomments: [${JSON.stringify(comment)}]`);
  edit(
    content,
    "site.yaml",
    /^title: .*$/m,
    "title: Åsa Ögren-Limpkvist och andra\nreleased: 2026-06-01\naddress: https://exempel.se/arkiv",
  );
  return content;
}

function edit(content: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(content, file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(content, file), text.replace(from, to));
}

function withhold(content: string, rows: readonly object[]): void {
  writeFileSync(join(content, "withheld.yaml"), stringify(rows));
}

function build(content: string): string {
  const site = `${content} på plats`;
  runProject("build", content, `--output=${site}`);
  return site;
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
}

/** The path and digest of each file of a site. */
function treeOf(site: string): string[] {
  return filesOf(site).map(
    (name) =>
      `${name} ${createHash("sha256")
        .update(readFileSync(join(site, name)))
        .digest("hex")}`,
  );
}

/** The bytes of a file, decompressed. */
function unpacked(name: string, bytes: Buffer): Buffer {
  const copy = /\]="([A-Za-z0-9+/=]*)";\n$/.exec(bytes.toString("latin1"));
  if (name.endsWith(".js") && copy?.[1] !== undefined)
    return unpacked(name.slice(0, -3), Buffer.from(copy[1], "base64"));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

const named: Record<string, string> = { å: "aring", ö: "ouml", Å: "Aring", Ö: "Ouml" };

/** The ways to write a phrase in a file, in lower case. */
function formsOf(words: readonly string[]): string[] {
  const apart = [" ", "-", "_", "", "+", ".", "\u00a0", "&nbsp;", "\\n", "\n", "</li><li>"].map((between) =>
    words.join(between),
  );
  const encodings: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.normalize("NFD"),
    (text) => text.replaceAll("å", "a").replaceAll("ö", "o"),
    (text) => encodeURI(text),
    (text) => escape(text),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`),
    (text) => text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`),
    (text) => text.replace(/[^\0-\x7f]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
    (text) => text.replace(/[åöÅÖ]/g, (letter) => `&${named[letter]};`),
  ];
  return [...new Set(apart.flatMap((text) => encodings.map((encode) => encode(text).toLowerCase())))];
}

/** The files of a site that contain words in a row in any form, also across tags or in the file's name. */
function filesWith(site: string, ...words: string[]): string[] {
  const forms = formsOf(words);
  return filesOf(site).filter((name) => {
    const bytes = unpacked(name, readFileSync(join(site, name)));
    const text = `${name}\n${bytes.toString("utf8")}`.toLowerCase();
    const texts = [
      text,
      text.replace(/<[^>]*>/g, ""),
      text.replace(/[\u00ad*_\\]/g, ""),
      bytes.toString("latin1").toLowerCase(),
    ];
    return texts.some((one) => forms.some((form) => one.includes(form)));
  });
}

const read = (site: string, name: string): string => readFileSync(join(site, name), "utf8");

describe.each([
  ["in words", { phrase }],
  ["by its digest", { sha256, words: 3 }],
])("a phrase that is withheld %s", (name, what) => {
  let content = "";
  let site = "";
  beforeAll(async () => {
    content = await anArchiveWithThePhrase(name);
    expect(filesWith(build(content), "åsa", "ögren", "limpkvist").length).toBeGreaterThan(20);
    withhold(content, [{ ...what, ...decided }]);
    site = build(content);
  });

  it("is in no file and no file name of the site, in any form", () => {
    expect(filesWith(site, "åsa", "ögren", "limpkvist")).toEqual([]);
    expect(filesWith(site, "ögren", "limpkvist")).toEqual([]);
    expect(filesWith(site, "limpkvist").map((file) => file.replace(/[^/]*$/, ""))).toEqual(
      // Another person in the fixtures has the last of the three words as a name.
      filesWith(inject("sites").find(({ name }) => name === "fixtures")?.site ?? "", "limpkvist").map((file) =>
        file.replace(/[^/]*$/, ""),
      ),
    );
  });

  it("is replaced by a note with date and reason, and listed as a gap", () => {
    const post = read(site, "inlagg/darfor-bakar-borttaget-om-natten.html");
    expect(post).toContain("Därför bakar [borttaget] om natten");
    expect(post).toContain("Här är något borttaget den 1 maj 2026: Personen har bett att inte nämnas.");
    expect(post).not.toMatch(/\*|href="http:\/\/x\.se/);
    expect(read(site, "inlagg/efter-natten-kommer-en-morgon.html")).toContain("<p>Jag, [borttaget], bakar.</p>");
    const gaps = JSON.parse(read(site, "data/gaps.json")) as { kind: string; where: object }[];
    expect(gaps.filter(({ kind }) => kind === "removed").map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        { post: "darfor-bakar-borttaget-om-natten" },
        { post: "efter-natten-kommer-en-morgon" },
        { sources: true },
        { archive: true },
      ]),
    );
    expect(read(site, "luckor.html")).toContain("Borttaget ur arkivet");
  });

  it("stays removed after another import and build, which change neither the list nor entries nor the site", async () => {
    const written = (): string[] => treeOf(content).filter((file) => !file.startsWith("manifest-"));
    const [tree, before] = [treeOf(site), written()];
    await runHere(content, "import", `${content} fångster`);
    expect(written()).toEqual(before);
    expect(treeOf(build(content))).toEqual(tree);
  });
});

describe("an entry, a field and a list without rows", () => {
  const fixtures = inject("sites").find(({ name }) => name === "fixtures");
  const content = join(folder, "rader");
  beforeAll(() => cpSync(fixtures?.content ?? "", content, { recursive: true }));

  it("a list without rows gives the same site as no list", () => {
    writeFileSync(join(content, "withheld.yaml"), "# Ännu ingenting.\n");
    expect(treeOf(build(content))).toEqual(treeOf(fixtures?.site ?? ""));
  });

  it("an entry that is removed whole keeps its address with a note, and is not counted", () => {
    const slug = "klagomalet-om-katten-ar-avgjort";
    withhold(content, [{ entry: `posts/${slug}`, ...decided }]);
    const site = build(content);
    const page = read(site, `inlagg/${slug}.html`);
    expect(page).toContain("Här är något borttaget den 1 maj 2026: Personen har bett att inte nämnas.");
    expect(
      filesWith(site, "klagomålet", "om", "katten").filter(
        (name) => !read(site, name).includes(slug) && !name.includes(slug),
      ),
    ).toEqual([]);
    expect(filesWith(site, "miljöutskottet")).toEqual([]);
    const posts = JSON.parse(read(site, "data/posts.json")) as { slug: string }[];
    expect(posts.map((post) => post.slug)).not.toContain(slug);
    expect(read(site, "index.html")).toContain("13 inlägg");
    expect(read(site, "luckor.html")).toContain(`inlagg/${slug}.html">Ett inlägg</a>: Allt är borttaget `);
  });

  it("removing a field also removes what repeats it: names of images, captured lines, quotes of a title", () => {
    withhold(content, [
      { entry: "posts/klagomalet-om-katten-ar-avgjort", field: "title", ...decided },
      { entry: "posts/nu-doftar-det-mat-i-alla-skolkok", field: "images", ...decided },
      { entry: "posts/blanketter-ska-ga-att-forsta", field: "body", ...decided },
    ]);
    const site = build(content);
    expect(filesWith(site, "klagomålet", "om", "katten")).toEqual([]);
    expect(filesWith(site, "20180919", "skolkök")).toEqual([]);
    expect(filesWith(site, "blankett", "14b")).toEqual([]);
    expect(filesWith(site, "busskuren")).toEqual([]);
    expect(existsSync(join(site, "inlagg/borttaget.html"))).toBe(true);
  });

  it("a build whose site still contains a phrase fails with file and row, and the old site stays", () => {
    withhold(content, []);
    const before = treeOf(build(content));
    withhold(content, [{ phrase: "Till innehållet", ...decided }]);
    expect(() => build(content)).toThrow(/index\.html: holds what .*withheld\.yaml withholds in row 0/);
    expect(treeOf(`${content} på plats`)).toEqual(before);
  });

  it("a name in disguise, in names in a row and around a link is in no file; a look-alike stops check and build until it is allowed", async () => {
    const copy = `${content} förklädd`;
    cpSync(content, copy, { recursive: true });
    withhold(copy, [{ phrase: "Torvald Spik", ...decided }]);
    const post = "posts/blanketter-ska-ga-att-forsta.md";
    edit(copy, post, /^categories: .*$/m, "categories: [Torvald, Spik]");
    const hidden = "[Torvald][1] S\u0336pik, Tor\u3164vald\u034f Spik, Tor\ue000vald S&#x332;pik.\n\n[1]: http://x.se";
    edit(copy, post, /$/, `\n\nSedan: Tоrvald Spik, ${hidden}\n`);
    const line =
      readFileSync(join(copy, post), "utf8")
        .split("\n")
        .findIndex((text) => text.startsWith("Sedan:")) + 1;
    const message = new RegExp(`blanketter-ska-ga-att-forsta\\.md: body: line ${line}: "Tоrvald Spik" looks like what`);
    expect(await runHere(copy, "check")).toMatchObject({ status: 1, err: expect.stringMatching(message) });
    await expect(loadArchive(copy)).rejects.toThrow(message);
    const allow = { entry: post.replace(".md", ""), words: "Tоrvald Spik" };
    withhold(copy, [
      { phrase: "Torvald Spik", ...decided },
      { allow, ...decided },
    ]);
    const site = build(copy);
    const shown = read(site, "inlagg/blanketter-ska-ga-att-forsta.html");
    expect(shown).toContain(": [borttaget], [borttaget]</p>");
    expect(shown).toMatch(/<p>Sedan: Tоrvald Spik, (?:\[borttaget\][, ]*)+\.?<\/p>/);
    expect(filesWith(site, "torvald")).toEqual([]);
  });

  it("a build that fails names the fields of the content that form the phrase, and what to do", () => {
    const copy = `${content} delad`;
    cpSync(content, copy, { recursive: true });
    withhold(copy, [{ phrase: "Torvald Spik", ...decided }]);
    edit(copy, "posts/blanketter-ska-ga-att-forsta.md", /^author: .*$/m, "author: Torvald");
    edit(copy, "posts/blanketter-ska-ga-att-forsta.md", /^title: .*$/m, "title: Spik i foten");
    expect(() => build(copy)).toThrow(
      /blanketter-ska-ga-att-forsta\.md: author: forms the phrase of row 0 together with title, .* field: author/,
    );
  });

  it.each<[string, object, RegExp]>([
    ["a row with a misspelt field", { phrase, ...decided, raeson: "x" }, /0\.raeson: unknown field/],
    ["a row without a day", { phrase, ...decided, date: "2026-05" }, /0\.date: expected a day such as/],
    [
      "a row with both phrase and entry",
      { phrase, entry: "posts/x", ...decided },
      /0: expected one of entry, phrase, sha256 and allow/,
    ],
    ["a digest without its number of words", { sha256, ...decided }, /0\.words: missing/],
    [
      "a field that cannot be removed",
      { entry: "posts/x", field: "sources", ...decided },
      /0\.field: expected one of title/,
    ],
    [
      "a reason that contains the phrase",
      { phrase, ...decided, reason: "Åsa Ögren Limpkvist bad om det." },
      /0\.reason: holds the phrase of row 0/,
    ],
    [
      "a reason that contains the phrase of a digest",
      { sha256, words: 3, ...decided, reason: "Åsa Ögren-Limpkvists önskan." },
      /0\.reason: holds the phrase of row 0/,
    ],
    ["a phrase that the mark contains", { phrase: "Borttaget", ...decided }, /0\.phrase: stands in/],
  ])("check and build refuse %s", async (_, row, message) => {
    withhold(content, [row]);
    expect(await runHere(content, "check")).toMatchObject({ status: 1, err: expect.stringMatching(message) });
    await expect(loadArchive(content)).rejects.toThrow(message);
  });

  it("check reports a row that removes nothing and a phrase that is short", async () => {
    withhold(content, [
      { entry: "posts/finns-inte", ...decided },
      { phrase: "Ek", ...decided },
    ]);
    const { out: said } = await runHere(content, "check");
    expect(said).toMatch(/withheld\.yaml: 0: removes nothing/);
    expect(said).toMatch(/withheld\.yaml: 1: is found inside longer words too/);
  });

  it("check prints a phrase as a row with its digest", async () => {
    expect((await runHere(content, "check", "--digest", phrase)).out).toBe(`- sha256: ${sha256}\n  words: 3\n`);
  });
});
