import { expect, it } from "vitest";
import type { DatedClaim } from "../../../src/entry/certainty.ts";
import { sayDated, saySilence, sayTerm } from "../../../src/language/index.ts";

it.each<[DatedClaim["date"], DatedClaim["certainty"], boolean, string]>([
  ["2017-12", "stated", false, "december 2017, belagt"],
  ["2017-12", "stated", true, "december 2017, belagt, omtvistat"],
  ["2017-12-19/2017-12-31", "stated", false, "mellan 19 och 31 december 2017, belagt"],
  ["2017-09-19?", "derived", false, "september 2017, härlett; troligen den 19"],
  ["2017-09-01/2017-09-18?", "derived", false, "september 2017, härlett; mellan den 1 och troligen den 18"],
  ["2017-09-05?/2017-09-18?", "stated", false, "september 2017, belagt; troligen mellan den 5 och den 18"],
  ["[2017-09-05?,2017-09-18?]", "derived", false, "september 2017, härlett; troligen den 5 eller den 18"],
  ["2016-04?", "likely", false, "troligen april 2016"],
  ["2017-08-29/2017-09-03?", "possible", false, "mellan 29 augusti och troligen 3 september 2017, kanske"],
  ["../2016-09-30", "undated", false, "senast 30 september 2016, odaterat"],
  [undefined, "undated", false, "odaterat"],
])("%s, %s, disputed: %s is told as %j", (date, certainty, isDisputed, said) =>
  expect(sayDated({ date, certainty, isDisputed })).toBe(said),
);

it.each([
  ["2016-01/..", "från januari 2016"],
  ["2014/2018", "2014–2018"],
  ["2014-03/2018-06", "mars 2014 – juni 2018"],
  ["../2018", "till 2018"],
  ["2018", "2018"],
])("the time of an office %s is told as %j", (edtf, said) => expect(sayTerm(edtf)).toBe(said));

it("a silence says what is not kept, and whether some of it may be undated", () => {
  expect(saySilence({ months: 16, isLeast: false }, "later", "all", true)).toBe(
    "16 månader senare; inget bevarat däremellan",
  );
  expect(saySilence({ months: 3, isLeast: true }, "earlier", "posts", false)).toBe(
    "minst 3 månader tidigare; inget daterat inlägg bevarat däremellan",
  );
});
