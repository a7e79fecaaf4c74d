import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { render as renderCount } from "../../layouts/comment-count.11ty.tsx";
import { render as renderCounts } from "../../layouts/comments.11ty.tsx";
import { render as renderPost } from "../../layouts/post.11ty.tsx";
import type { Comment, Post } from "../../src/entry/schema.ts";
import type { Site } from "../../src/entry/site.ts";
import { sayMissing } from "../../src/language/index.ts";
import { postRows } from "../../src/output/csv.ts";
import { posts as postsJson } from "../../src/output/json.ts";
import { reference } from "../../src/site/citations.ts";
import { searchRecords } from "../../src/site/search-records.ts";
import { anArchive, aPost } from "../archive/an-archive.ts";

const place = (line: number): Comment["source"] => ({ capture: "sida.txt", lines: [line, line] });
const comments: Comment[] = [
  { id: 1, author: "A.E.", date: "2018-05-03", body: "Äntligen!\n\n- en\n- två", source: place(4) },
  { id: 4, author: "B.", body: "## Nej\n\n<b>", source: place(7), replyTo: 1 },
  { author: "Cia", body: "Jag var med.", source: "ett brev" },
];

const archiveOf = (post: Partial<Post>, site: Partial<Site> = {}) =>
  anArchive({ posts: [aPost("a", { date: "2018-05", ...post })] }, site);

function pageOf(post: Partial<Post>, site: Partial<Site> = {}): string {
  const archive = archiveOf(post, site);
  const [first] = archive.posts;
  if (!first) throw new Error("the archive has a post");
  const page = { url: "/inlagg/a.html", outputPath: "a.html" };
  return renderToString(renderPost({ archive, post: first, page }) as VNode);
}

