import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/language/en/date-language.ts";

describe("dates in running text", () => {
  it.each([
    ["19 December 2017", "2017-12-19"],
    ["December 19, 2017", "2017-12-19"],
    ["December 19 2017", "2017-12-19"],
    ["DEC. 19, 2017", "2017-12-19"],
    ["2nd May 2016", "2016-05-02"],
    ["May 2nd, 2016", "2016-05-02"],
    ["the 29th of August 2017", "2017-08-29"],
    ["Tuesday, 9 December 2008", "2008-12-09"],
    ["Tuesday, December 9, 2008", "2008-12-09"],
    ["Tue 9 Dec 2008", "2008-12-09"],
    ["2017-09-18", "2017-09-18"],
    ["sept2017", "2017-09"],
    ["September 2018", "2018-09"],
    ["September, 2018", "2018-09"],
    ["September of 2018", "2018-09"],
    ["SEPT. 2018", "2018-09"],
    ["March\u00a02016", "2016-03"],
    ["the spring of 2015", "2015-03-01/2015-11-30"],
    ["spring 2015", "2015-03-01/2015-11-30"],
    ["Autumn 2015", "2015-03-01/2015-11-30"],
    ["March and September 2016", "[2016-03,2016-09]"],
    ["March or September 2016", "[2016-03,2016-09]"],
    ["September 2016 and 2017", "[2016-09,2017-09]"],
    ["October 2016 and March 2018", "[2016-10,2018-03]"],
    ["March–May 2016", "2016-03/2016-05"],
    ["November to February 2017", "2016-11/2017-02"],
    ["March 2016 to May 2018", "2016-03/2018-05"],
    ["13–18 March 2018", "2018-03-13/2018-03-18"],
    ["13th to 18th of March 2018", "2018-03-13/2018-03-18"],
    ["March 13–18, 2018", "2018-03-13/2018-03-18"],
    ["13 or 14 March 2018", "[2018-03-13,2018-03-14]"],
    ["13/14 March 2018", "[2018-03-13,2018-03-14]"],
    ["March 13 and 14, 2018", "[2018-03-13,2018-03-14]"],
    ["28 February – 3 March 2018", "2018-02-28/2018-03-03"],
    ["February 28 to March 3, 2018", "2018-02-28/2018-03-03"],
    ["28 December – 3 January 2018", "2017-12-28/2018-01-03"],
    ["the turn of the year 2017/2018", "2017-12-31/2018-01-01"],
    ["the turn of the year 2017–18", "2017-12-31/2018-01-01"],
  ])("%s", (phrase, edtf) => expect(findDates(`it was ${phrase} that`)).toMatchObject([{ text: phrase, edtf }]));

  it("between two days is all from one to the other", () =>
    expect(findDates("between 13 and 18 March 2018")).toMatchObject([
      { text: "13 and 18 March 2018", edtf: "2018-03-13/2018-03-18" },
    ]));

  it.each([
    ["We met in the fall of 2015.", "the fall of 2015", "2015-09-01/2015-11-30"],
    ["She left in fall 2015.", "fall 2015", "2015-09-01/2015-11-30"],
    ["Posted May 2, 2016 by Anna", "May 2, 2016", "2016-05-02"],
    ["It was on 2 may 2016 in the hall", "2 may 2016", "2016-05-02"],
    ["It was in march 2016 that", "march 2016", "2016-03"],
    ["ADOPTED IN MAY 2016 BY ALL", "MAY 2016", "2016-05"],
    ["20170919 open day", "20170919", "2017-09-19"],
    ["photo_20170919.jpg", "20170919", "2017-09-19"],
  ])("in %s: %s", (text, phrase, edtf) => expect(findDates(text)).toMatchObject([{ text: phrase, edtf }]));

  it.each([
    ["They met on 26 September to talk.", "26 September", { month: 9, day: 26 }],
    ["They met on September 26 to talk.", "September 26", { month: 9, day: 26 }],
    ["They decide by 26 September at last.", "26 September", { month: 9, day: 26 }],
    ["They meet on the 21st of November in Ashford.", "the 21st of November", { month: 11, day: 21 }],
    ["They meet November 21st in Ashford.", "November 21st", { month: 11, day: 21 }],
    ["The last day is 5 May.", "5 May", { month: 5, day: 5 }],
    ["The last day, May 5, is near.", "May 5", { month: 5, day: 5 }],
    ["They meet Tuesday 21 November in Ashford.", "Tuesday 21 November", { month: 11, day: 21 }],
    ["Since the turn of the year it is free.", "the turn of the year", { month: 1, day: 1 }],
  ])("%s has no year of its own", (text, phrase, dayOfYear) =>
    expect(findDates(text)).toMatchObject([{ text: phrase, edtf: null, dayOfYear }]),
  );

  it.each([
    "31 February 2017",
    "February 31, 2017",
    "2017-13-01",
    "19 December 1985",
    "March 2150",
    "31st of April",
    "18–13 March 2018",
    "Monday, 9 December 2008",
  ])("%s is none, and says why", (phrase) =>
    expect(findDates(phrase)).toMatchObject([{ edtf: null, impossible: expect.any(String) }]),
  );
});

