import fc from "fast-check";
import { expect, it } from "vitest";
import { bodyOfHtml } from "../../../src/readers/export/item-body.ts";
import { withParagraphs } from "../../../src/readers/export/line-breaks.ts";
import { htmlOf } from "../../../src/readers/export/wordpress/post-text.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";
import { textRuns } from "../../../src/readers/tree-text.ts";

const markdown = (stored: string): string =>
  markdownOf(
    bodyOfHtml({ value: htmlOf(stored).html, lines: [1, stored.split("\n").length] }, "https://blogg.example/"),
  );

it.each([
  ["one\ntwo\n\nthree", "one\\\ntwo\n\nthree"],
  ["<h2>Head</h2>\ntext\n<ul>\n<li>item</li>\n</ul>\nafter", "## Head\n\ntext\n\n- item\n\nafter"],
  ["<p>already\none</p>", "already\\\none"],
  ['[caption width="3"]<img src="/a.jpg" alt="A tree"> The tree[/caption]', "![A tree](missing:)\n\nThe tree"],
  ['[caption caption="Old words"]<img src="/a.jpg">[/caption]', "![a.jpg](missing:)\n\nOld words"],
  ['before [gallery ids="1,2"] after', 'before ![gallery ids="1,2"](missing:) after'],
  ["[embed]https://film.example/x[/embed]", "<https://film.example/x>"],
  ['[video src="https://film.example/x.mp4"][/video]', "<https://film.example/x.mp4>"],
  ["[contact-form] and [sic]", "\\[contact-form] and \\[sic]"],
  ["<!-- wp:paragraph -->\n<p>one\ntwo</p>\n<!-- /wp:paragraph -->", "one two"],
  ["text<!--more-->\n\nmore", "text\n\nmore"],
])("%j becomes %j", (stored, expected) => {
  expect(markdown(stored)).toBe(expected);
});

it("a block that WordPress fills itself is counted as lost", () => {
  expect(htmlOf('<!-- wp:latest-posts {"n":3} /-->\n<!-- wp:separator /-->').lostBlocks).toBe(1);
});

it("no line is added or removed, so that each word stays on its line", () => {
  const part = fc.constantFrom(
    "ett",
    "\n",
    "\n\n",
    "<p>",
    "</p>",
    "<pre>a\n\nb</pre>",
    "[caption x]",
    "[gallery\nids='1']",
    " ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const stored = parts.join("");
      expect(htmlOf(stored).html.split("\n").length).toBe(stored.split("\n").length);
      expect(withParagraphs(stored).split("\n").length).toBe(stored.split("\n").length);
    }),
  );
});

it("the words of a text have the lines of the file", () => {
  const tree = bodyOfHtml({ value: htmlOf("one\n\ntwo\nthree").html, lines: [10, 13] }, undefined);
  expect(textRuns(tree, { images: false })).toEqual([
    { number: 10, text: "one" },
    { number: 12, text: "two" },
    { number: 13, text: "three" },
  ]);
});
