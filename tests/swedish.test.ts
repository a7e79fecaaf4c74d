import { describe, expect, it } from "vitest";
import {
  formatNumber,
  genitive,
  parseDay,
  parseMonths,
  sayDate,
  sayList,
  saysWhichDay,
  visitWordEnd,
} from "../src/swedish.ts";

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

describe("a line that is a day and nothing else", () => {
  it.each([
    ["19 september 2017", "2017-09-19"],
    ["tisdag 9 december 2008", "2008-12-09"],
    ["20 januari, 2018", "2018-01-20"],
    ["den 29 augusti 2017", "2017-08-29"],
    ["2017-09-18", "2017-09-18"],
    ["29 februari 2016", "2016-02-29"],
  ])("%s", (line, day) => expect(parseDay(line)).toBe(day));

  it.each([
    "31 februari 2017",
    "29 februari 2017",
    "19 september",
    "2017-13-01",
    "vardag 9 december 2008",
    "2200 nyanlända",
  ])("%s is none", (line) => expect(parseDay(line)).toBeNull());
});

describe("a claimed date in words", () => {
  it.each([
    [undefined, "odaterat"],
    ["2017", "2017"],
    ["2016-04", "april 2016"],
    ["2016-04?", "troligen april 2016"],
    ["2017-09-19?", "troligen 19 september 2017"],
    ["2017-08-29/2017-09-03?", "mellan 29 augusti 2017 och troligen 3 september 2017"],
    ["../2016-09-30", "senast 30 september 2016"],
    ["2017-12-19/..", "tidigast 19 december 2017"],
    ["[2016-04,2016-12]", "april 2016 eller december 2016"],
  ])("%s is said %s", (date, words) => expect(sayDate(date)).toBe(words));
});

it.each([
  ["Idag besökte vi", true],
  ["och igår fick jag", true],
  ["Kul att inleda tisdagsmorgonen", true],
  ["i går", true],
  ["häromdagen", false],
  ["dagens besök", false],
  ["torsdagar är bra", false],
])("%s says which day: %s", (sentence, says) => expect(saysWhichDay(sentence)).toBe(says));

it("finds where a word of visiting ends", () => {
  expect(visitWordEnd("Vi besökte dem")).toBe("Vi besökte".length);
  expect(visitWordEnd("Rapporten presenterades")).toBeNull();
});

it("joins, counts and inflects", () => {
  expect(sayList(["ett", "två", "tre"])).toBe("ett, två och tre");
  expect([genitive("Anna"), genitive("Lars")]).toEqual(["Annas", "Lars"]);
  expect([formatNumber(9999), formatNumber(12345)]).toEqual(["9999", "12\u00a0345"]);
});
