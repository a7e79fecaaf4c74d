import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "../../src/check/check.ts";
import { loadArchive } from "../../src/check/load-archive.ts";
import { sha256Of } from "../../src/entry/digest.ts";
import { loadContent } from "../../src/entry/load.ts";
import { formatProblem } from "../../src/entry/problem.ts";
import { edit, folder } from "../copied-fixtures.ts";
import { aGif, aPng } from "../some-images.ts";

/** A post without images. */
const post = "posts/en-bank-ar-ocksa-en-sorts-politik.md";

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A page of the archive's own with this Markdown. */
const page = (name: string, body = "Text."): void =>
  write(`pages/${name}.md`, `---\ntype: page\ntitle: T\n---\n\n${body}\n`);

function withImage(image: string, body: string): void {
  edit(post, "images: []", `images: [${image}]`);
  edit(post, /$/, `\n${body}\n`);
}

/** What check lists and what a build stops at, which must be the same. */
async function problems(): Promise<string[]> {
  const listed = (await checkContent(loadContent(folder))).problems.map(formatProblem);
  let stopped = "";
  try {
    await loadArchive(folder);
  } catch (error) {
    stopped = (error as Error).message;
  }
  expect(stopped).toBe(listed.join("\n"));
  return listed.map((line) => line.replaceAll(`${folder}/`, ""));
}

it("a sound archive has no problems, and is loaded", async () => expect(await problems()).toEqual([]));

it.each<[string, () => void, string]>([
  [
    "a page with the name of the front page",
    () => page("index"),
    "pages/index.md: index.html is a page of the site's own",
  ],
  ["a page with the name of the page for wrong addresses", () => page("404"), "pages/404.md: 404.html is a page"],
  ["a page with the name of the search", () => page("sok"), "pages/sok.md: sok.html is a page of the site's own"],
  ["a page with the name of a list's second page", () => page("luckor-2"), "luckor-2.html is a page of the site's own"],
  [
    "lines past the end of a capture",
    () => edit(post, /lines: \[(\d+), \d+\]/, "lines: [$1, 9999]"),
    "correct the lines",
  ],
  [
    "a tag that is in the vocabulary twice",
    () =>
      edit(
        "vocabulary.yaml",
        /^- slug: (\S+)$/m,
        "- slug: $1\n  label: Igen\n  description: Samma.\n  words: []\n- slug: $1",
      ),
    "vocabulary.yaml: 1.slug: is the tag of 0.slug too; keep one",
  ],
  [
    "a kept capture with other bytes",
    () => write(`captures/${readdirSync(join(folder, "captures")).sort()[0]}`, "Något annat."),
    "as recorded; put the capture back",
  ],
  ["a capture that no import has read", () => write("captures/ny.txt", "Text."), "captures/ny.txt: "],
  [
    "a manifest with a line that is no row",
    () => edit("manifest-sha256.txt", /^/, "trasig\n"),
    "manifest-sha256.txt: line 1",
  ],
  ["no settings", () => rmSync(join(folder, "site.yaml")), "site.yaml: missing; run an import"],
  [
    "a list of what is withheld that is no list",
    () => write("withheld.yaml", "phrase: Torvald Spik\n"),
    "withheld.yaml: ",
  ],
  [
    "an emptied list of what is withheld",
    () => write("withheld.yaml", "\n"),
    "withheld.yaml: is empty; put its rows back, or write []",
  ],
  [
    "a list of what is withheld under another name",
    () => write("withheld.yml", "[]"),
    "withheld.yml: is no file that the archive reads; rename it to withheld.yaml, or remove it",
  ],
  [
    "an entry with another ending",
    () => write("posts/ny.markdown", "---\n"),
    "posts/ny.markdown: is not read; give its name the ending .md",
  ],
  [
    "an entry in Windows-1252",
    () => write(post, Buffer.from(readFileSync(join(folder, post), "utf8"), "latin1")),
    `is not in UTF-8 but in another encoding, such as Windows-1252; open the file in an editor and save it with the encoding UTF-8`,
  ],
  [
    "settings in UTF-16",
    () => write("site.yaml", Buffer.from("\ufefftitle: Å", "utf16le")),
    "site.yaml: line 1: is not in UTF-8 but in UTF-16",
  ],
  [
    "what is withheld in Windows-1252",
    () => write("withheld.yaml", Buffer.from("# å\n", "latin1")),
    "withheld.yaml: line 1: is not in UTF-8",
  ],
])("check lists %s, and a build stops at it", async (_, breakIt, message) => {
  breakIt();
  expect((await problems()).join("\n")).toContain(message);
});

