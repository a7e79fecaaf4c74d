import type { PageWords } from "../../page-words.ts";

export const calendar: PageWords["calendar"] = {
  title: (hasVisits) => (hasVisits ? "Posts and visits by month" : "Posts by month"),
  skip: "Skip the calendar",
  asTable: "The calendar as a table",
  month: (month, held) => `${month}: ${held}`,
  upwards: "Above the line: posts",
  downwards: "Below the line: visits",
  disputed: (mark, meaning) => [mark, `, beside one of the others: ${meaning}.`],
};
