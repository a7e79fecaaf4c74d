import type { PageWords } from "../../page-words.ts";
import { sayList } from "../counts-and-lists.ts";

function searched({ comments, visits }: { comments: boolean; visits: boolean }): string {
  return sayList([
    "posts",
    ...(comments ? ["comments"] : []),
    ...(visits ? ["visits", "the sections of the report"] : []),
  ]);
}

export const searchPage: PageWords["searchPage"] = {
  description: (has) => `Search ${searched(has)}.`,
  lead: (has) =>
    `In ${searched(has)}. A word is also found in its other forms: “school” also finds “schools”. Small words such as “and” count only within quotation marks, or alone.`,
  nothing: "There is nothing to search here yet.",
  words: "Search words",
  results: "Results",
  withoutScript: "The search needs JavaScript. Without it, everything can be reached month by month and tag by tag.",
};