/** Writes a file again in an encoding that nothing reads. */
const misread = (path: string): void => write(path, Buffer.from(readFileSync(join(folder, path), "utf8"), "latin1"));

it.each<[string, () => void]>([
  ["captures.yaml: ", () => edit("captures.yaml", /names: .*/, "names: none")],
  ["captures.yaml: ", () => edit("captures.yaml", "- id:", "- id: [")],
  ["vocabulary.yaml: ", () => edit("vocabulary.yaml", /slug: \S+/, "slug: 7")],
  ["site.yaml: ", () => edit("site.yaml", "title:", "titel:")],
  ["imported.yaml: ", () => edit("imported.yaml", /nextNr: \d+/, "nextNr: x")],
  ["report/index.md: ", () => misread("report/index.md")],
  ["posts/", () => misread(post)],
  ["manifest-sha256.txt: ", () => edit("manifest-sha256.txt", / {2}posts/, " posts")],
])("a fault of %s is the only problem, and no finding follows from it", async (fault, breakIt) => {
  const before = await findings();
  breakIt();
  expect(await problems()).toEqual([expect.stringContaining(fault)]);
  expect((await findings()).filter((one) => !before.includes(one) && !one.startsWith("file-changed "))).toEqual([]);
});

it("a post without a number is that only, also where imported.yaml cannot be read", async () => {
  edit(post, /nr: \d+\n/, "");
  edit("imported.yaml", /nextNr: \d+/, "nextNr: x");
  expect(await problems()).toEqual([
    expect.stringContaining("imported.yaml: "),
    `${post}: nr: missing; run an import, which gives the post its number: npm run import`,
  ]);
});

it("that a row withholds nothing is not said while an entry cannot be read", async () => {
  write("withheld.yaml", `- {entry: ${post.replace(".md", "")}, date: 2026-05-01, reason: Texten var en annans.}\n`);
  misread(post);
  expect((await findings()).filter((one) => one.startsWith("withheld-idle"))).toEqual([]);
});

it("that no post has a title is not said while a post cannot be read", async () => {
  const mention = "mentions:\n  - {line: 2, words: förra inlägget, title: Blanketter ska gå att förstå}\n";
  edit(post, "text:", `${mention}text:`);
  misread("posts/blanketter-ska-ga-att-forsta.md");
  const { findings } = await checkContent(loadContent(folder));
  const titles = findings.flatMap((one) => (one.kind === "gap" && "title" in one.missing ? [one.missing.title] : []));
  expect(titles).not.toContain("Blanketter ska gå att förstå");
});

/** What check finds, each as its kind and file. */
async function findings(): Promise<string[]> {
  return (await checkContent(loadContent(folder))).findings.map(
    ({ kind, where }) => `${kind} ${where.replace(`${folder}/`, "")}`,
  );
}

it("an image whose file is there, with its place in the text and in the list, is sound", async () => {
  write("images/skola.png", aPng);
  withImage('{name: skola, kept: true, file: images/skola.png, alt: "En skola"}', "![En skola](images/skola.png)");
  expect(await problems()).toEqual([]);
});

it("an image that a person has listed without its file is found by its name in the text", async () => {
  write("images/min skola.png", aPng);
  withImage("{name: skola, kept: true}", "![skola](<images/min skola.png>)");
  expect(await problems()).toEqual([]);
});

