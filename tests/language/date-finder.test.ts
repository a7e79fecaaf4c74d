import { parse as parseEdtf } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hull } from "../../src/dating/interval.ts";
import { findDates as findEnglishDates } from "../../src/language/en/date-language.ts";
import { findDates as findSwedishDates } from "../../src/language/sv/date-language.ts";

/** Pieces of dates, and of what only looks like one, which a text may have in any order. */
const pieces = {
  Swedish: {
    find: findSwedishDates,
    words: ["den", "mars", "Maj", "december", "och", "tisdag", "våren", "årsskiftet", "i", "månad", "sept."],
  },
  English: {
    find: findEnglishDates,
    words: ["the", "March", "May", "december", "and", "or", "to", "Tuesday", "spring", "of", "on", "between", "Sept."],
  },
};
const signs = [" ", " ", " ", ", ", "–", "-", "/", ". ", " – ", "st ", "th "];
const numbers = [
  "1",
  "2",
  "3",
  "13",
  "28",
  "29",
  "31",
  "45",
  "1985",
  "2000",
  "2016",
  "2017",
  "2018",
  "20170919",
  "2017-09-18",
];

const day = fc.integer({ min: 1, max: 32 });

describe.each(Object.entries(pieces))("in any text of %s words", (_, { find, words }) => {
  const text = fc.oneof(
    fc
      .array(fc.tuple(fc.constantFrom(...words, ...numbers, ...numbers), fc.constantFrom(...signs)), { maxLength: 12 })
      .map((parts) => parts.flat().join("")),
    fc
      .tuple(day, fc.constantFrom("-", "–", " – ", " to ", " and ", "/"), day, fc.constantFrom(...words))
      .map(([first, join, last, month]) => `${first}${join}${last} ${month} 2018`),
  );

  it("each date is where it says, behind the one before it", () =>
    fc.assert(
      fc.property(text, (written) => {
        let after = 0;
        for (const { text: words, start, end } of find(written)) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(written.slice(start, end)).toBe(words);
          after = end;
        }
      }),
      { numRuns: 500 },
    ));

  it("each date is one of the calendar, and ends no earlier than it begins", () =>
    fc.assert(
      fc.property(text, (written) => {
        for (const { edtf, dayOfYear, impossible } of find(written)) {
          if (edtf === null) expect(dayOfYear ?? impossible).toBeDefined();
          else {
            expect(() => parseEdtf(edtf)).not.toThrow();
            const [from = "", to = from] = edtf.split("/");
            expect(hull(from).from <= hull(to).to).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    ));
});
