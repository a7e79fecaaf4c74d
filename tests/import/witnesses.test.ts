import fc from "fast-check";
import { expect, it } from "vitest";
import { splitLines } from "../../src/capture/line.ts";
import { gatherWitnesses, type Witness } from "../../src/import/witnesses.ts";
import type { PostDraft } from "../../src/readers/draft.ts";
import { treeOf } from "../../src/readers/text/tree.ts";

const witness = (capture: string, text: string, draft: Partial<PostDraft> = {}, line = 1): Witness => ({
  capture,
  lines: [line, line + 5],
  commentLines: [],
  isMarkup: false,
  draft: {
    kind: "post",
    title: "Rubrik",
    commentCount: null,
    categories: [],
    claims: [],
    body: treeOf(splitLines(text)),
    excerpt: false,
    ...draft,
  },
});
const namesOf = (...witnesses: Witness[]) =>
  gatherWitnesses(witnesses).map((post) => post.witnesses.map(({ capture }) => capture));

it("the same words in other spacing are one post", () => {
  expect(namesOf(witness("a", "Ett.\n\nTvå."), witness("b", "\n\nEtt.\nTvå."))).toEqual([["a", "b"]]);
});

it("an excerpt is the beginning of its post, and gives way to the whole text", () => {
  const [post] = gatherWitnesses([witness("a", "Ett och …", { excerpt: "marked" }), witness("b", "Ett och två.")]);
  expect(post?.witnesses.map(({ capture }) => capture)).toEqual(["b", "a"]);
  expect(post?.differs.size).toBe(0);
});

it("a text that only begins as another gives way to it, although nothing says that it is an excerpt", () => {
  const beginning = "Biblioteket i söder stänger i maj.";
  const whole = `${beginning}\n\n${"Hyran är fyrahundratusen om året. ".repeat(10)}`;
  const [post] = gatherWitnesses([witness("list", beginning), witness("page", whole), witness("other", beginning)]);
  expect(post?.witnesses.map(({ capture }) => capture)).toEqual(["page", "list", "other"]);
});

it.each<[what: string, address: string, day: string, posts: number]>([
  ["another address and another day", "https://blogg.example/2011/04/listan/", "2011-04-06", 2],
  ["another address and the next day", "https://blogg.example/2010/12/04/listan/", "2010-12-04", 1],
  ["the same address and another day", "https://blogg.example/2010/12/listan/", "2011-04-06", 1],
])("the same title and text at %s", (_, address, day, posts) => {
  const dated = (originalUrl: string, says: string): Partial<PostDraft> => ({
    originalUrl,
    claims: [{ kind: "explicit", says, strength: "bounds", from: { words: says } }],
  });
  const text = "Listan i marginalen är ändrad.\nTack till alla som har skrivit.";
  expect(
    namesOf(
      witness("a", text, dated("https://blogg.example/2010/12/listan/", "2010-12-03")),
      witness("b", text, dated(address, day)),
    ),
  ).toHaveLength(posts);
});

it("a changed wording is the same post, and its lines are named", () => {
  const texts = ["Ett år.\nTvå år till.\nBron: tre.", "Ett år.\nTvå år till.\nBron: fem."] as const;
  const [post, ...more] = gatherWitnesses([witness("a", texts[0]), witness("b", texts[1])]);
  expect(more).toEqual([]);
  expect([...(post?.differs ?? [])]).toEqual([["b", [{ number: 3, text: "Bron: fem.", only: "capture" }]]]);
});

const long = "Ett.\n\nTvå är en rad till.\n\nTre står i mitten av texten.\n\nFyra är en rad till.\n\nFem.";

