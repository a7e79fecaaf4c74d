import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { render } from "../../layouts/sources.11ty.tsx";
import type { CaptureRecord } from "../../src/entry/capture-record.ts";
import { anArchive, aPage } from "../archive/an-archive.ts";

const { reader: _, order: __, ...page } = aPage("sida.txt");
const unread: CaptureRecord = {
  ...page,
  lines: { ...page.lines, blank: 1, unknown: 12 },
  doubts: [
    { kind: "day-lines", words: "18 maj 2018", line: 3, count: 2 },
    { kind: "comment-section", words: "Vera Ek skriver:", line: 9 },
  ],
};

function pageOf(capture: CaptureRecord): string {
  const archive = anArchive({ captures: [capture] });
  const [list] = archive.lists.captures;
  if (!list) throw new Error("the list of sources has no page");
  const data = { archive, list, page: { url: "/kallor.html", outputPath: "kallor.html" } };
  return renderToString(render(data) as VNode);
}

it("a captured page has the addresses and the days that its containers state, each once", () => {
  const address = "http://blogg.example/2015/03/bron/";
  const html = pageOf({
    ...aPage("sida.html"),
    seen: [
      { container: "a.warc", path: "#1", captured: "2015-03-10", address },
      { container: "b.warc", path: "#1", captured: "2015-03-10", address },
      { container: "b.warc", path: "#7", captured: "2016-05-01/2016-05-02", address },
      { address: "http://blogg.example/?p=7" },
      { container: "c.zip", path: "sida.html" },
    ],
  });
  expect(html).toContain(
    "<dt>Sidan sparades</dt><dd><ul><li>10 mars 2015, http://blogg.example/2015/03/bron/</li>" +
      "<li>mellan 1 och 2 maj 2016, http://blogg.example/2015/03/bron/</li>" +
      "<li>okänd dag, http://blogg.example/?p=7</li></ul></dd>",
  );
});

it("a page that was captured often has its first captures, and how many more", () => {
  const seen = Array.from({ length: 12 }, (_, at) => ({ captured: `2015-03-${at + 10}` }));
  expect(pageOf({ ...aPage("sida.html"), seen })).toContain("<li>19 mars 2015</li><li>och 2 gånger till</li></ul>");
});

it("an unread capture has its counts and why it is unread, and none of its words", () => {
  const html = pageOf(unread);
  expect(html).toContain("<dd>Oläst</dd>");
  expect(html).toContain("12 okända");
  expect(html).toContain("1 tom<");
  expect(html).toContain(
    "2 rader med bara ett datum, den första på rad 3 och kommentarer eller ett formulär bland inläggen på rad 9",
  );
  expect(html).not.toMatch(/18 maj 2018|Vera Ek/);
});

it("what was recognised in an unread capture is told without its words", () => {
  const html = pageOf({
    ...unread,
    because: [{ kind: "other-comment-wording", words: "3 svar från Vera Ek", line: 7, count: 1 }],
    doubts: [{ kind: "no-shape" }],
  });
  expect(html).toContain("Oläst: en uppgift om kommentarer som formen inte känner på rad 7<");
  expect(html).not.toContain("Vera Ek");
});

it("an unread capture has what each reader found in it, and the command that reads it so", () => {
  const html = pageOf({
    ...unread,
    names: ["min sida.txt"],
    candidates: [
      { reader: "facts-below-title", posts: 3, doubts: [{ kind: "sidebar", line: 9 }] },
      { reader: "blog-page", posts: 1, doubts: [] },
    ],
  });
  expect(html).toContain(
    "<li>Bloggsida med uppgifterna under rubriken: 3 inlägg; mot det talar en sidospalt bland inläggen på rad 9</li><li>Bloggsida: 1 inlägg</li>",
  );
  expect(html).toContain("<code>npm run import -- --as facts-below-title 'min sida.txt'</code>");
});

it("a capture that is read as a person chose says so, with what speaks against it, without its words", () => {
  const html = pageOf({ ...unread, reader: "blog-page", as: "blog-page" });
  expect(html).toContain("<dd>Bloggsida (läst så som en person valde)</dd>");
  expect(html).toContain("<dt>Talar mot läsningen</dt>");
  expect(html).not.toMatch(/18 maj 2018|Vera Ek/);
});

it.each([
  [[{ month: "2015-12", posts: 4, line: 8 }], "december 2015: 4 inlägg"],
  [
    [
      { month: "2015-12", posts: 4, line: 8 },
      { month: "2014-01", posts: 1, line: 9 },
    ],
    "januari 2014 till december 2015, 2 rader",
  ],
])("a capture with the blog's own list of months says which months it lists", (archive, said) => {
  expect(pageOf({ ...aPage("sida.txt"), archive })).toContain(`<dt>Bloggens arkivlista</dt><dd>${said}</dd>`);
});

it("a container says how many captures it holds, and is not unread; a capture says what it was in", () => {
  const container: CaptureRecord = { ...page, names: ["blogg.zip"], container: true };
  const seen = [1, 2].map((at) => ({ container: "blogg.zip", path: `#${at}` }));
  const archive = anArchive({ captures: [container, { ...aPage("sida.txt"), id: "0123456789ab", seen }] });
  const [list] = archive.lists.captures;
  if (!list) throw new Error("the list of sources has no page");
  const html = renderToString(
    render({ archive, list, page: { url: "/kallor.html", outputPath: "kallor.html" } }) as VNode,
  );
  expect(html).toContain("<dd>Samlingsfil med 1 bevarad källa</dd>");
  expect(html).toContain("<dt>Ur</dt><dd>blogg.zip (2 gånger)</dd>");
  expect(html).not.toContain("Oläst");
});

it("an unread capture that is in a container is read so by its record", () => {
  const seen = [{ container: "blogg.zip", path: "#1" }];
  const html = pageOf({ ...unread, seen, candidates: [{ reader: "blog-page", posts: 1, doubts: [] }] });
  expect(html).toContain("<code>as: blog-page</code> i captures.yaml");
  expect(html).not.toContain("npm run import");
});
