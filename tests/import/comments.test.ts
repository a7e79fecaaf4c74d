import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/capture/decoded.ts";
import { loadContent } from "../../src/entry/load.ts";
import type { Comment } from "../../src/entry/schema.ts";
import { planImport } from "../../src/import/import.ts";
import { readCaptures } from "../../src/import/read-captures.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";
import { assertCommentsKept } from "../capture-laws.ts";
import { bringCommented as bring, withCommentedBlog } from "../commented-blog.ts";
import { renderedLines } from "../rendered-lines.ts";
import { edit, newFolder, setFields } from "./content-folders.ts";

const file = "posts/bussen.md";

const page = `== Bussen | 4
Bussen går igen.

-- Anna Ek | 2018-05-03
Äntligen!

- en lista
- till
-- bo | 2018-05-03 | 0
Håller *med*.
-- Anna Ek
Äntligen!
%% Svara`;

/** Comments as "id author: body > id of the answered one". */
const told = (comments: readonly Comment[] = []): string[] =>
  comments.map(
    ({ id, author, body, replyTo }) => `${id} ${author ?? "-"}: ${body}${replyTo === undefined ? "" : ` > ${replyTo}`}`,
  );

describe("comments of a capture", () => {
  it("come into the entry in their order, by initials, with day, place and the one that they answer", () => {
    const { comments, post, plan } = bring(newFolder(), { "sida.xyz": page });
    expect(comments).toEqual([
      {
        id: 1,
        author: "A.E.",
        date: "2018-05-03",
        body: "Äntligen!\n\n- en lista\n- till",
        source: { capture: "sida.xyz", lines: [5, 8] },
      },
      {
        id: 2,
        author: "B.",
        date: "2018-05-03",
        body: "Håller \\*med\\*.",
        source: { capture: "sida.xyz", lines: [10, 10] },
        replyTo: 1,
      },
      { id: 3, author: "A.E.", body: "Äntligen!", source: { capture: "sida.xyz", lines: [12, 12] } },
    ]);
    expect(post).toMatchObject({ commentCount: 4, body: "Bussen går igen.", sources: [{ lines: [1, 12] }] });
    expect(plan.captures[0]?.lines).toEqual({
      ...{ title: 1, body: 1, comment: 5, metadata: 3, apparatus: 0, boilerplate: 1, blank: 2, unknown: 0 },
    });
  });

  it("are the same at the second import, which writes nothing", () => {
    const folder = newFolder();
    bring(folder, { "sida.xyz": page });
    expect(bring(folder, {}).written).toEqual([]);
    expect(bring(folder, { "sida.xyz": page }).written).toEqual([]);
  });

  it("change no count: one that no capture states stays unknown", () => {
    expect(bring(newFolder(), { "sida.xyz": page.replace(" | 4", "") }).post).toMatchObject({
      commentCount: null,
      comments: { length: 3 },
    });
  });

  it("without words are none, and a record without comments has no count of their lines", () => {
    const { comments, post } = bring(newFolder(), { "sida.xyz": "== Bussen\nDen går.\n-- Anna\n-- Bo | | 0\nJa." });
    expect(told(comments)).toEqual(["1 B.: Ja."]);
    expect(post).not.toHaveProperty("comments.0.replyTo");
    const { plan } = bring(newFolder(), { "sida.xyz": "== Bussen\nDen går." });
    expect(plan.captures[0]?.lines).not.toHaveProperty("comment");
  });
});

