import { expect, it } from "vitest";
import { sayLostMedia } from "../../src/language/index.ts";
import { renderMarkdown } from "../../src/site/markdown.ts";

it("a missing image becomes a figure with its name as caption", () => {
  expect(renderMarkdown("Före.\n\n![bild (1).png](missing:)\n\nEfter.")).toBe(
    '<p>Före.</p>\n<figure class="missing-image"><figcaption>bild (1).png</figcaption></figure>\n<p>Efter.</p>\n',
  );
});

it("a film that is lost says so at its place, with its host", () => {
  expect(renderMarkdown("Före.\n\n![youtube.com](missing:film)", undefined, { sayLostMedia })).toBe(
    '<p>Före.</p>\n<figure class="missing-image missing-media"><figcaption><span class="hole-word">En film hos youtube.com, som arkivet inte har.</span></figcaption></figure>',
  );
  expect(renderMarkdown("Se ![](missing:sound) här.", undefined, { sayLostMedia })).toContain(
    '<span class="hole-word">Ett ljud, som arkivet inte har.</span>',
  );
  expect(renderMarkdown("![docs.example](missing:other)", undefined, { sayLostMedia })).toContain(
    "Något från docs.example, som arkivet inte har.",
  );
});

it("images in one paragraph are figures each, with the caption of each", () => {
  const link = (path: string) => ({ src: `../bilder/${path.slice("images/".length)}` });
  expect(renderMarkdown('![a](images/a.png "En")\n![b](missing:) ![c](images/c.png "Två")', link)).toBe(
    [
      '<figure class="image"><img src="../bilder/a.png" alt="a" loading="lazy"><figcaption>En</figcaption></figure>',
      '<figure class="missing-image"><figcaption>b</figcaption></figure>',
      '<figure class="image"><img src="../bilder/c.png" alt="c" loading="lazy"><figcaption>Två</figcaption></figure>',
    ].join(""),
  );
});

it("the caption of an image within a text is its tooltip", () => {
  expect(renderMarkdown('Se ![a](images/a.png "En \\"bild\\"") här.', (path) => ({ src: path }))).toBe(
    '<p>Se <img src="images/a.png" alt="a" title="En &quot;bild&quot;" loading="lazy"> här.</p>\n',
  );
});

it.each([
  ["<script>alert(1)</script>", "&lt;script&gt;"],
  ["[a](javascript:alert(1))", "[a](javascript:alert(1))"],
  ["[a](data:text/html,x)", "[a](data:text/html,x)"],
  ["![a](http://annan.se/spion.png)", '<span class="missing-image-inline">a</span>'],
  ["[a](http://exempel.se)", 'rel="external noopener noreferrer"'],
])("%s is rendered safely", (markdown, html) => expect(renderMarkdown(markdown)).toContain(html));
