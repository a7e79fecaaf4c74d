import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDates, tenseAt } from "../../../src/language/index.ts";
import { captureFile, capturesAtHand, capturesFolder } from "../../captures-at-hand.ts";

describe("past or ahead is told by the verb", () => {
  it.each([
    ["Nämnden antog planen den 1 mars 2018.", "past"],
    ["Den 1 mars 2018 antog nämnden planen.", "past"],
    ["Planen, som antogs den 1 mars 2018, gäller.", "past"],
    ["Nämnden beslutade att ingå avtal, den 1 mars 2018", "past"],
    ["Det har möjliggjorts efter en dom i mars 2018.", "past"],
    ["I mars 2018 har 93 procent uppgett att de trivs.", null],
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

describe("a wrong bound is worse than none: nothing is told of", () => {
  it.each([
    "Kom ihåg att rösta den 9 september 2018!",
    "Kom och fika med oss lördag 12 maj 2018",
    "Du har till den 31 mars 2018 på dig att lämna in ditt förslag.",
    "Kommunfullmäktige har sitt sista möte för året den 12 december 2017.",
    "Vi har bjudit in alla boende till ett samtal den 21 november 2017.",
    "Jag har bokat ett möte med rektorn den 14 mars 2018.",
    "Fram till den 31 mars 2018 har alla rätt att lämna synpunkter.",
    "Fullmäktige beslutade om ny taxa från den 1 januari 2019.",
    "Kommunstyrelsen beslutade att stänga badhuset från den 1 juni 2018.",
    "Nämnden gav förvaltningen i uppdrag att återkomma senast den 31 mars 2018.",
    "Nämnden beslutade att förlänga avtalet till den 31 december 2019.",
    "Fullmäktige antog målet om en fossilfri bilpark senast den 31 december 2020.",
    "Fullmäktige röstade för att sälja marken den 1 mars 2019.",
    "När nämnden har antagit planen i december 2018 kan bygget börja.",
    "Bussarna går var tionde minut från den 11 december 2017.",
    "Lagen beslutades träda i kraft den 1 januari 2020.",
    "Jag fick en inbjudan till invigningen den 25 augusti 2018.",
    "Invigningen var planerad till den 15 mars 2018 men skjuts upp.",
    "Planerna på att stänga skolan den 1 augusti 2018 stoppades.",
    "Mötet den 3 maj 2018 flyttades till en större lokal.",
    "Debatten hölls kvällen före valet den 9 september 2018.",
    "Enligt fullmäktiges beslut den 29 augusti 2017 ska alla skolor ha en plan.",
    "Planen från den 19 december 2017 ska följas upp.",
    "Efter branden den 3 mars 2017 planerar kommunen nya lokaler.",
    "Sedan den 1 juli 2016 ska alla nyanlända få samhällsinformation.",
    "Vi ska följa upp beslutet från den 3 april 2017.",
    "Nämnden ska behandla medborgarförslaget från den 14 februari 2018.",
    "Nu ska vi utvärdera skolvalet våren 2017.",
    "Vi hoppas kunna upprepa succén från den 6 juni 2017.",
    "Jag kommer ihåg stormen den 8 januari 2005.",
    "Siffrorna avser den 31 december 2016.",
    "Misshandeln ska ha skett den 4 mars 2017.",
    "Protesten mot nedläggningen den 4 maj 2018 ska dokumenteras.",
    "Kostnaden för perioden 1 januari 2016 till 31 mars 2016 ska betalas tillbaka.",
    "Räkenskapsåret slutade och revisionen ska granska tiden fram till den 31 december 2016.",
    "Inför sammanträdet den 12 december 2017 hade oppositionen lämnat ett motförslag.",
    "Förslaget ska vara klart innan jul 2017.",
  ])("%s", (text) => {
    expect(
      findDates(text)
        .map(({ start, end }) => tenseAt(text, start, end))
        .filter((tense) => tense !== null),
    ).toEqual([]);
  });
});

/** Every date in the five captures outside the report's tables, by capture and line: what has been, what is ahead, what can't be told. */
const told: Record<string, [line: number, phrase: string, tense: "past" | "ahead" | null][]> = {
  "000_d116bf80a6f1a67a.txt": [
    [136, "årsskiftet", null],
    [193, "september 2016", "ahead"],
  ],
  "001_49f2e7145d7bc6ea.txt": [[26, "september 2016", "ahead"]],
  "002_3019144654c3cea3.txt": [
    [4, "december 2017", null],
    [10, "den 19 december 2017", "past"],
    [29, "1 januari 2018", null],
    [37, "den 21 november", "ahead"],
    [45, "september 2017", "past"],
    [52, "januari 2018", null],
    [53, "juni 2016", "past"],
    [59, "den 21 november 2017", "ahead"],
  ],
  "003_744e16260c27b809.txt": [
    [10, "september 2018", null],
    [16, "januari 2016", "past"],
    [25, "September 2018", null],
    [133, "31 augusti 2018", null],
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