describe("a wrong date is worse than none: no date is in", () => {
  it.each([
    "2200 newcomers",
    "13-18 years",
    "£110,000",
    "at 10:30",
    "1 of 3",
    "2012–2014",
    "12669583_1008175802555116",
    // Day and month in an order that the country decides.
    "09/10/2013",
    "13/10/2013",
    "9.10.2013",
    "9-10-13",
    // Verbs.
    "we may 2 times",
    "you may 2016 times ask",
    "I march 5 miles",
    "they march 2016 strong",
    "the cuts mar 2016 for us",
    "the 2nd may be better",
    "prices fall 2015 by half",
    "May 2016 be a good year for us!",
    // Names.
    "Theresa May 2017 was new to us",
    "Mrs May 12 times said no",
    "Theresa May's 5 promises",
    "the Women's March 2017",
    "the Salt March 2016",
    "the Arab Spring of 2011",
    "Aunt June 2016",
    "majesty 2016",
    "decade 2016",
    "marching 2016",
    // Counts.
    "In May 12 schools closed",
    "In May 2000 people came",
    "By March 5 schools had closed",
    "May 2 people enter at once?",
    "March 5 miles with us",
    "our 12 December meetings",
    "the 3 June candidates",
    "In March 5,000 people came",
    "a loan with APR 19.9",
    "up in June 5%",
    "on 5 May ’16",
    "on May 5 10 people came",
    "Tue May 5 10:30:00 2015",
    // Numbers of other things.
    "room 12 March Hall",
    "section 5 May apply",
    "version 5 May be newer",
    "we live at 5 May Street",
    "on 5 May Street",
    "1.5 March miles",
    "COVID-19 March",
    "$5 May help",
    "call 20170919 for a seat",
    "call 020 7946 0958",
    "case 20170919 was closed",
    "ref. 45-2017-09-18-3",
    "1/2 May",
    "3/4 of May",
    "Sunday second",
    "the second of two",
    "the 21st century",
    "the 21st",
    "May Day 2016",
    "the May 2016/17 budget",
    "summer 2015",
    "winter 2015",
    "the spring of our lives",
    "the turn of the century",
    "the turn of the year 2017",
    "the turn of the year 2017/2019",
    "mars 2016",
    "den 5 maj 2016",
  ])("%s", (text) => expect(findDates(text)).toEqual([]));

  it.each([
    ["the meeting in room 12 March 2016", ["2016-03"]],
    ["version 5 May 2016", ["2016-05"]],
    ["5 May 2016 and 2017-06-01", ["2016-05-05", "2017-06-01"]],
    ["week 12 March 2016", ["2016-03"]],
    ["In May 2016 people came", ["2016-05"]],
  ])("more than what is said in %s", (text, dates) => expect(findDates(text).map(({ edtf }) => edtf)).toEqual(dates));
});
