import { expect, it } from "vitest";
import { textClaims } from "../../src/dating/text-claims.ts";
import { lostTextsOf } from "../../src/import/lost-texts.ts";
import { chooseReader } from "../../src/readers/index.ts";
import { markdownOf } from "../../src/readers/markdown.ts";
import { textRuns } from "../../src/readers/tree-text.ts";
import { capture } from "../captures-at-hand.ts";

/** Pages around what a test repeats; in the report it stands where text, contents and table are. */
type Page = (repeated: string) => string;
const pages: Record<string, Page> = {
  "a blog page": (repeated) => `Tyra Vintersol\n\n1 kommentar\n\nTack\n\n${repeated}\n`,
  "a page without blank lines": (repeated) => `Tyra Vintersol\n1 kommentar\nTack\n${repeated}`,
  "a month archive": (repeated) => `Monthly Archives\n\njanuari 2019\n\nTack\n\nBy T | nyheter\n\n${repeated}\n`,
  "a report": (repeated) =>
    `Titel\n\nInnehåll\n\nInledning\t2\nA\t3\nBesökta verksamheter\t3\n${repeated}\n\nInledning\n\n${repeated}\n\nA\n\nBesökta verksamheter\n\nNummer\tDatum\tVerksamhet\n1\tMars 2016\tX\n${repeated}\n`,
};

/** What is repeated; % is a number that grows. */
const pieces = [
  ...[" ", "\t", "a", "1", "_", ".", "#", "<", "[", "(", "&", "~", "• ", "a ", "ord, ", "Ã¥", "a\u030a", "\u00ad"],
  ...["19 mars 2016 antogs ", "den 1 mars ", "mars och ", "Läs mer här ", "läs mer i artikeln ", "som jag skrivit om "],
  ...["x\n", "\n", "1 kommentar\n", "1 kommentar\n\nTack\n\n", "1 kommentar\nTack %\n", "T %\n\nBy x | y\n\n"],
  ...["  • a\n    • b\n", "%\tMars 2016\tx\n", "%\n", "Mars 2016\n", "x\tMars 2016\ty\n", "\ty\n", "A\n"],
  ...["A %\t3\n", "<i>A %</i>\t3\n", "A %\t3\nBesökta verksamheter\t3\n", "Besökta verksamheter\n", "19 mars 2016\n"],
];

/** Reads a capture as an import does, up to the text of its entries. */
function readWhole(text: string): number {
  const given = capture(text);
  const started = performance.now();
  const { reader, reading } = chooseReader(given);
  for (const draft of reader ? reading.drafts : []) {
    markdownOf(draft.body);
    textClaims(textRuns(draft.body, { images: false }), []);
    lostTextsOf(draft.body);
  }
  return performance.now() - started;
}

/** So many lines, or a line of five times as many characters. */
function much(piece: string, lines: number): string {
  const times = piece.includes("\n") ? lines / (piece.split("\n").length - 1) : (lines * 5) / piece.length;
  return Array.from({ length: Math.ceil(times) }, (_, at) => piece.replace("%", String(at + 2))).join("");
}

/**
 * Five times as much would take 25 times as long if a rule were quadratic; what is quick either way proves nothing. What
 * looks slow is measured again, since other programs may have taken the processor meanwhile.
 */
function isSlow(page: (repeated: string) => string, piece: string, lines: number): string[] {
  const [short, long] = [page(much(piece, lines / 5)), page(much(piece, lines))];
  let [few, many] = [readWhole(short), readWhole(long)];
  for (let again = 0; again < 3 && many > 150 && many > few * 15; again++)
    [few, many] = [Math.max(few, readWhole(short)), Math.min(many, readWhole(long))];
  return many > 150 && many > few * 15 ? [`${JSON.stringify(piece)}: ${few.toFixed()} ms, ${many.toFixed()} ms`] : [];
}

it.each(Object.entries(pages))("whatever is repeated in %s takes time by its length, not by its square", (_, page) => {
  readWhole(page(much("ord ", 1_000)));
  expect(pieces.flatMap((piece) => isSlow(page, piece, 3_000))).toEqual([]);
});

it("also a line of 200,000 characters, and 40,000 lines", () => {
  const [blog, dense, , report] = Object.values(pages) as [Page, Page, Page, Page];
  const slow = [
    ...[" ", "ord, ", "19 mars 2016 antogs "].flatMap((piece) => isSlow(blog, piece, 40_000)),
    ...isSlow(dense, "1 kommentar\nTack %\n", 40_000),
    ...isSlow(report, "%\tMars 2016\tx\n", 40_000),
  ];
  expect(slow).toEqual([]);
});
