import { describe, expect, it } from "vitest";
import { imageClaim } from "../../src/dating/claims.ts";
import { textClaims } from "../../src/dating/text-claims.ts";

it.each([
  ["20170919 Bild.png", "2017-09-19"],
  ["2017-09-18 Dom", "2017-09-18"],
  ["FUT sept2017.png", "2017-09"],
  ["Screen-shot-2010-12-13-at-12.02.53.png", "2010-12-13/.."],
  ["Skärmavbild 2012-03-04 kl. 10.22.png", "2012-03-04/.."],
  ["20171399 Bild.png", undefined],
  ["12669583_1008175802555116_n", undefined],
  ["bild 2017.png", undefined],
])("the name %s claims %s", (name, says) => expect(imageClaim(name)?.says).toBe(says));

const claims = (texts: string[], ...anchors: string[]) =>
  textClaims(
    texts.map((text, at) => ({ number: at + 1, text })),
    anchors,
  ).claims.map(({ kind, says }) => `${kind} ${says}`);

describe("what a text says of when it was written", () => {
  it.each<[string, string[], string[], string[]]>([
    ["a past event: not before it", ["Nämnden antog planen den 19 december 2017."], [], ["text 2017-12-19/.."]],
    ["a past month: not before its first day", ["Det redovisades i september 2017."], [], ["text 2017-09-01/.."]],
    ["an event ahead: not after it", ["Beslut väntas den 21 november 2017."], [], ["text ../2017-11-21"]],
    ["a month ahead: not after its last day", ["Det ska presenteras i september 2016."], [], ["text ../2016-09-30"]],
    [
      "a day without a year takes that of the same day in full",
      ["Beslut väntas den 21 november.", "Inför mötet den 21 november 2017."],
      [],
      ["text ../2017-11-21"],
    ],
    [
      "else the year nearest to what else dates the post",
      ["Beslut väntas den 26 september."],
      ["2017-09-19"],
      ["text ../2017-09-26"],
    ],
    ["also over the new year", ["Beslut väntas den 10 januari."], ["2017-12"], ["text ../2018-01-10"]],
    ["else it is no evidence", ["Beslut väntas den 26 september."], [], []],
    ["nor is what only stands there", ["Sammanträdet är den 26 september 2017."], [], []],
    [
      "this week's past event: Monday to Sunday of its week",
      ["Nämnden beslutade den 29 augusti 2017.", "Ärendet antogs i veckan."],
      [],
      ["text 2017-08-29/..", "week 2017-08-28/2017-09-03"],
    ],
    [
      "but not where nothing has been",
      ["Nämnden beslutade den 29 augusti 2017.", "Jag gör ett besök i veckan."],
      [],
      ["text 2017-08-29/.."],
    ],
  ])("%s", (_, texts, anchors, said) => expect(claims(texts, ...anchors)).toEqual(said));

  it("names the lines, and what is no date of the calendar", () => {
    const { claims: found, impossible } = textClaims(
      [{ number: 7, text: "Det beslutades den 31 februari 2017 och antogs den 1 mars 2017." }],
      [],
    );
    expect(found).toEqual([
      {
        kind: "text",
        says: "2017-03-01/..",
        strength: "bounds",
        rule: "past",
        from: { words: "den 1 mars 2017", date: "2017-03-01" },
        line: 7,
      },
    ]);
    expect(impossible).toEqual([{ line: 7, text: "den 31 februari 2017", reason: "no-such-day" }]);
  });
});
