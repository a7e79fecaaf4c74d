import { describe, expect, it } from "vitest";
import { report } from "../../../src/language/en/report.ts";

/** The parts of a report, with lines that are one and lines that only look like one. */
const parts: readonly { part: string; pattern: RegExp; are: readonly string[]; areNot: readonly string[] }[] = [
  {
    part: "the end of the cover",
    pattern: report.coverEnd,
    are: ["Foreword", "Introduction", "CONTENTS", "Table of contents", "Preface"],
    areNot: ["Introduction to the wards", "Table of visits", "The contents of the box", "Foreword 3"],
  },
  {
    part: "the contents",
    pattern: report.contents,
    are: ["Contents", "Table of Contents"],
    areNot: ["Foreword", "Contents of the report", "Table"],
  },
  {
    part: "the label of a table",
    pattern: report.tableLabel,
    are: [
      "Organisations visited",
      "Organizations visited",
      "Places visited",
      "Visits",
      "Visits made",
      "List of visits",
    ],
    areNot: ["Visits to schools", "We visited", "Visitors", "Schools visited by bus", "Visit"],
  },
  {
    part: "the heading of reforms",
    pattern: report.reforms,
    are: ["Recommendations", "Reforms", "Reforms for schools", "Proposed reforms", "Recommendation 1"],
    areNot: ["Reformers of the past", "What we recommend", "Recommended reading", "Proposed by"],
  },
  {
    part: "the column of numbers",
    pattern: report.columns.number,
    are: ["No.", "No", "Number", "#", ""],
    areNot: ["Note", "None", "1", "Numbers of guests"],
  },
  {
    part: "the column of dates",
    pattern: report.columns.date,
    are: ["Date", "Dates", "When", "Month"],
    areNot: ["Dated", "May 2016", "Monthly", "Whenever"],
  },
  {
    part: "the column of hosts",
    pattern: report.columns.host,
    are: ["Organisation", "Organization visited", "Place", "Host", "Services"],
    areNot: ["Hostel", "Place Road School", "Services for the old", "Placed"],
  },
  {
    part: "a cell that goes on",
    pattern: report.conjunction,
    are: ["and September 2016", ", Ashford", "& sons"],
    areNot: ["Andover School", "Ashford and Elm", "or September 2016"],
  },
];

describe.each(parts)("$part of a report", ({ pattern, are, areNot }) => {
  it.each(are)("is “%s”", (line) => expect(line).toMatch(pattern));

  it.each(areNot)("is not “%s”", (line) => expect(line).not.toMatch(pattern));
});
