import { expect, it } from "vitest";
import { buildArchive } from "../../src/archive/build-archive.ts";
import type { Content } from "../../src/entry/content.ts";
import type { Comment } from "../../src/entry/schema.ts";
import type { Withheld } from "../../src/entry/withheld.ts";
import { problemOf } from "../../src/takedown/disguises.ts";
import { explainFormed } from "../../src/takedown/formed.ts";
import { takeDown } from "../../src/takedown/take-down.ts";
import { digestOf } from "../../src/takedown/words.ts";
import { aContent, aPage, aPost } from "../archive/an-archive.ts";

const decided = { date: "2026-05-01", reason: "En önskan." };
const name: Withheld = { phrase: "Torvald Spik", ...decided };
const disguise = "Tоrvald Spik"; // with a Cyrillic о

/** A content folder with a text in every field that the site shows. */
function anArchiveWith(text: string): Content & { site: NonNullable<Content["site"]> } {
  const sources = [{ capture: "sida.txt", lines: [1, 2] as [number, number] }];
  const references = { lostLinks: [{ line: 1, words: text }], mentions: [{ line: 1, words: text, title: text }] };
  const post = aPost("bild", {
    title: text,
    author: text,
    evidence: [{ kind: "text", says: "2018-05", strength: "bounds", from: { words: text } }],
    comments: [{ author: text, body: text, source: text }],
    categories: [text],
    images: [{ name: text, kept: false }],
    lostMedia: [{ kind: "film", host: text }],
    possibleImages: [text],
    ...references,
  });
  return aContent(
    {
      posts: [{ ...post, body: `Först.\n\nSedan ${text}.` }],
      report: {
        type: "report",
        slug: "index",
        file: "report/index.md",
        title: text,
        author: text,
        body: text,
        text: "verbatim",
        sources,
        themes: [{ title: text, introduction: text }],
      },
      sections: [
        {
          type: "section",
          slug: "s",
          file: "report/s.md",
          title: text,
          theme: text,
          order: 1,
          tags: [],
          body: text,
          text: "verbatim",
          sources,
          ...references,
          visits: [{ number: 1, dates: ["2016-03"], asWritten: text, host: text }],
        },
      ],
      pages: [{ type: "page", slug: "om", file: "pages/om.md", title: text, body: text }],
      vocabulary: [{ slug: "skola", label: text, description: text, words: [text] }],
      captures: [{ ...aPage("sida.txt"), origin: text, capturedBy: text, rights: text }],
    },
    { title: text, author: text, description: text, contact: text, place: text, rights: text },
  );
}

const lines = new Map([["sida.txt", ["Rubrik", `Här kom ${disguise}.`]]]);

it("what is not shown in a name hides it in no field", () => {
  const { content, disguises, capturedLines } = takeDown(
    anArchiveWith("Tor\u3164vald\u034f S\u0336pi\ue000k"),
    new Map([["sida.txt", ["Tor\u115fvald", "Spik"]]]),
    [name],
  );
  expect(JSON.stringify({ ...content, folder: "" })).not.toMatch(/vald|\u0336/);
  expect([...capturedLines.values()]).toEqual([["[borttaget]", ""]]);
  expect(disguises).toEqual([]);
});

it("links to an entry whose title is removed lead to its new address, and repeat its old one nowhere", () => {
  const slug = "bageriet-brann";
  const title = { entry: `posts/${slug}`, field: "title", ...decided } as const;
  const body = [
    `Se [branden](../inlagg/${slug}.html#mer "Då"), [samma\nbrand](${slug}.html), [en annan](../rapport/${slug}.html) och`,
    `[den][1], <https://example.org/inlagg/${slug}.html> och ![bild](missing:), *allt* som det står.`,
    "",
    `[1]: ./${slug.replace("b", "%62")}.html`,
  ].join("\n");
  const { content } = takeDown(
    aContent(
      {
        posts: [aPost(slug, { title: "Bageriet brann" }), { ...aPost("b"), body }],
        pages: [{ type: "page", slug: "om", file: "pages/om.md", title: "Om", body: `[a](inlagg/${slug}.html)` }],
      },
      { address: "https://example.org" },
    ),
    new Map(),
    [title],
  );
  expect(content.posts.map((post) => post.slug)).toEqual(["borttaget", "b"]);
  expect(content.posts[1]?.body.split("\n")).toEqual([
    `Se [branden](../inlagg/borttaget.html#mer "Då"), [samma`,
    `brand](borttaget.html), [en annan](../rapport/${slug}.html) och`,
    "[den][1], <https://example.org/inlagg/borttaget.html> och ![bild](missing:), *allt* som det står.",
    "",
    "[1]: ./borttaget.html",
  ]);
  expect(content.pages[0]?.body).toBe("[a](inlagg/borttaget.html)");
});