describe("the names of commenters", () => {
  it.each([
    ["named", ["Anna Ek", "bo", "Anna Ek"]],
    ["initials", ["A.E.", "B.", "A.E."]],
    ["withheld", [undefined, undefined, undefined]],
  ] as const)("are in the entry as site.yaml says: %s", (commenters, authors) => {
    const folder = newFolder();
    bring(folder, { "sida.xyz": page });
    edit(folder, "site.yaml", (text) => `${text}commenters: ${commenters}\n`);
    const { comments } = bring(folder, {});
    expect(comments?.map(({ author }) => author)).toEqual(authors);
    expect(comments?.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(bring(folder, {}).written).toEqual([]);
  });

  it("that an entry has in full become initials, also if the capture is gone", () => {
    const folder = newFolder();
    const other = "== Bussen | 3\nBussen går igen.\n-- Cia Ö\nNy.";
    bring(folder, { "sida.xyz": page, "annan.xyz": other });
    edit(folder, "site.yaml", (text) => `${text}commenters: named\n`);
    expect(bring(folder, {}).comments?.map(({ author }) => author)).toEqual(["Cia Ö", "Anna Ek", "bo", "Anna Ek"]);
    edit(folder, "site.yaml", (text) => text.replace("commenters: named\n", ""));
    rmSync(join(folder, "captures", "sida.xyz"));
    expect(told(bring(folder, {}).comments)).toEqual([
      "1 C.Ö.: Ny.",
      "2 A.E.: Äntligen!\n\n- en lista\n- till",
      "3 B.: Håller \\*med\\*. > 2",
      "4 A.E.: Äntligen!",
    ]);
    expect(bring(folder, {}).written).toEqual([]);
  });
});

describe("comments of several captures", () => {
  const early = "== Bussen | 2\nBussen går igen.\n-- Anna Ek\nEtt.\n-- Bo Al\nTvå.";
  const late = "== Bussen | 4\nBussen går igen.\n-- Anna Ek\nEtt.\n-- Dan\nMitt.\n-- Bo Al\nTvå.\n-- Cia | | 2\nTre.";

  it("are joined: each once, in the order they came", () => {
    const { comments, post } = bring(newFolder(), { "a.xyz": early, "b.xyz": late });
    expect(told(comments)).toEqual(["1 A.E.: Ett.", "2 D.: Mitt.", "3 B.A.: Två.", "4 C.: Tre. > 3"]);
    expect(post?.commentCount).toBe(4);
  });

  it("keep the ids that they have when others come", () => {
    const folder = newFolder();
    bring(folder, { "b.xyz": early });
    const { comments } = bring(folder, { "a.xyz": late });
    expect(told(comments)).toEqual(["1 A.E.: Ett.", "3 D.: Mitt.", "2 B.A.: Två.", "4 C.: Tre. > 2"]);
    expect(bring(folder, {}).written).toEqual([]);
  });

  it("by two names with the same initials are two, and the same words twice by one name too", () => {
    const { comments } = bring(newFolder(), {
      "a.xyz": "== Bussen\nDen går.\n-- Anna Ek\nJa.\n-- Anna Ek\nJa.",
      "b.xyz": "== Bussen\nDen går.\n-- Anna Ek\nJa.\n-- Arne Ed\nJa.",
    });
    expect(comments?.map(({ source }) => source)).toEqual([
      { capture: "a.xyz", lines: [4, 4] },
      { capture: "a.xyz", lines: [6, 6] },
      { capture: "b.xyz", lines: [6, 6] },
    ]);
  });

  it("that say the same at length on one day are one, whatever name a capture has", () => {
    const words = "Jag åker med den varje dag, och den har inte varit i tid en enda gång.";
    const comment = (name: string, day: string) => `== Bussen\nDen går.\n-- ${name} | ${day}\n${words}`;
    const folder = newFolder();
    const { comments } = bring(folder, {
      "a.xyz": comment("Bussåkaren", "2018-05-03"),
      "b.xyz": comment("Bo Ek", "2018-05-03"),
      "c.xyz": comment("Cia", "2018-05-04"),
    });
    expect(comments?.map(({ author, date }) => `${author} ${date}`)).toEqual(["B. 2018-05-03", "C. 2018-05-04"]);
    expect(bring(folder, {}).written).toEqual([]);
  });
});

describe("what a person does", () => {
  it("to a comment stands and is told, and gives way to --force", () => {
    const folder = newFolder();
    const { comments = [] } = bring(folder, { "sida.xyz": page });
    const edited = comments.map((one) => (one.id === 2 ? { ...one, body: "Håller med." } : one));
    setFields(folder, file, { comments: edited });
    const again = bring(folder, {});
    expect(again.comments).toEqual(edited);
    expect(again.plan.differences.map(({ difference: { field } }) => field)).toEqual(["comments"]);
    expect(bring(folder, {}, { force: true }).comments).toEqual(comments);
  });

  it("a comment from elsewhere than a capture is no edit, and stays in its place, also with --force", () => {
    const folder = newFolder();
    const { comments = [] } = bring(folder, { "sida.xyz": page });
    const letter = { author: "Cia", body: "Jag var med.", source: "ett brev till arkivet" };
    const added = [comments[0], letter, comments[1], comments[2]];
    setFields(folder, file, { comments: added });
    for (const force of [false, true]) {
      const { comments: kept, plan } = bring(folder, {}, { force });
      expect(kept).toEqual(added);
      expect(plan.differences).toEqual([]);
    }
  });

  it("stays with --facts, which writes no comments, only counts", () => {
    const { comments, post } = bring(newFolder(), { "sida.xyz": page }, { facts: true });
    expect([comments, post?.commentCount]).toEqual([undefined, 4]);
    const folder = newFolder();
    const { comments: found = [] } = bring(folder, { "sida.xyz": page });
    const edited = found.slice(0, 2);
    setFields(folder, file, { comments: edited });
    expect(bring(folder, { "b.xyz": `${page}\n-- Dan\nNy.` }, { facts: true }).comments).toEqual(edited);
  });
});

it("where texts are withheld, comments of captures are a problem, and a person's own are none", () => {
  const folder = newFolder();
  const { comments = [] } = bring(folder, { "sida.xyz": page });
  edit(folder, "site.yaml", (text) => text.replace("texts: published", "texts: withheld"));
  setFields(folder, file, { text: "abstract" });
  expect(loadContent(folder).problems).toMatchObject([
    { where: "comments.0", message: expect.stringContaining("remove the comments that are from captures") },
  ]);
  setFields(folder, file, { comments: [{ ...comments[0], source: "ett brev" }] });
  expect(loadContent(folder).problems).toEqual([]);
});

it.each([
  [{ id: 1 }, "comments.1.id", "1 is the id of another comment of this post too; change it"],
  [{ replyTo: 9 }, "comments.1.replyTo", "no other comment of this post has the id 9; correct it or remove it"],
  [{ replyTo: 2 }, "comments.1.replyTo", "no other comment of this post has the id 2; correct it or remove it"],
  [
    { source: { capture: "sidan.xyz", lines: [1, 1] } },
    "comments.1.source.capture",
    '"sidan.xyz" is not in captures.yaml; did you mean "sida.xyz"? If not, correct the name or import the capture',
  ],
])("a comment with %j is a problem", (fields, where, message) => {
  const folder = newFolder();
  const { comments = [] } = bring(folder, { "sida.xyz": page });
  setFields(folder, file, { comments: comments.map((one) => (one.id === 2 ? { ...one, ...fields } : one)) });
  expect(loadContent(folder).problems.map((problem) => [problem.where, problem.message])).toContainEqual([
    where,
    message,
  ]);
});

it("every word of a comment is kept: the rendered text says its captured lines", () => {
  const word = fc.constantFrom(
    "Ja",
    "*med*",
    "- en",
    "1. två",
    "<b>",
    "_x_",
    "#",
    "&amp;",
    "`kod`",
    "[a](b)",
    "o",
    "–",
  );
  const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
  const comment = fc.array(line, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 4 }), (texts) => {
      const written = texts.map((lines) => `-- Anna Ek\n${lines.join("\n")}`).join("\n");
      const captured = Buffer.from(`== Bussen\nDen går.\n${written}`);
      const read = readCaptures([{ name: "sida.xyz", bytes: captured }], [], withCommentedBlog);
      for (const { reading } of read.captures) assertCommentsKept(linesOf(captured), reading);
      const empty = loadContent(join(newFolder(), "none"));
      const { after } = planImport(read, empty, { facts: false, force: false, restore: [] }, null);
      const [post] = after;
      const shown = post?.type === "post" ? (post.comments ?? []) : [];
      expect(shown.map(({ body }) => renderedLines(renderMarkdown(body)).length > 0)).toEqual(shown.map(() => true));
    }),
    { numRuns: 200 },
  );
});
