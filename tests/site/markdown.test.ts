import { expect, it } from "vitest";
import { renderMarkdown } from "../../src/site/markdown.ts";

it("a missing image becomes a figure with its name as caption", () => {
  expect(renderMarkdown("Före.\n\n![bild (1).png](missing:)\n\nEfter.")).toBe(
    '<p>Före.</p>\n<figure class="missing-image"><figcaption>bild (1).png</figcaption></figure>\n<p>Efter.</p>\n',
  );
});

it.each([
  ["<script>alert(1)</script>", "&lt;script&gt;"],
  ["[a](javascript:alert(1))", "[a](javascript:alert(1))"],
  ["[a](data:text/html,x)", "[a](data:text/html,x)"],
  ["![a](http://annan.se/spion.png)", '<span class="missing-image-inline">a</span>'],
  ["[a](http://exempel.se)", 'rel="noopener noreferrer"'],
])("%s is rendered safely", (markdown, html) => expect(renderMarkdown(markdown)).toContain(html));
