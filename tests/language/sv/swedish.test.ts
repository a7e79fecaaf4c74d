import { describe, expect, it } from "vitest";
import {
  archiveOf,
  dayWords,
  findDates,
  parseMonths,
  sayDate,
  sayList,
  visitWordEnd,
} from "../../../src/language/index.ts";
import { formatNumber } from "../../../src/language/sv/counts-and-lists.ts";

describe("months as a report writes them", () => {
  it.each([
    ["Mars 2016", ["2016-03"]],
    ["Mars och september 2016", ["2016-03", "2016-09"]],
    ["September 2016 och 2017", ["2016-09", "2017-09"]],
    ["Oktober 2016 och mars 2018", ["2016-10", "2018-03"]],
    ["sept 2017", ["2017-09"]],
    ["december 2017", ["2017-12"]],
  ])("%s", (phrase, months) => expect(parseMonths(phrase)).toEqual(months));

  it.each(["Smarch 2016", "2016", "Mars", "Mars och 2016x", "", "13-18 år", "Mars 1016", "i mars 2016"])(
    "%s is none",
    (phrase) => expect(parseMonths(phrase)).toBeNull(),
  );
});

describe("a claimed date in words", () => {
  it.each([
    [undefined, "odaterat"],
    ["2017", "2017"],
    ["2016-04", "april 2016"],
    ["2016-04?", "troligen april 2016"],
    ["2017-09-19?", "troligen 19 september 2017"],
    ["2017-08-29/2017-09-03?", "mellan 29 augusti och troligen 3 september 2017"],
    ["../2016-09-30", "senast 30 september 2016"],
    ["../2016-09-30?", "troligen senast 30 september 2016"],
    ["2017-12-19/..", "tidigast 19 december 2017"],
    ["[2016-04,2016-12]", "april eller december 2016"],
    ["[2016-10?,2018-03?]", "troligen oktober 2016 eller mars 2018"],
    ["2016-04-01?/2016-04-30?", "troligen mellan 1 och 30 april 2016"],
    ["2017-12-19/2017-12-31", "mellan 19 och 31 december 2017"],
  ])("%s is said %s", (date, words) => expect(sayDate(date)).toBe(words));
});

it.each([
  ["Idag besökte vi", "Idag"],
  ["och igår fick jag", "igår"],
  ["Kul att inleda tisdagsmorgonen", "tisdagsmorgonen"],
  ["i går", "i går"],
  ["häromdagen", null],
  ["dagens besök", null],
])("the words for the day in %s are %s", (sentence, words) => expect(dayWords(sentence)).toBe(words));

describe("dates in running text", () => {
  it.each([
    ["den 19 december 2017", "2017-12-19"],
    ["Den 29 augusti 2017", "2017-08-29"],
    ["tisdag 9 december 2008", "2008-12-09"],
    ["20 januari, 2018", "2018-01-20"],
    ["2017-09-18", "2017-09-18"],
    ["20170919", "2017-09-19"],
    ["sept2017", "2017-09"],
    ["september 2018", "2018-09"],
    ["september månad 2017", "2017-09"],
    ["SEPT. 2018", "2018-09"],
    ["våren 2015", "2015-03-01/2015-05-31"],
    ["mars\u00a02016", "2016-03"],
    ["Mars och september 2016", "[2016-03,2016-09]"],
    ["September 2016 och 2017", "[2016-09,2017-09]"],
    ["Oktober 2016 och mars 2018", "[2016-10,2018-03]"],
    ["13–18 mars 2018", "2018-03-13/2018-03-18"],
    ["årsskiftet 2017/2018", "2017-12-31/2018-01-01"],
  ])("%s", (phrase, edtf) => expect(findDates(`Det var ${phrase} som`)).toMatchObject([{ text: phrase, edtf }]));

  it.each([
    ["den 21 november", { month: 11, day: 21 }],
    ["årsskiftet", { month: 1, day: 1 }],
  ])("%s has no year of its own", (phrase, dayOfYear) =>
    expect(findDates(`på ${phrase}, och`)).toMatchObject([{ edtf: null, dayOfYear }]),
  );

  it.each(["31 februari 2017", "2017-13-01", "19 december 1985", "mars 2150", "31 april", "18–13 mars 2018"])(
    "%s is none, and says why",
    (phrase) => expect(findDates(phrase)).toMatchObject([{ edtf: null, impossible: expect.any(String) }]),
  );

  it.each([
    "2200 nyanlända",
    "13-18 år",
    "110 000 kr",
    "kl 10:30",
    "LOV",
    "1 av 3",
    "2012–2014",
    "12669583_1008175802555116",
    "majs 2016",
  ])("%s is no date", (text) => expect(findDates(text)).toEqual([]));
});

it("finds where a word of visiting ends", () => {
  expect(visitWordEnd("Vi besökte dem")).toBe("Vi besökte".length);
  expect(visitWordEnd("Rapporten presenterades")).toBeNull();
});

it("joins, counts and inflects", () => {
  expect(sayList(["ett", "två", "tre"])).toBe("ett, två och tre");
  expect([archiveOf("Anna"), archiveOf("Lars")]).toEqual(["Annas arkiv", "Lars arkiv"]);
  expect([formatNumber(9999), formatNumber(12345)]).toEqual(["9999", "12\u00a0345"]);
});