const sectionOf = (html: string): string => /<section class="comments".*?<\/section>/s.exec(html)?.[0] ?? "";
const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("under a post", () => {
  const section = sectionOf(pageOf({ commentCount: 4, comments }));

  it("comments stand in their order, each with a heading, a link of its own, name, day and text", () => {
    expect(section.match(/<article id="[^"]*"/g)).toEqual([1, 4, 5].map((id) => `<article id="kommentar-${id}"`));
    expect(section).toContain(
      '<h3 id="kommentar-1-rubrik"><a href="#kommentar-1" class="u-url">Kommentar 1</a> av <span class="p-author">A.E.</span>, <time class="date dt-published" datetime="2018-05-03">3 maj 2018</time></h3>',
    );
    expect(textOf(section)).toContain("Äntligen! en två");
    expect(section).toContain('aria-labelledby="kommentar-1-rubrik"');
  });

  it("a reply says to which comment, and its own headings are below that of the comment", () => {
    expect(section).toContain('Svar till <a href="#kommentar-1">kommentar 1 av A.E.</a>');
    expect(section).toContain("<h4>Nej</h4>\n<p>&lt;b&gt;</p>");
    expect(section.match(/Svar till/g)).toHaveLength(1);
  });

  it("no comment is a date, a text or a citation of the post", () => {
    const without = pageOf({ commentCount: 4 });
    const head = (html: string): string => html.slice(0, html.indexOf("</head>"));
    expect(head(pageOf({ commentCount: 4, comments }))).toBe(head(without));
    const [one, other] = [archiveOf({ comments }), archiveOf({})].map((archive) =>
      archive.posts.map((post) => reference(post, archive)),
    );
    expect(one).toEqual(other);
  });

  it.each<[number | null, number, string]>([
    [4, 3, "4 kommentarer enligt källan, 3 bevarade."],
    [2, 1, "2 kommentarer enligt källan, 1 bevarad."],
    [3, 3, "3 kommentarer enligt källan, 3 bevarade."],
    [1, 0, "1 kommentar enligt källan, texten är inte bevarad."],
    [2, 0, "2 kommentarer enligt källan, texterna är inte bevarade."],
    [0, 0, "0 kommentarer: källan anger inga, eller visar bara ”Lämna en kommentar”, vilket vi läser som noll."],
    [null, 0, "Okänt: källan säger ingenting om kommentarer."],
    [null, 2, "2 kommentarer bevarade; källan anger inte hur många de var."],
  ])("of %s stated and %i kept it says %j", (commentCount, kept, said) => {
    const html = pageOf({ commentCount, ...(kept > 0 && { comments: comments.slice(0, kept) }) });
    expect(html).toContain(`<p>${said}</p>`);
    expect(sectionOf(html).includes(said)).toBe(kept > 0);
  });

  it.each([
    [undefined, "De som skrev anges med initialer."],
    ["named", "De som skrev anges med de namn som källan har."],
    ["withheld", "Vilka som skrev anges inte."],
  ] as const)("it says how commenters are told: %s", (commenters, said) => {
    expect(sectionOf(pageOf({ comments }, commenters ? { commenters } : {}))).toContain(said);
  });
});

describe("a gap is", () => {
  it("what is stated and not kept, and nothing where all are kept or more", () => {
    const gaps = (commentCount: number | null) =>
      archiveOf({ commentCount, comments }).gaps.map(({ missing }) => missing);
    expect(gaps(4)).toEqual([{ kind: "comments", stated: 4, kept: 3 }]);
    expect(gaps(3)).toEqual([]);
    expect(gaps(2)).toEqual([]);
    expect(gaps(null)).toEqual([{ kind: "comment-count" }]);
    expect(sayMissing({ kind: "comments", stated: 4, kept: 3 })).toEqual({
      what: "1 av 4",
      reason: "källan anger 4 kommentarer; 3 texter är bevarade",
    });
  });
});

describe("the pages of comment counts", () => {
  const archive = archiveOf({ commentCount: 4, comments });
  const page = { url: "/kommentarer/4.html", outputPath: "4.html" };

  it("have what is kept beside what is stated", () => {
    const [list] = archive.lists.commentGroups;
    if (!list) throw new Error("the archive has a list");
    const ofCount = textOf(renderToString(renderCount({ archive, list, page }) as VNode));
    expect(ofCount).toContain("Antalet är det som källan anger. 3 kommentarer är bevarade.");
    expect(ofCount).toContain("4 kommentarer, 3 bevarade");
    const all = textOf(renderToString(renderCounts({ archive, page }) as VNode));
    expect(all).toContain("Källorna anger 4 kommentarer; 3 av texterna är bevarade");
    expect(all).toContain("Bevarade texter 4 kommentarer 1 3");
  });

  it("have no column for kept texts where none is", () => {
    const none = archiveOf({ commentCount: 4 });
    expect(renderToString(renderCounts({ archive: none, page }) as VNode)).not.toContain("Bevarade texter");
  });
});

it("comments are found by their words, told as comments, and lead to themselves", () => {
  const records = searchRecords(archiveOf({ comments })).filter(({ filters }) => filters.kind[0] === "comment");
  expect(records).toMatchObject([
    {
      url: "inlagg/a.html#kommentar-1",
      content: "Äntligen! / en / två",
      meta: { title: "Kommentar 1 av A.E. till ”Rubrik a”", tags: "" },
      filters: { month: ["2018-05", "2018"], tag: [], facts: ["", "3 maj 2018", "", "", ""] },
    },
    { url: "inlagg/a.html#kommentar-4", filters: { month: [], facts: ["", "", "", "", ""] } },
    { url: "inlagg/a.html#kommentar-5", content: "Jag var med." },
  ]);
});

it("data files have the comments, and how many are kept", () => {
  const archive = archiveOf({ commentCount: 4, comments });
  expect(postsJson(archive)).toMatchObject([{ commentCount: 4, comments: [comments[0], comments[1], { id: 5 }] }]);
  expect(postRows(archive)).toMatchObject([{ commentCount: 4, commentsKept: 3 }]);
  expect(postRows(archiveOf({ commentCount: 4 }))).toMatchObject([{ commentCount: 4, commentsKept: 0 }]);
});
