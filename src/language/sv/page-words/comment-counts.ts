import { count } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

/** The page of how many comments posts have, and those of the posts with one number of them. */
export const commentCounts = {
  description: "Hur många kommentarer inläggen fick, enligt källorna.",
  /** How many comments the sources state, how many texts of them are kept, and what no number means. */
  lead: (stated: number, kept: number): string => {
    const said = `Källorna anger ${count(stated, "kommentar", "kommentarer")}`;
    const held = kept === 0 ? "ingen av texterna är bevarad" : `${kept} av texterna är bevarad${kept > 1 ? "e" : ""}`;
    return `${said}; ${held}. Noll betyder att källan anger inga, eller bara visar ”Lämna en kommentar”. Okänt betyder att källan ingenting säger om kommentarer.`;
  },
  caption: "Inlägg efter antal kommentarer",
  keptTexts: "Bevarade texter",
  /** The title of the list of posts with so many comments; null for posts of which no source states it. */
  postsWith: (comments: number | null): string => `Inlägg med ${counts.comments(comments)}`,
  listDescription: (title: string): string => `${title}, enligt källorna.`,
  /** How many posts the list has, where its number is from, and how many texts of comments are kept. */
  listLead: ({ posts, isStated, kept }: { posts: number; isStated: boolean; kept: number }): string => {
    const source = isStated ? "Antalet är det som källan anger." : "Källan säger ingenting om kommentarer.";
    const held = kept > 0 ? ` ${count(kept, "kommentar är bevarad", "kommentarer är bevarade")}.` : "";
    return `${counts.posts(posts)}. ${source}${held}`;
  },
  all: "Alla antal",
};
