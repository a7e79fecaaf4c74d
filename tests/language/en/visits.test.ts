import { describe, expect, it } from "vitest";
import { dayWords, thisWeekIn, visitIsNotMade, visitWordEnd } from "../../../src/language/en/visits.ts";

describe("the week in which a text was written", () => {
  it.each([
    ["This week we visited the school.", "This week"],
    ["We met this week, on Ash Street.", "this week"],
    ["Earlier this week we voted.", "this week"],
  ])("%s", (text, words) => expect(thisWeekIn(text)?.words).toBe(words));

  it("has a place in the text", () => {
    const text = "Earlier this week we voted.";
    const found = thisWeekIn(text);
    expect(text.slice(found?.start, found?.end)).toBe("this week");
  });

  it.each([
    "Two hours a week",
    "This weekend we rest.",
    "This week's menu is good.",
    "This week’s menu is good.",
    "This week last year we lost.",
    "This week in 1945 the war ended.",
    "Until this week it was closed.",
    "The menu for this week is good.",
    "It was three times this week.",
    "last week",
    "this weekly paper",
  ])("none in: %s", (text) => expect(thisWeekIn(text)).toBeNull());
});

describe("the words that place a sentence on a day near its writing", () => {
  it.each([
    ["Today we visited the school.", "Today"],
    ["Earlier today we visited the school.", "Earlier today"],
    ["and yesterday I was given", "yesterday"],
    ["It was yesterday morning that we met.", "yesterday morning"],
    ["The day before yesterday we met.", "The day before yesterday"],
    ["This morning I visited the school.", "This morning"],
    ["Last night I met the team.", "Last night"],
    ["Last Tuesday I visited the school.", "Last Tuesday"],
    ["On Tuesday I visited the school.", "Tuesday"],
    ["We met Tuesday.", "Tuesday"],
    ["Monday we met.", "Monday"],
    ["It was good to begin Tuesday morning there.", "Tuesday morning"],
  ])("%s", (sentence, words) => expect(dayWords(sentence)).toBe(words));

  it.each([
    "the other day",
    "recently",
    "last week",
    "tomorrow",
    "tonight",
    "today's visit",
    "yesterday’s news",
    "the schools of today",
    "until today",
    "Tuesdays are quiet",
    "every Tuesday",
    "next Tuesday",
    "one Tuesday",
    "a Friday in Ashford",
    "by Friday",
    "the last Friday of the month",
    "last Friday in May",
    "the first Monday",
    "Monday to Friday",
    "Monday–Friday",
    "Monday and Tuesday",
    "Tuesday 9 December 2008",
    "Tuesday, 9 December",
    "Tuesday the 9th",
    "Tuesday, December 9",
    "Good Friday",
    "Black Friday",
    "Ash Wednesday",
    "Sunday school",
    "the Sunday Times",
    "Sunday's paper",
    "this Friday",
    "the Monday after",
    "our Monday column",
    "our Monday morning meeting",
    "Friday afternoons",
    "a Small Business Saturday",
    "on Super Tuesday",
    "Wednesday each week",
    "Wednesbury",
    "todays",
    "doomsday",
  ])("none in: %s", (sentence) => expect(dayWords(sentence)).toBeNull());
});

describe("where a word of visiting ends", () => {
  it.each([
    ["We visited", " them"],
    ["On our visit", " to the school"],
    ["We met with", " the team"],
    ["We met", " Anna"],
    ["It was good to be visiting", " the school"],
    ["I toured", " the plant"],
    ["I spoke with", " the nurses"],
    ["We celebrated", " with them"],
    ["A study visit", " to the home"],
  ])("%s|%s", (upTo, rest) => expect(visitWordEnd(upTo + rest)).toBe(upTo.length));

  it.each([
    "The report was presented",
    "The visitors were many",
    "I revisited the question",
    "Visiting hours are short",
    "Please visit our website",
    "Visit www.example.org",
    "The website visits rose",
    "We met the target",
    "The school met all its goals",
    "It met with resistance",
    "She was a visiting professor",
    "a celebrity",
    "a metre",
    "The visit's cost",
  ])("none in: %s", (sentence) => expect(visitWordEnd(sentence)).toBeNull());
});

describe("a visit that was not made, or not yet", () => {
  it.each([
    "Today I will visit the school.",
    "Today we'll visit the school.",
    "On Tuesday I am going to visit the school.",
    "I have not visited the school today.",
    "I haven't visited the school today.",
    "I haven’t yet visited the school.",
    "I have never visited the school.",
    "We have yet to visit the school.",
    "Today I was to visit the school.",
    "I want to visit the school on Tuesday.",
    "I would love to visit the school.",
    "I hope to visit the school.",
    "I should have visited the school today.",
    "I almost met the minister today.",
    "I am visiting the school on Tuesday.",
    "I’m visiting the school today.",
    "Before visiting the school I was at home.",
    "Instead of a visit we had a call today.",
    "If I visited the school today they would be glad.",
    "Today the visit to the school was cancelled.",
    "Today we postponed our visit to the school.",
    "Today I missed the visit to the school.",
    "Today I planned the next visit to the school.",
    "I look forward to visiting the school on Tuesday.",
    "Today I learned that I visit the school tomorrow.",
    "Today we had no visit.",
    "Visit us today!",
    "Please visit the school today.",
    "I couldn’t meet with the team today.",
    "I was invited to visit the school today.",
    "Today I decided to visit the school next month.",
  ])("%s", (sentence) => expect(visitIsNotMade(sentence)).toBe(true));

  it.each([
    "Today I visited the school.",
    "Yesterday I met with the nurses at the clinic.",
    "It was great to visit the school today.",
    "I was able to visit the school today.",
    "Today we had a good visit to the school.",
    "On Tuesday I toured the plant and was impressed.",
    "Today I went to visit the school.",
  ])("but not: %s", (sentence) => expect(visitIsNotMade(sentence)).toBe(false));
});
