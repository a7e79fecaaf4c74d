import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { dayNumber, isDayInCalendar, isoDay, lastDayOfMonth } from "../../src/entry/calendar.ts";

const year = fc.integer({ min: 0, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

describe("the calendar agrees with Luxon in the years 0 to 9999", () => {
  it("on the number of every day, and on the day of every number", () => {
    const ends = ["0000-01-01", "9999-12-31"].map(dayNumber) as [number, number];
    fc.assert(
      fc.property(fc.integer({ min: ends[0], max: ends[1] }), (number) => {
        const iso = DateTime.fromMillis(number * 86_400_000, { zone: "utc" }).toFormat("yyyy-MM-dd");
        expect([isoDay(number), dayNumber(iso)]).toEqual([iso, number]);
      }),
      { numRuns: 3000 },
    );
  });

  it("on the first and the last day of every year", () => {
    for (let one = 0; one <= 9999; one++) {
      const iso = String(one).padStart(4, "0");
      for (const day of [`${iso}-01-01`, `${iso}-12-31`]) {
        expect(dayNumber(day)).toBe(Date.parse(day) / 86_400_000);
        expect(isoDay(dayNumber(day))).toBe(day);
      }
    }
  });

  it("on the last day of every month", () => {
    fc.assert(
      fc.property(year, month, (one, other) => {
        expect(lastDayOfMonth(one, other)).toBe(DateTime.utc(one, other).daysInMonth);
      }),
      { numRuns: 1000 },
    );
  });

  it("on which days there are", () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(year, number, number, (one, other, day) => {
        expect(isDayInCalendar(one, other, day)).toBe(DateTime.utc(one, other, day).isValid);
      }),
      { numRuns: 3000 },
    );
  });
});
