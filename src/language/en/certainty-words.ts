import type { CertaintyWords } from "../language.ts";

/** The one vocabulary of certainty. Scripts in the browser use it too. */
export const certaintyWords: CertaintyWords = {
  stated: { word: "stated", one: "stated", many: "stated", meaning: "the source itself states the month" },
  derived: {
    word: "derived",
    one: "derived",
    many: "derived",
    meaning: "no source states the month, but what is known leaves no other",
  },
  likely: {
    word: "probably",
    one: "probable",
    many: "probable",
    meaning: "something points to the month, such as a visit, but others are possible",
  },
  possible: {
    word: "possibly",
    one: "possible",
    many: "possible",
    meaning: "the post may belong to several months; it is listed in each, and counted once in every total",
  },
  undated: { word: "undated", one: "undated", many: "undated", meaning: "nothing places the post in a month" },
  disputed: {
    word: "disputed",
    one: "disputed",
    many: "disputed",
    meaning: "something in the source contradicts the date",
  },
};
