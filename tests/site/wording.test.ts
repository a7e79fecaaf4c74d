import { expect, it } from "vitest";
import { comparedWordings } from "../../src/site/wording.ts";
import { anArchive, aPage, aPost } from "../archive/an-archive.ts";

const body = "Vi börjar i skolan.\n\nBron kostar tolv miljoner kronor och står klar i maj.\n";
const sources = [
  { capture: "sida.txt", lines: [1, 4] as [number, number] },
  { capture: "senare.txt", lines: [1, 4] as [number, number], differs: [4] },
];

/** What is told of the other wording, where the later capture has this line. */
function wordingsOf(line: string, record: object = {}) {
  const captures = [aPage("sida.txt"), { ...aPage("senare.txt"), captured: "2015-03-10", ...record }];
  const captured = new Map([["senare.txt", ["Bron", "", "Vi börjar i skolan.", line]]]);
  const archive = anArchive({ posts: [{ ...aPost("bron", { sources }), body }], captures }, {}, captured);
  return comparedWordings(archive.posts[0] as (typeof archive.posts)[0], archive);
}

it("a changed line is told word by word, with the time of its capture", () => {
  const [wording, ...others] = wordingsOf("Bron kostar femton miljoner kronor och står klar i maj.");
  expect(others).toEqual([]);
  expect(wording).toMatchObject({ capture: "senare.txt", captured: "2015-03-10", line: 4 });
  expect(wording?.words?.map(({ words, only }) => [words, only])).toEqual([
    ["Bron kostar ", null],
    ["tolv", "text"],
    ["femton", "capture"],
    [" miljoner kronor och står klar i maj.", null],
  ]);
});

it("a line that is like none of the text is told as its own", () => {
  expect(wordingsOf("Tack alla som kom!")[0]?.words).toEqual([{ words: "Tack alla som kom!", only: "capture" }]);
});

it("no line is told of a capture that is markup, or whose line is not shown", () => {
  expect(wordingsOf("<p>Bron</p>", { counted: "pieces" })).toEqual([]);
  expect(wordingsOf("")).toEqual([]);
});

it("paragraphs that a capture lacks are told together at the line that they would stand at, and the line itself is not", () => {
  const lacked = ["En bro är en väg.", "Den har plats för bussar."];
  const otherWordings = lacked.map((words) => ({ capture: "senare.txt", line: 4, words, only: "text" as const }));
  const posts = [{ ...aPost("bron", { sources, otherWordings }), body }];
  const line = "- Bron kostar tolv miljoner kronor och står klar i maj.";
  const archive = anArchive(
    { posts, captures: [aPage("sida.txt"), aPage("senare.txt")] },
    {},
    new Map([["senare.txt", ["", "", "", line]]]),
  );
  expect(
    comparedWordings(archive.posts[0] as (typeof archive.posts)[0], archive).map(({ line, words }) => [line, words]),
  ).toEqual([
    [
      4,
      [
        { words: lacked[0], only: "text" },
        { words: " / ", only: null },
        { words: lacked[1], only: "text" },
      ],
    ],
  ]);
});

it("of a capture in markup the words are told that the entry has", () => {
  const words = "Bron kostar femton miljoner kronor och står klar i maj.";
  const otherWordings = [{ capture: "senare.txt", line: 4, words }];
  const captures = [aPage("sida.txt"), { ...aPage("senare.txt"), captured: "2015-03-10", counted: "pieces" as const }];
  const posts = [{ ...aPost("bron", { sources, otherWordings }), body }];
  const told = (site: object) => {
    const archive = anArchive({ posts, captures }, site);
    return comparedWordings(archive.posts[0] as (typeof archive.posts)[0], archive);
  };
  expect(told({})).toMatchObject([{ capture: "senare.txt", captured: "2015-03-10", line: 4 }]);
  expect(told({})[0]?.words?.filter(({ only }) => only !== null)).toEqual([
    { words: "tolv", only: "text" },
    { words: "femton", only: "capture" },
  ]);
  expect(told({ texts: "withheld" })).toEqual([]);
});
