import { parse as parseEdtf } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, formatDays, hull, monthsIn, weekOf } from "../../src/dating/interval.ts";
import { dayNumber, isoDay } from "../../src/entry/calendar.ts";

it.each([
  ["2016", "2016-01-01", "2016-12-31"],
  ["2016-02?", "2016-02-01", "2016-02-29"],
  ["2017-09-19", "2017-09-19", "2017-09-19"],
  ["2017-08-29/2017-09-03?", "2017-08-29", "2017-09-03"],
  ["../2016-09-30", "0000-01-01", "2016-09-30"],
  ["2017-12-19/..", "2017-12-19", "9999-12-31"],
  ["[2016-04,2016-12]", "2016-04-01", "2016-12-31"],
])("%s allows %s to %s", (date, from, to) => expect(hull(date)).toEqual({ from, to }));

it.each([
  ["2016-04?", ["2016-04"]],
  ["2017-08-29/2017-09-03?", ["2017-08", "2017-09"]],
  ["[2016-04,2016-12]", ["2016-04", "2016-12"]],
  ["../2016-09-30", null],
  ["2016-01/2017-02", null],
])("%s may fall in %j", (date, months) => expect(monthsIn(daysOf(date))).toEqual(months));

it.each([
  ["2017-08-29", "2017-08-28/2017-09-03"],
  ["2017-09-03", "2017-08-28/2017-09-03"],
  ["1969-12-31", "1969-12-29/1970-01-04"],
])("the week of %s is %s", (day, week) => expect(weekOf(day)).toBe(week));

describe("every EDTF date that is formatted", () => {
  const day = fc.integer({ min: dayNumber("1990-01-01"), max: dayNumber("2100-12-31") });
  const uncertain = fc.record({ from: fc.boolean(), to: fc.boolean() });

  it("parses as EDTF and gives the same days again", () => {
    fc.assert(
      fc.property(day, day, uncertain, (one, other, marks) => {
        const days = [{ from: Math.min(one, other), to: Math.max(one, other) }];
        const date = formatDays(days, marks) ?? "";
        parseEdtf(date);
        expect(daysOf(date)).toEqual(days);
      }),
      { numRuns: 1000 },
    );
  });

  it("is a month or a year where the days are exactly one", () => {
    fc.assert(
      fc.property(day, (one) => {
        for (const unit of [isoDay(one), isoDay(one).slice(0, 7), isoDay(one).slice(0, 4)]) {
          expect(formatDays(daysOf(unit), { from: false, to: false })).toBe(unit);
          expect(formatDays(daysOf(unit), { from: false, to: true })).toBe(`${unit}?`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
