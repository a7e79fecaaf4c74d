import fc from "fast-check";
import { it } from "vitest";
import { pageText, savedPage } from "../../../src/readers/html/saved-page.ts";
import { attacks } from "../../attacks.ts";
import { assertLawsOfPage } from "../../html-laws.ts";
import { markdownSigns } from "../../markdown-signs.ts";

/** Any markup at all, biased to what posts are made of, and to what Markdown might read as its own. */

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const words = fc.constantFrom(
  ...["Idag", "skolan", "a", "1.", "ö", " ", "\n", "&nbsp;", "&shy;", "…", "[…]", "3 mars 2015", "2 kommentarer", "Ã¥"],
  ...markdownSigns.map(escaped),
  ...attacks.slice(0, 60).map(escaped),
);
const text = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(""));
const inline = [
  "a href='http://x.example/a b'",
  "a href='javascript:x'",
  "em",
  "strong",
  "b",
  "i",
  "span",
  "code",
  "small",
  "time datetime='2015-03-10'",
];
const block = [
  "p",
  "div",
  "blockquote",
  "ul",
  "ol start='3'",
  "li",
  "h1",
  "h2",
  "h4",
  "table",
  "tr",
  "td",
  "pre",
  "dl",
  "dt",
  "figure",
  "section",
  "center",
];
const rare = [
  "div class='sharedaddy'",
  "iframe src='https://www.youtube.com/embed/a_b'",
  "object data='//x.example/y'",
  "video",
  "div class='youtube-player' data-id='1'",
  "div class='entry-content'",
  "p class='postmetadata'",
  "script",
  "form",
  "button",
  "article",
  "div class='hentry'",
  "li class='comment'",
  "div id='comments'",
  "p hidden",
];

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.constantFrom(
      "<br>",
      "<hr>",
      "<img src='/bild_1.jpg'>",
      "<img alt='En *bild*'>",
      "<!-- x -->",
      "</p>",
      "</div>",
      "<p>",
      "<td>",
    ),
    fc
      .tuple(fc.constantFrom(...inline, ...block, ...block, ...rare), fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, children]) => `<${tag}>${children.join("")}</${tag.split(" ")[0]}>`),
  ),
}));

const page = fc
  .tuple(
    fc.constantFrom("div class='post hentry'", "article", "div class='entry' id='entry-1'", "div"),
    fc.array(node, { maxLength: 6 }),
    node,
  )
  .map(
    ([tag, body, after]) =>
      `<!DOCTYPE html><title>T</title><body><${tag}>\n<h2 class="entry-title">En rubrik</h2>\n<div class="entry-content">${body.join("\n")}</div>\n</${tag.split(" ")[0]}>\n${after}`,
  );

it("the words of the pieces are the words of the rendered page, in order, for any markup", () => {
  fc.assert(
    fc.property(page, (html) => {
      for (const reader of [savedPage, pageText]) assertLawsOfPage(reader, Buffer.from(html));
    }),
    { numRuns: 120 },
  );
});

it.each([
  ["deep", "<div>".repeat(100_000)],
  ["deep inline", `<p>${"<b>".repeat(3000)}x`],
  ["many cells", `<table>${"<tr><td>x".repeat(2000)}`],
  ["no element", "&lt;"],
  ["an open tag", '<div class="hentry"><h2 class="entry-title">T</h2><div class="entry-content"><p>x<a href="'],
])("a page that is %s is read or left, without a fault", (_, html) => {
  for (const reader of [savedPage, pageText]) assertLawsOfPage(reader, Buffer.from(`<!DOCTYPE html>${html}`));
});
