import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const undatedPage: PageWords["undatedPage"] = {
  title: "Undated posts",
  description: "Posts that no source places in a month.",
  lead: (posts) =>
    `${counts.posts(posts)} that no source places in a month. ${posts === 1 ? "It is" : "They are"} counted in every total. The archive guesses no day.`,
};
