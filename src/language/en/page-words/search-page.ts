import type { PageWords } from "../../page-words.ts";

export const searchPage: PageWords["searchPage"] = {
  description: "Search posts, visits and the sections of the report.",
  lead: (hasComments) =>
    `In posts, ${hasComments ? "comments, " : ""}visits and the sections of the report. A word is also found in its other forms: “school” also finds “schools”. Small words such as “and” count only within quotation marks, or alone.`,
  nothing: "There is nothing to search here yet.",
  words: "Search words",
  results: "Results",
  withoutScript: "The search needs JavaScript. Without it, everything can be reached month by month and tag by tag.",
};
