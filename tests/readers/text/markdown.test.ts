import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../src/capture/line.ts";
import { markdownOf } from "../../../src/readers/markdown.ts";
import { treeOf } from "../../../src/readers/text/tree.ts";
import { images, possibleImages } from "../../../src/readers/tree-text.ts";
import { renderMarkdown } from "../../../src/site/markdown.ts";
import { markdownSigns } from "../../markdown-signs.ts";
import { renderedLines, saidLines } from "../../rendered-lines.ts";

const written = (captured: string): string => markdownOf(treeOf(splitLines(captured)));

describe("captured lines as Markdown", () => {
  it.each([
    ["blank lines part paragraphs", "Ett.\n\n\u00a0\nTvå.", "Ett.\n\nTvå."],
    ["line breaks within a paragraph are kept", "Anna Ek\nOrdförande", "Anna Ek\\\nOrdförande"],
    ["• makes a list", "  • mjölk\n  • bröd", "- mjölk\n- bröd"],
    ["blank lines within a list do not part it", "• mjölk\n\n• bröd", "- mjölk\n- bröd"],
    [
      "an indented o lies under the item above",
      "• mat\n\n      o mjölk\n\n      o bröd\n\n• dryck",
      "- mat\n  - mjölk\n  - bröd\n- dryck",
    ],
    [
      "a list deeper than Markdown's readers count is kept, at the deepest that they do",
      Array.from({ length: 30 }, (_, at) => `${"  ".repeat(at)}• ${at}`).join("\n"),
      Array.from({ length: 30 }, (_, at) => `${"  ".repeat(Math.min(at, 5))}- ${at}`).join("\n"),
    ],
    ["o in running text is text", "o du sköna", "o du sköna"],
    ["a number is kept by the list", " 3. tredje\n 4. fjärde", "3. tredje\n4. fjärde"],
    ["a number that does not follow begins a list of its own", "1. ett\n5. fem", "1. ett\n\n5) fem"],
    ["one dash alone is speech", "– Vi vet det, säger hon.", "– Vi vet det, säger hon."],
    ["dashes in a row are a list", "– ett\n– två", "- ett\n- två"],
    ["dashes apart are speech", "– Ett, säger hon.\n\n– Två, säger han.", "– Ett, säger hon.\n\n– Två, säger han."],
    ["a short line that opens a list is a heading", "Fakta\n\n• ett", "## Fakta\n\n- ett"],
    ["also right above it", "Bakgrund\n– ett\n– två", "## Bakgrund\n\n- ett\n- två"],
    ["a line that ends in a colon is none", "Det gäller:\n\n• ett", "Det gäller:\n\n- ett"],
    [
      "an image line is a placeholder in its place",
      "Före.\n\nIMG_1234 (1).jpg\n\nEfter.",
      "Före.\n\n![IMG_1234 (1).jpg](missing:)\n\nEfter.",
    ],
    ["*** is a rule", "Ett\n\n***\n\nTvå", "Ett\n\n***\n\nTvå"],
    ["leading spaces never make code", "          Äntligen!", "Äntligen!"],
    [
      "what means something in Markdown is escaped",
      "*a* _b_ [c](d) <b> `e` \\",
      "\\*a\\* \\_b\\_ \\[c]\\(d) \\<b> \\`e\\` \\\\",
    ],
    ["a year at the start of a line is no list", "1986. Ett bra år", "1986\\. Ett bra år"],
    ["nor is # a heading", "# inte rubrik", "\\# inte rubrik"],
    ["underscores within a word stay readable", "Se http://exempel.se/a_b här", "Se http://exempel.se/a_b här"],
  ])("%s", (_, captured, markdown) => {
    expect(written(captured)).toBe(markdown);
  });

  it("names the images, and the lines that only may be an alternative text", () => {
    const tree = treeOf(splitLines("Text här.\n\nBarnlek\n\n20180919 Skolkök (1).png\n\nFakta\n\n• ett"));
    expect(images(tree)).toEqual([{ name: "20180919 Skolkök (1).png", address: "missing:", title: null, line: 5 }]);
    expect(possibleImages(tree)).toEqual(["Barnlek"]);
  });

  it("titles in a row are a list of titles, and no possible images", () => {
    expect(possibleImages(treeOf(splitLines("Läs också\n\nVägen hem\n\nEn ny skola\n\nText här.")))).toEqual([]);
  });

  it("says exactly what the capture says, for any lines", () => {
    const pieces = fc.constantFrom(
      ...markdownSigns,
      ...["http://a.se", "ord", "Ord", "mera.", "och:", "IMG_12", "2017-09-18", "Fakta", "\u00a0"],
    );
    const line = fc
      .tuple(
        fc.constantFrom("", "  ", "      ", "\t"),
        fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 5 }),
      )
      .map(([indent, words]) => indent + words.join(" ").replace(/[\r\n]/g, ""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (captured) => {
        const lines = splitLines(captured.join("\n"));
        expect(renderedLines(renderMarkdown(markdownOf(treeOf(lines))))).toEqual(saidLines(lines));
      }),
      { numRuns: 5000 },
    );
  });
});