it("a disguise in any field is found with its file, field and line", () => {
  const { disguises } = takeDown(anArchiveWith(disguise), lines, [name]);
  expect(disguises.every(({ isDisguised, words }) => isDisguised && words === disguise)).toBe(true);
  const places = disguises.map(({ file, field, line }) => `${file}: ${field ?? `line ${line}`}`);
  const references = ["lostLinks.0.words", "mentions.0.words", "mentions.0.title"];
  const of = (file: string, ...fields: string[]): string[] => fields.map((field) => `${file}: ${field}`);
  expect([...new Set(places)].sort()).toEqual(
    [
      ...of("posts/bild.md", "title", "author", "evidence.0.from.words", "categories.0", "images.0.name"),
      ...of("posts/bild.md", "lostMedia.0.host", "possibleImages.0", "body", ...references),
      ...of("posts/bild.md", "comments.0.author", "comments.0.body", "comments.0.source"),
      ...of("report/index.md", "title", "author", "themes.0.title", "themes.0.introduction", "body"),
      ...of("report/s.md", "title", "theme", "visits.0.asWritten", "visits.0.host", "body", ...references),
      ...of("pages/om.md", "title", "body"),
      ...of("site.yaml", "title", "author", "description", "contact", "place", "rights"),
      ...of("vocabulary.yaml", "0.label", "0.description", "0.words.0"),
      ...of("captures.yaml", "captures.0.origin", "captures.0.capturedBy", "captures.0.rights"),
      "captures/sida.txt: line 2",
    ].sort(),
  );
});

it("the problem says where the disguise is and what to do", () => {
  const content = anArchiveWith("en annan");
  const [found] = takeDown(content, lines, [name]).disguises;
  expect(found && problemOf(found, "content", "content/withheld.yaml")).toEqual({
    file: "content/captures/sida.txt",
    where: "line 2",
    message:
      '"Tоrvald Spik" looks like what content/withheld.yaml withholds in row 0, but has other characters (U+043E). To remove it, add a row with phrase: "Tоrvald Spik", copied from here; if it is another name, add a row with allow: {entry: posts/bild, words: "Tоrvald Spik"}',
  });
});

it("a row with the disguise itself removes it", () => {
  const { content, disguises } = takeDown(anArchiveWith(disguise), lines, [name, { phrase: disguise, ...decided }]);
  expect(JSON.stringify({ ...content, folder: "" })).not.toContain("rvald");
  expect(disguises).toEqual([]);
});

it("a row allows words in one entry, and is idle if they are not there", () => {
  const content = aContent({
    posts: [aPost("ena", { author: disguise }), aPost("andra", { author: disguise })],
  });
  const allow = (entry: string): Withheld => ({ allow: { entry, words: disguise }, ...decided });
  const { disguises, idle } = takeDown(content, new Map(), [name, allow("posts/ena"), allow("posts/tredje")]);
  expect(disguises.map(({ entry }) => entry)).toEqual(["posts/andra"]);
  expect(idle).toEqual([0, 2]);
});

it.each<[string, Withheld]>([
  ["in words", name],
  ["by its digest", { ...digestOf("Torvald Spik"), ...decided }],
])("a phrase %s is removed where names in a row or the text of a link form it", (_, row) => {
  const post = aPost("bild", {
    categories: ["Skola", "Torvald", "Spik"],
    images: [
      { name: "Torvald", kept: false },
      { name: "Spik", kept: false },
    ],
    possibleImages: ["Torvald", "Spik"],
  });
  const body = "Här går [Torvald][1] Spik.\n\nKvar: [Torvald](http://x.se/(a)b) Spik.\n\n[1]: http://x.se";
  const [left] = takeDown(aContent({ posts: [{ ...post, body }] }), new Map(), [row]).content.posts;
  expect(left?.categories).toEqual(["Skola", "[borttaget]", "[borttaget]"]);
  expect(left?.images.map((image) => image.name)).toEqual(["[borttaget]", "[borttaget]"]);
  expect(left?.possibleImages).toEqual(["[borttaget]", "[borttaget]"]);
  expect(left?.body).toBe("Här går \\[borttaget\\].\n\n\\[borttaget\\]\n\n[1]: http://x.se");
});

