import { expect, it } from "vitest";
import { renderCited, type TextNote } from "../../src/site/cited-text.ts";

const options = { linkToImage: () => null, imageLabel: "Saknas:", paragraphLabel: "Stycke" };

function aNote(words: string, note: Partial<TextNote> = {}): TextNote {
  return { words, isLine: false, mark: "lost-link", label: "Om länken", sentence: `Om ”${words}”.`, ...note };
}

it("each paragraph and list has an id and a link to it; headings, rules and figures have none", () => {
  const { html } = renderCited("Ett.\n\n## Rubrik\n\n- a\n- b\n\n***\n\n![bild.png](missing:)\n\nTvå.", options);
  expect(html.match(/<div class="cited" id="s\d">(?=<)/g)).toHaveLength(3);
  expect(html).toContain('<a class="paragraph-mark" href="#s3" aria-label="Stycke 3">3</a></div>');
  expect(html).toContain('<figcaption><span class="hole-word">Saknas:</span> bild.png</figcaption>');
});

it("a note stands at its words, and beside their paragraph", () => {
  const { html, unplaced } = renderCited("Först.\n\nDomen *finns här* nu.", {
    ...options,
    notes: [aNote("finns här")],
  });
  expect(html).toContain('<em><span class="lost-link">finns här</span></em>');
  expect(html).toMatch(
    /id="s2"><details class="beside"><summary>Om länken<\/summary><p>Om ”finns här”\.<\/p><\/details><p>Domen/,
  );
  expect(unplaced).toEqual([]);
});

it("words that stand at several places are placed by their captured line, or else not at all", () => {
  const text = "Domen finns här.\n\nBeslutet finns här.";
  const note = aNote("finns här");
  expect(renderCited(text, { ...options, notes: [note] })).toMatchObject({ unplaced: [note] });
  const { html, unplaced } = renderCited(text, {
    ...options,
    notes: [{ ...note, capturedLine: "  Beslutet finns här. " }],
  });
  expect(html).toContain('Beslutet <span class="lost-link">finns här</span>');
  expect(unplaced).toEqual([]);
});

it.each([
  ["words with others between them", "Läs gärna mer om det här!", aNote("Läs gärna mer … här"), true],
  ["words inside a longer word", "Finns häradet kvar?", aNote("Finns här"), false],
  ["a line", "Text.\nBarnlek", aNote("Barnlek", { isLine: true }), true],
  ["the words of a line within another", "En barnlek här.", aNote("barnlek", { isLine: true }), false],
  ["markup as words", "a <b> & c", aNote("<b> & c"), true],
])("%s", (_, text, note, isPlaced) => {
  const { html, unplaced } = renderCited(text, { ...options, notes: [note] });
  expect(unplaced.length === 0).toBe(isPlaced);
  expect(html).not.toContain("<b>");
});

it("beside a paragraph stands what is known of its links to addresses of the blog that the archive lacks, once", () => {
  const links = {
    linkToPage: (url: string) => (url.endsWith("/skolan") ? "skolan.html" : null),
    lostPage: (url: string) => (url.startsWith("http://blogg.example/") ? "Arkivet har den inte." : null),
    lostPageLabel: "Om länken",
  };
  const text =
    "[a](http://blogg.example/bron) [b](http://blogg.example/ån)\n\n[c](http://blogg.example/skolan) [d](http://dn.example/)";
  expect(
    renderCited(text, { ...options, ...links }).html.match(/<div class="cited" id="s\d">(?:<details.*?<\/details>)?/g),
  ).toEqual([
    '<div class="cited" id="s1"><details class="beside"><summary>Om länken</summary><p>Arkivet har den inte.</p></details>',
    '<div class="cited" id="s2">',
  ]);
});
