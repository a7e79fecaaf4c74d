import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tenseAt } from "../../src/dating/tense.ts";
import { findDates } from "../../src/swedish.ts";
import { captureFile, capturesAtHand, capturesFolder } from "../captures-at-hand.ts";

describe("past or ahead is told by the verb", () => {
  it.each([
    ["Nämnden antog planen den 1 mars 2018.", "past"],
    ["Den 1 mars 2018 antog nämnden planen.", "past"],
    ["Planen, som antogs den 1 mars 2018, gäller.", "past"],
    ["Nämnden beslutade att ingå avtal, den 1 mars 2018", "past"],
    ["Det har möjliggjorts efter en dom i mars 2018.", "past"],
    ["I mars 2018 har 93 procent uppgett att de trivs.", "past"],
    ["Hon hade våren 2018 läst kursen.", "past"],
    ["Beslutet väntas fattas den 1 mars 2018.", "ahead"],
    ["Ärendet som nämnden föreslås besluta om den 1 mars 2018", "ahead"],
    ["Förbundet ska vara på plats 1 mars 2018.", "ahead"],
    ["Den planeras att vara klar den 1 mars 2018.", "ahead"],
    ["Ärendet inför nämndens sammanträde den 1 mars 2018.", "ahead"],
    ["Kommunen inför avgifter från 1 mars 2018.", null],
    ["Nämnden beslutade att förbundet startar den 1 mars 2018.", null],
    ["Nämnden antog planen, nästa möte den 1 mars 2018.", null],
    ["Mötet är den 1 mars 2018.", null],
    ["Mars 2018", null],
  ])("%s", (text, tense) => {
    const [phrase] = findDates(text);
    expect(tenseAt(text, phrase?.start ?? 0, phrase?.end ?? 0)).toBe(tense);
  });
});

/** Every date in the five captures outside the report's tables, by capture and line: what has been, what is ahead, what can't be told. */
const told: Record<string, [line: number, phrase: string, tense: "past" | "ahead" | null][]> = {
  "000_d116bf80a6f1a67a.txt": [
    [136, "årsskiftet", "past"],
    [193, "september 2016", "ahead"],
  ],
  "001_49f2e7145d7bc6ea.txt": [[26, "september 2016", "ahead"]],
  "002_3019144654c3cea3.txt": [
    [4, "december 2017", null],
    [10, "den 19 december 2017", "past"],
    [29, "1 januari 2018", null],
    [37, "den 21 november", "ahead"],
    [45, "september 2017", "past"],
    [52, "januari 2018", "ahead"],
    [53, "juni 2016", "past"],
    [59, "den 21 november 2017", "ahead"],
  ],
  "003_744e16260c27b809.txt": [
    [10, "september 2018", null],
    [16, "januari 2016", "past"],
    [25, "September 2018", null],
    [133, "31 augusti 2018", "past"],
    [279, "september 2018", "ahead"],
  ],
  "004_6458a2913346f080.txt": [
    [8, "20170919", null],
    [14, "årsskiftet", null],
    [16, "den 26 september", "ahead"],
    [23, "20170918", null],
    [33, "2017-09-18", null],
    [46, "sept2017", null],
    [91, "september 2017", "ahead"],
    [91, "1 juli 2018", "ahead"],
    [111, "våren 2015", "past"],
    [118, "den 29 augusti 2017", "past"],
    [119, "september månad 2017", "ahead"],
    [121, "den 1 juli 2018", "ahead"],
    [127, "1 juni 2017", "past"],
  ],
};

describe.skipIf(!capturesAtHand)("every date of the captures", () => {
  it.each(Object.entries(told))("%s", (name, expected) => {
    const { lines } = captureFile(join(capturesFolder, name), name);
    const found = lines
      .filter(({ raw }) => !/^\d+\t/.test(raw))
      .flatMap(({ number, text }) =>
        findDates(text).map(({ text: phrase, start, end }) => [number, phrase, tenseAt(text, start, end)]),
      );
    expect(found).toEqual(expected);
  });

  it("the report's tables say only when, in no tense", () => {
    const name = "003_744e16260c27b809.txt";
    const rows = captureFile(join(capturesFolder, name), name).lines.filter(({ raw }) => /^\d+\t/.test(raw));
    expect(rows).toHaveLength(105);
    for (const { raw } of rows) {
      const when = raw.split("\t")[1] ?? "";
      expect(
        findDates(when).map(({ start, end }) => tenseAt(when, start, end)),
        raw,
      ).toEqual([null]);
    }
  });
});