it.each<[string, Partial<Content>, string, string[]]>([
  [
    "two fields of an entry",
    { posts: [aPost("bild", { author: "Torvald", title: "Spik i foten" })] },
    "Torvald Spik",
    [
      "content/posts/bild.md: author: forms the phrase of row 0 together with title, which the site shows beside it; change one of the two, or add a row to content/withheld.yaml with entry: posts/bild and field: author",
    ],
  ],
  [
    "an entry and what every page shows",
    {
      posts: [aPost("bild", { title: "Mera om Torvald" })],
      vocabulary: [{ slug: "s", label: "Spik", description: "Järn.", words: [] }],
    },
    "Torvald Spik",
    [
      "content/posts/bild.md: title: forms the phrase of row 0 together with content/vocabulary.yaml: 0.label, which the site shows beside it; change one of the two, or add a row to content/withheld.yaml with entry: posts/bild and field: title",
    ],
  ],
  [
    "a field that is not cleaned",
    { captures: [{ ...aPage("sida.txt"), encoding: "Torvald Spik" }] },
    "Torvald Spik",
    ["content/captures.yaml: captures.0.encoding: holds the phrase of row 0 in a field that is not cleaned; change it"],
  ],
  [
    "an address",
    { posts: [aPost("bild", { categories: ["Skola", "Bäck"] })] },
    "Back",
    [
      "content/posts/bild.md: categories.1: its address holds the phrase of row 0; change it, or add a row to content/withheld.yaml with entry: posts/bild and field: categories",
    ],
  ],
  [
    "an author whose family name comes first in references",
    { posts: [aPost("bild", { author: "Spik Torvald" })] },
    "Torvald Spik",
    [
      'content/posts/bild.md: author: forms the phrase of row 0 in references, which write it "Torvald, Spik"; change it, or add a row to content/withheld.yaml with entry: posts/bild and field: author',
    ],
  ],
  [
    "no name of a file, which no page shows",
    { pages: [{ type: "page", slug: "spik", file: "pages/spik.md", title: "Spik", body: "Text." }] },
    "spik",
    [],
  ],
  ["nothing in the content", {}, "Till innehållet", []],
])("what forms a phrase that is left is named, with what to do: %s", (_, content, phrase, explained) => {
  const taken = takeDown(aContent(content), new Map(), [{ phrase, ...decided }]);
  const said = explainFormed(taken.content, taken.phrases, { row: 0, text: phrase }, "content/withheld.yaml");
  expect(said).toEqual(explained);
});

const commented = (comments: Comment[]): ReturnType<typeof aContent> =>
  aContent({ posts: [aPost("buss", { commentCount: 3, comments })] });
const place = { capture: "sida.txt", lines: [4, 4] as [number, number] };
const two: Comment[] = [
  { id: 1, author: "A.E.", date: "2018-05-03", body: "Hos *Torvald* Spik idag.", source: place },
  { id: 2, author: "Torvald Spik", body: "Ja.", source: place, replyTo: 1 },
];

it("a phrase is removed from comments as from bodies: from Markdown as it is shown, and from names", () => {
  const { content, removals } = takeDown(commented(two), new Map(), [name]);
  expect(content.posts[0]?.comments).toMatchObject([
    { id: 1, author: "A.E.", body: "Hos \\[borttaget\\] idag." },
    { id: 2, author: "[borttaget]", body: "Ja." },
  ]);
  expect(removals.byFile.get("posts/buss.md")).toEqual([{ ...decided, fields: ["comments"] }]);
});

it("a phrase by digest is found in the text that a comment shows", () => {
  const rows = [{ sha256: digestOf("Torvald Spik").sha256, words: 2, ...decided }];
  const { content } = takeDown(commented(two.slice(0, 1)), new Map(), rows);
  expect(content.posts[0]?.comments?.[0]?.body).toBe("Hos \\[borttaget\\] idag.");
});

it("one comment is removed by its id: its words, name and day go, its place and the answers to it stay", () => {
  const row: Withheld = { entry: "posts/buss", field: "comments", comment: 1, ...decided };
  const { content, capturedLines, idle } = takeDown(commented(two), lines, [row, { ...row, comment: 9 }]);
  expect(content.posts[0]?.comments).toEqual([{ id: 1, body: "\\[borttaget\\]", source: place }, two[1]]);
  expect(capturedLines).toEqual(lines);
  expect(idle).toEqual([1]);
});

it("comments that are withheld are not missing from the capture; those that no capture has still are", () => {
  const gapsAfter = (row: Withheld) => {
    const { content, removals } = takeDown(commented(two), new Map(), [row]);
    return buildArchive(content, new Map(), removals).gaps.map(({ missing }) => missing.kind);
  };
  const all: Withheld = { entry: "posts/buss", field: "comments", ...decided };
  expect(gapsAfter(all)).toEqual(["date", "removed"]);
  expect(gapsAfter({ ...all, comment: 1 })).toEqual(["comments", "date", "removed"]);
  expect(gapsAfter(name)).toEqual(["comments", "date", "removed"]);
});