/** The number of the last line with text in the post. */
const lastLine = (): number => readFileSync(join(folder, post), "utf8").trimEnd().split("\n").length;

it.each<[string, () => void, string]>([
  [
    "that is not there",
    () => withImage("{name: skola, kept: true}", "![skola](images/skola.png)"),
    'LAST: image "skola": there is no file images/skola.png in the content folder; put it there, or correct the path',
  ],
  [
    "that is no raster image",
    () => {
      write("images/skola.png", "<svg xmlns='http://www.w3.org/2000/svg'/>");
      withImage("{name: skola, kept: true}", "![skola](images/skola.png)");
    },
    'LAST: image "skola": images/skola.png is no image that browsers show, or breaks off; expected PNG, JPEG, GIF, WebP or AVIF',
  ],
  [
    "that breaks off",
    () => {
      write("images/skola.png", aPng.subarray(0, 40));
      withImage("{name: skola, kept: true}", "![skola](images/skola.png)");
    },
    'LAST: image "skola": images/skola.png is no image that browsers show, or breaks off; expected PNG, JPEG, GIF, WebP or AVIF',
  ],
  [
    "whose path has a space, and which the text does not show",
    () => {
      write("images/min skola.png", aPng);
      withImage("{name: skola, kept: true, file: images/min skola.png}", "");
    },
    'images.0: "skola" is not in the body; write ![skola](<images/min skola.png>) there, or remove it here',
  ],
  [
    "of another type than its name says",
    () => {
      write("images/skola.png", aGif);
      withImage("{name: skola, kept: true}", "![skola](images/skola.png)");
    },
    'LAST: image "skola": images/skola.png is image/gif; give its name the extension .gif',
  ],
  [
    "outside the folder of images",
    () => withImage("", "![skola](../skola.png)"),
    'LAST: image "skola": expected an address such as images/school.jpg, or missing: for an image that does not survive, got "../skola.png"',
  ],
  [
    "that the text does not show",
    () => {
      write("images/skola.png", aPng);
      withImage("{name: skola, kept: true, file: images/skola.png}", "");
    },
    'images.0: "skola" is not in the body; write ![skola](images/skola.png) there, or remove it here',
  ],
  [
    "that the list does not have",
    () => {
      write("images/skola.png", aPng);
      withImage("", "![skola](images/skola.png)");
    },
    'LAST: image "skola" is not in the entry\'s list of images; add {name: skola, kept: true, file: images/skola.png} there, or remove it here',
  ],
  [
    "that is listed as missing, and is not in the text",
    () => withImage("{name: skola, kept: false}", ""),
    'images.0: "skola" is not in the body; write ![skola](missing:) there, or remove it here',
  ],
  [
    "that is missing in the text, and is not listed",
    () => withImage("", "![skola](missing:)"),
    'LAST: image "skola" is not in the entry\'s list of images; add {name: skola, kept: false} there, or remove it here',
  ],
  [
    "with a file though it does not survive",
    () => withImage("{name: skola, kept: false, file: images/skola.png}", "![skola](missing:)"),
    "line 17: images.0.kept: expected true, since the image has a file, got false; or remove the file",
  ],
])("check and build name entry and line of an image %s", async (_, breakIt, message) => {
  breakIt();
  expect((await problems()).map((line) => line.replace(`line ${lastLine()}`, "LAST"))).toContain(`${post}: ${message}`);
});

it("an image on a page of the archive's own must be there too", async () => {
  page("om", "Se bilden.\n\n![karta](images/karta.png)");
  expect(await problems()).toEqual([expect.stringContaining('pages/om.md: line 8: image "karta": there is no file')]);
});

it("an image in the introduction of a theme must be there too", async () => {
  edit("report/index.md", "introduction: ", "introduction: '![karta](images/karta.png)' #");
  expect(await problems()).toEqual([
    expect.stringContaining('report/index.md: themes.0.introduction: image "karta": there is no file images/karta.png'),
  ]);
});