it.each<[what: string, other: string, draft: Partial<PostDraft>, differs: unknown[]]>([
  [
    "lacks a line in the middle",
    long.replace("Tre står i mitten av texten.\n\n", ""),
    {},
    [{ number: 3, text: "Tre står i mitten av texten.", only: "text" }],
  ],
  ["lacks the last line", long.replace("\n\nFem.", ""), {}, [{ number: 7, text: "Fem.", only: "text" }]],
  [
    "lacks one line and has another in other words",
    long.replace("Tre står i mitten av texten.\n\n", "").replace("Fyra är", "Fyra var"),
    {},
    [
      { number: 3, text: "Tre står i mitten av texten.", only: "text" },
      { number: 5, text: "Fyra var en rad till.", only: "capture" },
    ],
  ],
  ["is an excerpt", "Ett.\n\nTvå är en rad till.", { excerpt: "marked" }, []],
  [
    "is an excerpt that has a line in other words",
    "Ett.\n\nTvå var en rad till.",
    { excerpt: "marked", originalUrl: "https://tyra.example/bron" },
    [{ number: 3, text: "Två var en rad till.", only: "capture" }],
  ],
  [
    "is cut off in a line",
    long.slice(0, long.indexOf("texten.")).trim(),
    {},
    [{ number: 5, text: "Tre står i mitten av", only: "capture" }],
  ],
  // The beginning of a text may be all that a page shows of it, though it does not say so: as a whole it differs.
  ["is no more than a beginning", "Ett.\n\nTvå är en rad till.", {}, [{ number: 1, text: "Ett.", only: "capture" }]],
])("of a capture that %s, the differing lines are named", (_, other, draft, differs) => {
  const originalUrl = "https://tyra.example/bron";
  const [post, ...more] = gatherWitnesses([
    witness("a", long, { originalUrl }),
    witness("b", other, { originalUrl, ...draft }),
  ]);
  expect(more).toEqual([]);
  expect(post?.differs.get("b") ?? []).toEqual(differs);
});

it("the same address is the same post, whatever its title and its protocol", () => {
  const [old, renamed] = ["http://www.blogg.example/2012/03/skolan", "https://blogg.example/2012/03/skolan/"];
  const crawled = witness("a", "Ett.", { title: "Skolan", originalUrl: old });
  const exported = witness("b", "Två och tre.", { title: "Skolan igen", originalUrl: renamed });
  expect(namesOf(crawled, exported)).toEqual([["a", "b"]]);
});

it("an address that a capture gives to several posts is the address of none", () => {
  const shared = { originalUrl: "https://blogg.example/flode/" };
  const all = [
    witness("a", "Ett.", { ...shared, title: "Ett" }),
    witness("a", "Två.", { ...shared, title: "Två" }, 20),
    witness("b", "Tre.", { ...shared, title: "Tre" }),
    witness("c", "Fyra.", { originalUrl: "https://blogg.example/", title: "Fyra" }),
    witness("d", "Fem.", { originalUrl: "https://blogg.example", title: "Fem" }),
  ];
  expect(namesOf(...all)).toEqual([["a"], ["a"], ["b"], ["c"], ["d"]]);
});

it("a common sign-off makes no two texts one", () => {
  const [one, other] = ["I helgen plockar vi svamp.\n/Tyra", "Budgeten är klar och skatten sänks.\n/Tyra"];
  expect(namesOf(witness("a", one), witness("b", other))).toEqual([["a"], ["b"]]);
});

it("another text under the same title is another post", () => {
  expect(namesOf(witness("a", "Ett.\nTvå."), witness("b", "Tre.\nFyra."))).toEqual([["a"], ["b"]]);
});

it("one page holds a post once: the same title twice on a page is two posts", () => {
  expect(namesOf(witness("a", "Ett."), witness("a", "Ett.", {}, 20))).toEqual([["a"], ["a"]]);
});

it("the posts of one title are those that comparing each capture with all before it gives", () => {
  const line = fc.constantFrom(
    "Ett.",
    "Ett år.",
    "Ett år går mot sitt slut, och jag tackar.",
    "Med vänlig hälsning",
    "a",
    "b",
  );
  const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n\n"));
  const cut = fc.constantFrom<Partial<PostDraft>>({}, {}, { excerpt: "marked" });
  const given = fc.array(fc.tuple(fc.constantFrom("1", "2", "3"), text, cut), { minLength: 1, maxLength: 9 });
  const isSame = (one: Witness, other: Witness): boolean => gatherWitnesses([one, other]).length === 1;
  fc.assert(
    fc.property(given, (rows) => {
      const witnesses = rows.map(([capture, text, draft], at) => witness(capture, text, draft, at * 10 + 1));
      const posts: Witness[][] = [];
      for (const one of witnesses) {
        const post = posts.find((group) => group.some((other) => isSame(other, one)));
        if (post) post.push(one);
        else posts.push([one]);
      }
      const found = gatherWitnesses(witnesses).map((post) => new Set(post.witnesses));
      expect(found).toEqual(posts.map((post) => new Set(post)));
    }),
    { numRuns: 2_000 },
  );
});
