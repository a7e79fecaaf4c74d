import { describe, expect, it } from "vitest";
import { monthName, parseMonthName, parseMonths, shortMonthName } from "../../../src/language/en/calendar.ts";

it("months have their capital", () => expect([monthName(9), shortMonthName(9)]).toEqual(["September", "Sep"]));

it("there is no thirteenth month", () => expect(() => monthName(13)).toThrow(RangeError));

describe("the name of a month", () => {
  it.each([
    ["January", 1],
    ["FEB", 2],
    ["mar.", 3],
    ["may", 5],
    ["Sept.", 9],
    ["sep", 9],
    ["December", 12],
  ])("%s", (word, month) => expect(parseMonthName(word)).toBe(month));

  it.each(["ma", "Marc", "mayor", "Octo", "Decade", "Junes", "Januari", "Monday", "", "5", "."])("%s is none", (word) =>
    expect(parseMonthName(word)).toBeNull(),
  );
});

describe("months as a report writes them", () => {
  it.each([
    ["March 2016", ["2016-03"]],
    ["March, 2016", ["2016-03"]],
    ["March and September 2016", ["2016-03", "2016-09"]],
    ["March and September, 2016", ["2016-03", "2016-09"]],
    ["September 2016 and 2017", ["2016-09", "2017-09"]],
    ["October 2016 and March 2018", ["2016-10", "2018-03"]],
    ["March, April, and May 2016", ["2016-03", "2016-04", "2016-05"]],
    ["March & April 2016", ["2016-03", "2016-04"]],
    ["Sept 2017", ["2017-09"]],
    ["DECEMBER 2017", ["2017-12"]],
  ])("%s", (phrase, months) => expect(parseMonths(phrase)).toEqual(months));

  it.each([
    "Smarch 2016",
    "2016",
    "March",
    "March and 2016x",
    "",
    "13-18 years",
    "March 1016",
    "in March 2016",
    "3 March 2016",
    "March–May 2016",
    "March or May 2016",
    "Mars 2016",
  ])("%s is none", (phrase) => expect(parseMonths(phrase)).toBeNull());
});
