import { expect, it } from "vitest";
import { splitLines } from "../../../src/capture/line.ts";
import { archiveRows } from "../../../src/readers/text/archive-list.ts";

const rowsIn = (...lines: string[]): string[] =>
  archiveRows(splitLines(lines.join("\n"))).map(({ month, posts, line }) => `${line}: ${month} ${posts}`);

it.each([
  ["a month and its year", "december 2015 (4)", "1: 2015-12 4"],
  ["in English, with a capital letter", "December 2015 (4)", "1: 2015-12 4"],
  ["an abbreviation", "dec. 2015 (4)", "1: 2015-12 4"],
  ["spaces in the brackets", "» Maj 2009 ( 12 )", "1: 2009-05 12"],
  ["other brackets", "maj 2009 [12]", "1: 2009-05 12"],
  ["the year first", "2009 maj (12)", "1: 2009-05 12"],
  ["a year that can be opened", "► 2015 (43)", "1: 2015 43"],
  ["a year that is opened by a sign", "[+] 2015 (43)", "1: 2015 43"],
])("%s is read", (_, line, row) => expect(rowsIn(line)).toEqual([row]));

it.each([
  ["a month without a year above it", "maj (12)"],
  ["a year alone, which may be a tag", "2015 (43)"],
  ["a tag with a year", "Val 2014 (3)"],
  ["a tag that begins like a month", "Marsvin 2014 (3)"],
  ["a month in a sentence", "Det var i maj 2014 (3)"],
  ["a month without a number", "maj 2014"],
  ["a day", "4 maj 2014 (3)"],
  ["a year that no blog has", "maj 1914 (3)"],
  ["a number that is none of posts", "maj 2014 (201405)"],
])("%s is not read", (_, line) => expect(rowsIn(line)).toEqual([]));

it("months below a year are of that year, and a year without months is told as a whole", () => {
  expect(rowsIn("▼ 2015 (7)", "► december (4)", "► maj (3)", "► 2014 (20)", "► 2013 (1)")).toEqual([
    "1: 2015 7",
    "2: 2015-12 4",
    "3: 2015-05 3",
    "4: 2014 20",
    "5: 2013 1",
  ]);
});

it("an arrow may be on a line of its own, and blank lines count for nothing", () => {
  expect(rowsIn("▼", "2015 (7)", "", "►", "december (4)", "", "►", "maj (3)")).toEqual([
    "2: 2015 7",
    "5: 2015-12 4",
    "8: 2015-05 3",
  ]);
});

it("an open month lists its posts, but not more than it has", () => {
  const list = (...titles: string[]) => rowsIn("▼ 2015 (7)", "▼ december (2)", ...titles, "► maj (3)");
  expect(list("Skolan", "Vägen")).toEqual(["1: 2015 7", "2: 2015-12 2", "5: 2015-05 3"]);
  expect(list("Skolan", "Vägen", "Etiketter")).toEqual(["1: 2015 7", "2: 2015-12 2"]);
});

it("a year without a number heads its months too", () => {
  expect(rowsIn("2015", "december (4)", "november (2)", "2014", "juni (1)")).toEqual([
    "2: 2015-12 4",
    "3: 2015-11 2",
    "5: 2014-06 1",
  ]);
});

it("several on one line are read, as a menu of months is saved", () => {
  expect(rowsIn("december 2015 (4) november 2015 (2) | maj 2015 (1)")).toEqual([
    "1: 2015-12 4",
    "1: 2015-11 2",
    "1: 2015-05 1",
  ]);
});

it.each([
  ["in no order", ["2015 (40)", "december (4)", "maj (2)", "juni (3)"], ["1: 2015 40", "2: 2015-12 4", "3: 2015-05 2"]],
  ["with more posts than its year", ["2015 (5)", "december (4)", "maj (2)"], ["1: 2015 5", "2: 2015-12 4"]],
  ["marked otherwise", ["▼ 2015 (9)", "► december (4)", "maj (2)"], ["1: 2015 9", "2: 2015-12 4"]],
  ["below a month that has its own year", ["december 2015 (4)", "maj (2)"], ["1: 2015-12 4"]],
  ["below a year that is not part of the list", ["2015 (40)", "Skola", "maj (2)"], []],
])("a month %s may be a tag, and is not read", (_, lines, rows) => expect(rowsIn(...lines)).toEqual(rows));

it.each([
  [
    ["2015 (43)", "2014 (20)"],
    ["1: 2015 43", "2: 2014 20"],
  ],
  [["2014 (20)", "2015 (43)"], []],
])("years in %j are read from the newest on; tags are in the order of the alphabet", (lines, rows) =>
  expect(rowsIn(...lines)).toEqual(rows),
);

it("where two lists state different numbers for one month the highest is taken", () => {
  expect(rowsIn("maj 2015 (2)", "april 2015 (1)", "Arkiv", "Länkar", "maj 2015 (3)", "april 2015 (1)")).toEqual([
    "2: 2015-04 1",
    "5: 2015-05 3",
  ]);
});

it.each([
  ["a line too long for a menu", "maj 2015 (2) ".repeat(100_000), []],
  ["many marks", "> ".repeat(4_000), []],
  ["many months of one year", "2015\n".concat("maj (2)\n".repeat(20_000)), ["2: 2015-05 2"]],
  ["many years", "2015 (2)\n".repeat(20_000), []],
])("%s: nothing is read that no list has", (_, text, rows) => expect(rowsIn(text)).toEqual(rows));
