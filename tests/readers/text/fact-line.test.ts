import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/readers/text/fact-line.ts";
import type { Facts } from "../../../src/readers/text/fact-pieces.ts";
import { dayIn } from "../../../src/readers/text/page.ts";

/** The facts of a line, without those that it does not state. */
function stated(line: string): Partial<Facts> | null {
  const facts = factsOf(line);
  if (!facts) return null;
  const { orders: _, pattern: __, sure: ___, bare: ____, ...rest } = facts;
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

describe("a line that holds only facts about a post", () => {
  it.each<[string, Partial<Facts>]>([
    ["tisdag 9 december 2008", { days: ["2008-12-09"] }],
    ["2009-07-02", { days: ["2009-07-02"] }],
    ["20071018", { days: ["2007-10-18"] }],
    ["tisdag, oktober 05, 2010", { days: ["2010-10-05"] }],
    ["Sunday, May 31, 2009", { days: ["2009-05-31"] }],
    ["31st of May 2009", { days: ["2009-05-31"] }],
    ["5/31/09", { days: ["2009-05-31"] }],
    ["09/10/2013", { days: ["2013-10-09", "2013-09-10"] }],
    ["20 januari, 2018 Lämna en kommentar", { days: ["2018-01-20"], commentCount: 0, isInvitation: true }],
    [
      "15 november 2010 12:38 | Politik | 29 kommentarer",
      { days: ["2010-11-15"], hasTime: true, categories: ["Politik"], commentCount: 29 },
    ],
    ["Av , , 73 kommentarer 7", { commentCount: 73 }],
    [
      "This entry was posted on January 9, 2008 at 6:40 am and is filed under Polls. 7 Responses",
      { days: ["2008-01-09"], isLabelled: true, commentCount: 7 },
    ],
    [
      "-- K-G Fors, 23 februari 2006 kl 00:14 | Kommentarer (3)",
      { days: ["2006-02-23"], hasTime: true, commentCount: 3, isPartial: true },
    ],
    ["Post a comment | 4 comments so far", { commentCount: 4 }],
    ["8 januari, 2019 8 januari, 2019", { days: ["2019-01-08"] }],
    ["January 8, 2019 January 15, 2019", { days: ["2019-01-08"] }],
    ["Av , , Bli först att kommentera 51", { commentCount: 0 }],
    ["Posted by Jo 21 Aug, 2017 14:14", { author: "Jo", days: ["2017-08-21"], hasTime: true }],
    ["Publicerat i Politik, Skola | 5 kommentarer", { categories: ["Politik", "Skola"], commentCount: 5 }],
    ["Upplagd av Eva Ask kl. 12:34 2 kommentarer:", { author: "Eva Ask", hasTime: true, commentCount: 2 }],
    ["Posted by Eva at 3:32 PM No comments:", { author: "Eva", hasTime: true, commentCount: 0 }],
    ["Av Eva Ask - 20 juni 2017 22:39", { author: "Eva Ask", days: ["2017-06-20"], hasTime: true }],
    [
      "Posted by Jo Dow on May 31, 2009 at 10:14 AM | Permalink | Comments (3) | TrackBack (0)",
      { author: "Jo Dow", days: ["2009-05-31"], hasTime: true, commentCount: 3 },
    ],
    [
      "by jo on Sep.15, 2010, under Polls, Media",
      { author: "jo", days: ["2010-09-15"], categories: ["Polls", "Media"] },
    ],
    ["Inskickad av jo den tis, 2007-10-09 14:02", { author: "jo", days: ["2007-10-09"], hasTime: true }],
    ["Aug 16, 2017 · 4 min read", { days: ["2017-08-16"] }],
    ["2nd July 2012 • 5 notes", { days: ["2012-07-02"] }],
    ["jos blogg | Lägg till ny kommentar | 3 kommentarer", { commentCount: 3 }],
    ["Skriven av den 3/2-2009 i", { days: ["2009-02-03"] }],
    ["In: Budget", { categories: ["Budget"] }],
    ["Published 3 May 2010 | Updated 4 May 2010", { days: ["2010-05-03"], isLabelled: true }],
    ["Uppdaterad: 2008-10-04 09:00", { hasTime: true }],
    ["Publicerat klockan 12:34, den 31 maj 2009", { days: ["2009-05-31"], hasTime: true }],
    ["Kommentarer inaktiverade för Budgeten", { isClosed: true }],
    ["Etiketter: buss, skola", { categories: ["buss", "skola"] }],
    ["Taggar: buss, skola", { tags: ["buss", "skola"] }],
    ["3 Responses to “Title”", { commentCount: 3 }],
    ["By Jo Dow | Housing, Planning", { author: "Jo Dow", categories: ["Housing", "Planning"] }],
    [
      "by Jo Dow | Aug 21, 2017 | Budget | 9 comments",
      { author: "Jo Dow", days: ["2017-08-21"], categories: ["Budget"], commentCount: 9 },
    ],
  ])("%s", (line, facts) => expect(stated(line)).toEqual(facts));

  it("a day without its year is a day, though nobody knows which", () => {
    expect(factsOf("söndag, maj 24")).toMatchObject({ days: [] });
  });

  it("a place after a name may belong to it, so that neither is claimed", () => {
    expect(stated("Upplagd av Per Ask i Berg kl. 09:10")).toEqual({ hasTime: true });
  });
});

it.each([
  "Den 9 december 2008 träffade jag rektorn.",
  "I maj 2009 var vi 3 kommentarer.",
  "3 kommentarer kom in på mötet.",
  "Politik",
  "Eva Ask",
  "Maj 2009",
  "31 februari 2009",
  "9 december 1808",
  "15 januari 2019 8 januari 2019",
])("%s holds more than facts, or none", (line) => expect(factsOf(line)).toBeNull());

describe("a line that is a day and nothing else", () => {
  it.each([
    ["19 september 2017", "2017-09-19"],
    ["tisdag 9 december 2008", "2008-12-09"],
    ["20 januari, 2018", "2018-01-20"],
    ["den 29 augusti 2017", "2017-08-29"],
    ["2017-09-18", "2017-09-18"],
    ["29 februari 2016", "2016-02-29"],
  ])("%s", (line, day) => expect(dayIn(line)).toBe(day));

  it.each([
    "31 februari 2017",
    "29 februari 2017",
    "19 september",
    "2017-13-01",
    "vardag 9 december 2008",
    "2200 nyanlända",
  ])("%s is none", (line) => expect(dayIn(line)).toBeNull());
});
