import { expect, it } from "vitest";
import { bodyOfHtml } from "../../../src/readers/export/item-body.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";

it.each([
  ["two breaks end a paragraph", "Ett.<br><br>Två.<br>\n<br />\n<br>Tre,<br>fyra.", "Ett.\n\nTvå.\n\nTre,\\\nfyra."],
  ["so in a quote", "<blockquote>Ett.<br><br>Två.</blockquote>", "> Ett.\n>\n> Två."],
  ["an image before two breaks is a paragraph", '<img src="bro.jpg"><br><br>Bron.', "![bro.jpg](missing:)\n\nBron."],
  ["space at the ends of emphasis is beside it", "<b>Pris: </b>12<i> kr</i>", "**Pris:** 12 *kr*"],
  ["emphasised space is space", "en<b> </b>bro", "en bro"],
  ["emphasis in the same emphasis is one", "<b>en <strong>stor <b>bro</b></strong></b>", "**en stor bro**"],
])("%s", (_, html, markdown) => {
  expect(markdownOf(bodyOfHtml({ value: html, lines: [1, 9] }, undefined))).toBe(markdown);
});
