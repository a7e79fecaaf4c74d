import { describe, expect, it } from "vitest";
import { placeInCalendar } from "../../src/archive/certainty.ts";
import { monthsCovered, silencesBefore } from "../../src/archive/silences.ts";
import type { Evidence } from "../../src/entry/evidence.ts";
import { anArchive, aPost, aSection } from "./an-archive.ts";

describe("silences", () => {
  it.each<[string, (string | undefined)[], (number | null)[]]>([
    ["newest first", ["2018-05", "2018-03", "2016-11", undefined, "2016-10"], [null, null, 16, null, null]],
    ["oldest first", ["2016-10", "2016-11", "2018-03", "2018-05"], [null, null, 16, null]],
    ["two months are none", ["2018-05", "2018-03"], [null, null]],
    ["a later row may be from between", ["2018-05", "2016-01", "2017-03"], [null, null, 14]],
  ])("%s", (_, dates, silences) =>
    expect(silencesBefore(dates).map((silence) => silence?.months ?? null)).toEqual(silences),
  );

  it("from an uncertain date there are at least so many months", () =>
    expect(silencesBefore(["2018-05", "2017-01/2018-01?", "2016-01"])).toEqual([
      null,
      { months: 4, isLeast: true },
      { months: 12, isLeast: true },
    ]));

  it("there is none where anything else may be from between", () =>
    expect(silencesBefore(["2018-05", "2016-01"], monthsCovered(["2018-05", "2016-01", "2017"]))).toEqual([
      null,
      null,
    ]));
});

it("the timeline has posts, occasions of visits and the report as they came, the oldest first", () => {
  const archive = anArchive({
    posts: [aPost("sen", { date: "2018-05" }), aPost("tidig", { date: "2016-01?" }), aPost("utan")],
    sections: [aSection("s", [{ number: 1, host: "Skolan", asWritten: "Januari 2016" }])],
  });
  const told = archive.lists.timeline.flatMap(({ items }) =>
    items.map((event) => [event.date, "post" in event ? event.post.slug : "besök", event.silence?.months]),
  );
  expect(told).toEqual([
    ["2016-01?", "tidig", undefined],
    ["2016-01", "besök", undefined],
    ["2018-05", "sen", 28],
  ]);
});

describe("how certain a month is", () => {
  const heading: Evidence = {
    kind: "archive-heading",
    says: "2017-12",
    strength: "bounds",
    from: { words: "december 2017" },
  };
  const after: Evidence = { kind: "text", says: "2017-12-05/..", strength: "bounds", from: { words: "5 december" } };
  const before: Evidence = { kind: "text", says: "../2017-12-20", strength: "bounds", from: { words: "20 december" } };
  const image: Evidence = {
    kind: "image-name",
    says: "2017-12-05",
    strength: "suggests",
    from: { name: "20171205.png" },
  };
  it.each<[string, string, Evidence[], string, boolean]>([
    ["a source states it", "2017-12", [heading], "stated", false],
    ["bounds leave no other, but no source states it", "2017-12-05/2017-12-20", [after, before], "derived", false],
    ["a finer day is only suggested", "2017-12-05?", [image, before], "derived", false],
    ["a suggestion is needed", "2017-12-05?", [image], "likely", false],
    [
      "a statement that lost is none, and is a dispute",
      "2017-12-05/2017-12-20",
      [after, before, { ...heading, says: "2016-01", holds: false }],
      "derived",
      true,
    ],
    [
      "what a source states contradicts its own text",
      "2017-12",
      [heading, { ...before, says: "../2017-11-21", holds: false }],
      "stated",
      true,
    ],
  ])("%s", (_, date, evidence, certainty, isDisputed) =>
    expect(placeInCalendar({ date, evidence })).toMatchObject({ certainty, isDisputed }),
  );
});
