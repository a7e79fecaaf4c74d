import { expect, it } from "vitest";
import { captureOf } from "../../src/capture/capture.ts";
import { readCaptures } from "../../src/import/read-captures.ts";
import { capture, draftsOf, read } from "../captures-at-hand.ts";

const file = (text: string, name = "sida.txt") => ({ name, bytes: Buffer.from(text) });

it("a text of no known shape is kept, with what was recognised in it and what to do", () => {
  const { captures, problems } = readCaptures([file("tisdag 9 december 2008\n\nText.\n\n3 svar")], []);
  expect(captures).toMatchObject([
    {
      record: {
        because: [
          { kind: "day-lines", words: "tisdag 9 december 2008", line: 1, count: 1 },
          { kind: "other-comment-wording", words: "3 svar", line: 5, count: 1 },
        ],
        doubts: [{ kind: "no-shape" }],
        lines: { unknown: 3, blank: 2 },
      },
      reading: { drafts: [] },
    },
  ]);
  expect(captures[0]?.record).not.toHaveProperty("reader");
  expect(problems).toEqual([{ file: "sida.txt", message: expect.stringContaining("kept but unread") }]);
});

it("XML is refused with a hint, and not kept", () => {
  const { captures, problems } = readCaptures([file('<?xml version="1.0"?>\n<rss></rss>', "sida.xml")], []);
  expect(captures).toEqual([]);
  expect(problems).toEqual([{ file: "sida.xml", message: expect.stringContaining("save the page as text") }]);
});

it("a page in HTML whose post no mark shows is kept but unread", () => {
  const page = "<html><body>\n<h1>Tack</h1>\n2 kommentarer\n<p>Text.</p>\n</body></html>";
  const { captures, problems } = readCaptures([file(page, "sida.html")], []);
  expect(captures).toMatchObject([{ reading: { drafts: [] } }]);
  expect(problems).toEqual([{ file: "sida.html", message: expect.stringContaining("kept but unread") }]);
});

it.each([
  [
    "ends in a word that no sentence ends with",
    "Vi har under våren arbetat med att ta fram en plan för",
    "mid-sentence",
  ],
  ["begins a sentence and does not end it", "Det är bra för skolan i kommunen. Nu vill vi att fler", "mid-sentence"],
  ["ends in a comma", "Det här är en lång mening med många ord som slutar så,", "mid-sentence"],
  ["ends a sentence", "Vi har under våren arbetat med att ta fram en ny plan för skolan.", false],
  ["is a signature", "Anna Ek, kommunalråd i Strömvalla", false],
  ["was a link", "Vi har fattat beslut om planen i dag. Hela beslutet finns här", false],
])("a text that %s: excerpt is %s", (_, last, excerpt) => {
  const page = `Tyra Vintersol\n\n1 kommentar\n\nRubrik\n\nText.\n\n${last}`;
  expect(draftsOf(read(capture(page)).reading, "post")).toMatchObject([{ excerpt }]);
});

it("the media type comes from the bytes, and not from the name", () => {
  expect(captureOf("sida.html", Buffer.from("Bara text.")).mediaType).toBe("text/plain");
});
