import { describe, expect, it } from "vitest";
import { splitLines } from "../../../src/capture/line.ts";
import { readVisitTable } from "../../../src/readers/report/visit-table.ts";

const head = "Nummer\tDatum\tVerksamhet";
const tableOf = (...rows: string[]) =>
  readVisitTable(splitLines([head, ...rows].join("\n")), "rapport.txt", {
    lines: new Map(),
    highest: 0,
    unnumbered: 0,
  });
const rowsOf = (...rows: string[]) =>
  tableOf(...rows).visits.map(({ number, asWritten, host }) => `${number} ${asWritten} ${host}`);

describe("a table of visits", () => {
  it.each<[string, string[], string[]]>([
    ["a row is a visit", ["1\tMars 2018\tLekstugan, Strömvalla"], ["1 Mars 2018 Lekstugan, Strömvalla"]],
    ["a blank line does not end it", ["1\tMars 2018\tA", "", "2\tMaj 2018\tB"], ["1 Mars 2018 A", "2 Maj 2018 B"]],
    ["a head may be repeated", ["1\tMars 2018\tA", "", head, "2\tMaj 2018\tB"], ["1 Mars 2018 A", "2 Maj 2018 B"]],
    ["a page number is none", ["1\tMars 2018\tA", "", "7", head, "2\tMaj 2018\tB"], ["1 Mars 2018 A", "2 Maj 2018 B"]],
    [
      "nor is one that is the next visit's",
      ["1\tMars 2018\tLång", "", "2", head, "värd", "2\tMaj 2018\tB"],
      ["1 Mars 2018 Lång värd", "2 Maj 2018 B"],
    ],
    [
      "a host may go on below a page break",
      ["1\tMars 2018\tLång", "", head, "värd, ort"],
      ["1 Mars 2018 Lång värd, ort"],
    ],
    ["so may a date", ["1\tOktober 2018 och", "", head, "mars 2019\tB"], ["1 Oktober 2018 och mars 2019 B"]],
    ["also before its year", ["1\tOktober", "", head, "2018\tB"], ["1 Oktober 2018 B"]],
    ["and a number alone", ["1\tMars 2018\tA", "2", head, "Maj 2018\tB"], ["1 Mars 2018 A", "2 Maj 2018 B"]],
    [
      "cells may go on in their columns",
      ["1\tOktober 2018 och\tLång", "", head, "\tmars 2019\tvärd"],
      ["1 Oktober 2018 och mars 2019 Lång värd"],
    ],
    ["a tab within a host loses no word", ["1\tMars 2018\tLång\tvärd"], ["1 Mars 2018 Lång värd"]],
    ["two spaces part cells too", ["1  Mars 2018  A"], ["1 Mars 2018 A"]],
    ["a number may have a dot", ["1.\tMars 2018\tA"], ["1 Mars 2018 A"]],
  ])("%s", (_, rows, visits) => {
    expect(rowsOf(...rows)).toEqual(visits);
    expect(tableOf(...rows).problems).toEqual([]);
  });

  it.each<[string, string[], string, string]>([
    ["a doubled number", ["1\tMars 2018\tA", "1\tMaj 2018\tB"], "line 3", "visit 1 stands on line 2 already"],
    ["a number out of order", ["2\tMars 2018\tA", "1\tMaj 2018\tB"], "line 3", "visit 1 comes after visit 2"],
    ["a row without a number", ["1\tMars 2018\tA", "\tMaj 2018\tB", "2\tMaj 2018\tC"], "line 3", "has no number"],
    ["a number that is none", ["1\tMars 2018\tA", "2b\tMaj 2018\tB"], "line 3", '"2b" where its number should be'],
    ["a month that is none", ["1\tSmarch 2018\tA"], "line 2", 'got "Smarch 2018"'],
    ["a visit without a host", ["1\tMars 2018\t"], "line 2", "names no host"],
  ])("%s is one problem, and the rest is read", (_, rows, where, message) => {
    expect(tableOf(...rows).problems).toEqual([
      { file: "rapport.txt", where, message: expect.stringContaining(message) },
    ]);
  });

  it("text after the table that continues no row is left to other rules", () => {
    const { parts } = tableOf("1\tMars 2018\tA", "", "En mening som ingen rad behöver.");
    expect([...parts.keys()]).toEqual([1, 2]);
  });
});
