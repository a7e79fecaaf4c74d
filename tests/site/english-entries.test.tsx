import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, it } from "vitest";
import { render as renderPost } from "../../layouts/post.11ty.tsx";
import { render as renderSection } from "../../layouts/section.11ty.tsx";
import { render as renderSources } from "../../layouts/sources.11ty.tsx";
import { render as renderVisit } from "../../layouts/visit.11ty.tsx";
import type { Archive } from "../../src/archive/archive.ts";
import { speakAs } from "../../src/archive/site-language.ts";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { aContent, anArchive, aPage, aPost, aSection } from "../archive/an-archive.ts";

beforeAll(() => speakAs(aContent({}, { language: "en" })));
afterAll(() => speakAs(aContent({}, { language: "sv" })));

const page = { url: "/page.html", outputPath: "page.html" };
const pagination = { pageNumber: 0 };
const html = (markup: unknown): string => renderToString(markup as VNode);

/** The text of an element, without its tags. */
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, "");

function anEnglishArchive(): Archive {
  const visits = [{ number: 1, host: "The day centre", asWritten: "January 2016" }];
  const section = { ...aSection("care", visits, "Care"), body: "Text.\n\n## Reforms\n\n- A reform." };
  const sources = [{ capture: "page.txt", lines: [3, 3] as [number, number], commentCount: null }];
  const post = aPost("a-visit", { title: "A visit", visits: [1], commentCount: null, categories: ["Care"], sources });
  const captures = [{ ...aPage("page.txt"), entries: ["posts/a-visit", "posts/gone"] }];
  return anArchive({ posts: [post], sections: [section], captures }, { language: "en" });
}

it("the page of a post says in English which visit it tells of, what its source states, and how to cite it", () => {
  const archive = anEnglishArchive();
  const [post] = archive.posts;
  if (!post) throw new Error("the archive has a post");
  const markup = html(renderPost({ archive, post, page }));
  const [article = ""] = /<article.*<\/article>/s.exec(markup) ?? [];
  expect(markup).toContain('<a href="visits/1.html">visit 1: The day centre</a>');
  expect(markup).toContain('<section class="cite" aria-labelledby="cite"><h2 id="cite">Cite this post</h2>');
  expect(textOf(article)).toContain("page.txt, line 3, says nothing about comments");
  expect(article).toContain(`href="sources.html#capture-${"0".repeat(12)}"`);
  expect(article).not.toMatch(/[åäö]/i);
});

it("the pages of a section and its visit link to each other by English addresses", () => {
  const archive = anEnglishArchive();
  const [section] = archive.sections;
  const [visit] = archive.visits;
  if (!section || !visit) throw new Error("the archive has a section and a visit");
  const ofSection = html(renderSection({ archive, section, page, pagination }));
  const ofVisit = html(renderVisit({ archive, visit, page, pagination }));
  expect(ofSection).toContain('<h2 id="visits">Organisations visited</h2>');
  expect(ofSection).toContain('<h2 id="reforms">Reforms</h2>');
  expect(textOf(ofVisit)).toContain("“January 2016” according to the report. No day is stated.");
  expect(ofVisit).toContain("The report connects them with the section Care, not with any one visit.");
});

it("the list of sources names readers, lines and what became of entries in English", () => {
  const unread: Partial<CaptureRecord> = { candidates: [{ reader: "feed", posts: 1, doubts: [] }] };
  const { reader: _, order: __, ...rest } = aPage("other.txt");
  const archive = anArchive({
    captures: [
      { ...aPage("page.txt"), lines: { ...aPage("page.txt").lines, title: 2, blank: 1 }, entries: ["posts/gone"] },
      { ...rest, id: "0123456789ab", ...unread },
    ],
  });
  const [list] = archive.lists.captures;
  if (!list) throw new Error("the list of sources has a page");
  const markup = html(renderSources({ archive, list, page }));
  expect(markup).toContain("<dt>Kind</dt><dd>Blog page</dd>");
  expect(markup).toContain("<dt>3 lines</dt>");
  expect(markup).toContain("<li>2 titles</li><li>1 blank</li>");
  expect(markup).toContain("posts/gone (deleted from the archive)");
  expect(markup).toContain("<dt>Can be read as</dt><dd><ul><li>Feed: 1 post</li></ul>");
});