const slug = "blanketter-ska-ga-att-forsta";

it.each<[string, string, string]>([
  ["a page that does not exist", "[a](inlagg/finns-inte.html)", "inlagg/finns-inte.html; correct"],
  [
    "a misspelt page",
    "[a](rapport/indx.html)",
    'rapport/indx.html; did you mean "rapport/index.html"? If not, correct',
  ],
  ["the file of an entry", `[a](posts/${slug}.md)`, `posts/${slug}.md; did you mean "inlagg/${slug}.html"? If not`],
  ["a folder", "[a](rapport/)", 'rapport/; did you mean "rapport/index.html"?'],
  ["the root of a server", `[a](/inlagg/${slug}.html)`, `did you mean "inlagg/${slug}.html"?`],
  ["outside the site", "[a](../inlagg/x.html)", "the site has no ../inlagg/x.html"],
  ["a page, by a definition", "[a][1]\n\n[1]: finns-inte-har.html", "the site has no finns-inte-har.html"],
  ["the file of an image", "[a](images/karta.png)", "leads to no page; to show the image, write ![what it shows]("],
  ["a page of the site by its full address", "<https://example.org/a/nej.html>", "the site has no nej.html"],
])("check and build name page and line of a link to %s", async (_, link, message) => {
  edit("site.yaml", /$/, "\naddress: https://example.org/a\n");
  page("om", `Se här.\n\n${link}`);
  expect(await problems()).toEqual([expect.stringMatching(/^pages\/om\.md: line 8: link "/)]);
  expect((await problems())[0]).toContain(message);
});

it("a link of an entry starts from the address of its page, and one of a theme from the report's", async () => {
  edit(post, /$/, `\n[a](${slug}.html), [b](../inlagg/${slug}.html), [c](inlagg/${slug}.html)\n`);
  edit("report/index.md", "introduction: ", "introduction: '[a](index.html), [b](omsorg.htm)' #");
  expect(await problems()).toEqual([
    `${post}: line ${lastLine()}: link "inlagg/${slug}.html": the site has no inlagg/inlagg/${slug}.html; did you mean "${slug}.html"? If not, correct the link or remove it`,
    'report/index.md: themes.0.introduction: link "omsorg.htm": the site has no rapport/omsorg.htm; did you mean "omsorg.html"? If not, correct the link or remove it',
  ]);
});

it("links to pages, machine files and images of the site, within the page and to elsewhere are sound", async () => {
  write("images/skola.png", aPng);
  const own = [
    "index.html",
    "sok.html?q=skola",
    "arkiv/2018.html#x",
    "data/gaps.json",
    "404.html",
    `inlagg/${slug}.html`,
  ];
  const others = ["https://example.org/x.html", "mailto:a@example.org", "#kapitel", "//example.org/"];
  const image = `bilder/${sha256Of(aPng).slice(0, 12)}.png`;
  page("om", `${[...own, ...others, image].map((to) => `[a](${to})`).join("\n")}\n![b](images/skola.png)`);
  expect(await problems()).toEqual([]);
});

it("an image of another host is told, since only its name is shown", async () => {
  page("om", "Se.\n\n![karta](http://example.org/karta.png)");
  expect(await problems()).toEqual([]);
  const found = (await checkContent(loadContent(folder))).findings.filter(({ kind }) => kind === "image-elsewhere");
  expect(found).toEqual([
    {
      kind: "image-elsewhere",
      where: `${join(folder, "pages/om.md")}: line 8`,
      name: "karta",
      address: "http://example.org/karta.png",
    },
  ]);
});

it("an image that is not as the manifest has it is a problem, and stays one after an import", async () => {
  write("images/skola.png", aPng);
  edit("manifest-sha256.txt", /$/, `${"0".repeat(64)}  images/skola.png\n`);
  expect(await problems()).toEqual([expect.stringContaining("images/skola.png: its SHA-256 is ")]);
});
