import type { PageWords } from "../../page-words.ts";
import { count } from "../counts-and-lists.ts";

export const counts: PageWords["counts"] = {
  posts: (number) => count(number, "post", "posts"),
  undatedPosts: (number) => count(number, "undated post", "undated posts"),
  visits: (number) => count(number, "visit", "visits"),
  occasions: (number) => count(number, "occasion", "occasions"),
  sections: (number) => count(number, "section", "sections"),
  reforms: (number) => count(number, "reform", "reforms"),
  sources: (number) => count(number, "source kept", "sources kept"),
  lines: (number) => count(number, "line", "lines"),
  comments: (number) => {
    if (number === null) return "unknown number of comments";
    return number === 0 ? "no comments" : count(number, "comment", "comments");
  },
  noPostsKept: "no posts kept",
};
