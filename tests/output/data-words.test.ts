import { expect, it } from "vitest";
import { dataWords } from "../../src/language/index.ts";
import { postRows, visitRows } from "../../src/output/csv.ts";
import { gaps, posts, visits } from "../../src/output/json.ts";
import { anArchive, aPost, aSection } from "../archive/an-archive.ts";

const archive = anArchive({
  posts: [
    Object.assign(
      aPost("a", {
        nr: 7,
        formerNr: [3],
        date: "2018-05",
        visits: [1],
        commentCount: 2,
        comments: [{ body: "Ja.", source: "ett brev" }],
      }),
      {
        possibleImages: ["Barnlek"],
        lostLinks: [{ line: 7, words: "finns här" }],
        brokenOff: "mid-sentence",
        originalUrl: "https://blogg.exempel.se/2018/05/a/",
      },
    ),
  ],
  sections: [aSection("s", [{ number: 1, host: "Skolan", asWritten: "Januari 2016" }])],
});

it.each([
  ["posts", [...postRows(archive), ...posts(archive)], dataWords.posts],
  ["visits", [...visitRows(archive), ...visits(archive)], dataWords.visits],
  ["gaps", gaps(archive), dataWords.gaps],
])("the page of data explains every field of %s, and no other", (_, rows, words) => {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  expect(Object.keys(words).sort()).toEqual([...fields].sort());
});

it("posts.csv has the certainty, its evidence, the number and both addresses", () => {
  expect(postRows(archive)).toMatchObject([
    {
      number: 7,
      certainty: "belagt",
      disputed: "",
      evidence: "explicit 2018-05",
      url: "inlagg/a.html",
      originalUrl: "https://blogg.exempel.se/2018/05/a/",
    },
  ]);
});
