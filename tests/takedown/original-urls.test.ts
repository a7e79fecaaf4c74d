import { expect, it } from "vitest";
import type { Content } from "../../src/entry/content.ts";
import type { Withheld } from "../../src/entry/withheld.ts";
import { takeDown } from "../../src/takedown/take-down.ts";
import { digestOf } from "../../src/takedown/words.ts";
import { aContent, aPage, aPost } from "../archive/an-archive.ts";

const decided = { date: "2026-05-01", reason: "En önskan." };
const url = "https://blogg.example/2016/04/darfor-bakar-torvald-spik/";
const other = "https://blogg.example/2016/05/bron/";
const posts = [
  aPost("darfor-bakar-han", {
    title: "Därför bakar han",
    originalUrl: url,
    evidence: [{ kind: "original-url", says: "2016-04", strength: "bounds", from: { words: url } }],
  }),
  aPost("bron", { title: "Bron", originalUrl: other }),
];

/** What is left of the addresses on the blog, in the posts and in the records of captures. */
function left(row: object, given: Partial<Content> = {}) {
  const seen = [{ address: url, path: "2016/04/darfor-bakar-torvald-spik/index.html" }, { address: other }];
  const content = aContent({ posts, captures: [{ ...aPage("sida.txt"), seen }], ...given });
  const { content: shown } = takeDown(content, new Map(), [{ ...row, ...decided } as Withheld]);
  const text = JSON.stringify({ posts: shown.posts, captures: shown.captures });
  return { shown, hasUrl: text.includes("darfor-bakar-torvald-spik"), hasOther: text.includes(other) };
}

it.each<[what: string, row: object]>([
  ["a phrase that the address contains", { phrase: "Torvald Spik" }],
  ["the digest of such a phrase", { sha256: digestOf("Torvald Spik").sha256, words: 2 }],
  ["a phrase in the title, of which the address has a part", { phrase: "Därför bakar han idag" }],
  ["the title", { entry: "posts/darfor-bakar-han", field: "title" }],
  ["the address itself", { entry: "posts/darfor-bakar-han", field: "originalUrl" }],
  ["the post", { entry: "posts/darfor-bakar-han" }],
])("withholding %s removes the address that the post had on the blog, everywhere", (_, row) => {
  const [first, second] = posts as [(typeof posts)[0], (typeof posts)[0]];
  const given = "phrase" in row ? { posts: [{ ...first, title: "Därför bakar han idag" }, second] } : {};
  expect(left(row, given)).toMatchObject({ hasUrl: false, hasOther: true });
});

it.each<[what: string, row: object]>([
  ["the title", { entry: "posts/darfor-bakar-han", field: "title" }],
  ["the post", { entry: "posts/darfor-bakar-han" }],
])(
  "withholding %s gives captures that are named after the post another name, and removes their place in a zip",
  (_, row) => {
    const seen = [{ container: "blogg.zip", path: "sparat/Därför bakar han.html" }];
    const captures = [
      { ...aPage("sparat_Därför bakar han.html"), seen },
      { ...aPage("bron.html"), seen: [{ container: "blogg.zip", path: "sparat/bron.html" }] },
    ];
    const { shown } = left(row, { captures });
    expect(shown.captures.map(({ names, seen }) => [names, seen])).toEqual([
      [["[borttaget].html"], [{ container: "blogg.zip" }]],
      [["bron.html"], [{ container: "blogg.zip", path: "sparat/bron.html" }]],
    ]);
  },
);

it("the date that rests on the address stays, with a mark for its words", () => {
  const { shown } = left({ entry: "posts/darfor-bakar-han", field: "title" });
  expect(shown.posts[0]).toMatchObject({ evidence: [{ says: "2016-04", from: { words: "[borttaget]" } }] });
  expect(shown.posts[0]).not.toHaveProperty("originalUrl");
  expect(shown.posts[1]).toMatchObject({ originalUrl: other });
});
