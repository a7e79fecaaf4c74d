import { count } from "../counts-and-lists.ts";

/** How many there are of what the archive has: "1 besök", "12 besök". */
export const counts = {
  posts: (number: number): string => count(number, "inlägg", "inlägg"),
  undatedPosts: (number: number): string => count(number, "odaterat inlägg", "odaterade inlägg"),
  visits: (number: number): string => count(number, "besök", "besök"),
  occasions: (number: number): string => count(number, "tillfälle", "tillfällen"),
  sections: (number: number): string => count(number, "avsnitt", "avsnitt"),
  reforms: (number: number): string => count(number, "reform", "reformer"),
  sources: (number: number): string => count(number, "bevarad källa", "bevarade källor"),
  lines: (number: number): string => count(number, "rad", "rader"),
  /** Null where no source states how many. */
  comments: (number: number | null): string => {
    if (number === null) return "okänt antal kommentarer";
    return number === 0 ? "inga kommentarer" : count(number, "kommentar", "kommentarer");
  },
  noPostsKept: "inga bevarade inlägg",
};
