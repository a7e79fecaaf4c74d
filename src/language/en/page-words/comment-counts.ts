import type { PageWords } from "../../page-words.ts";
import { count } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const commentCounts: PageWords["commentCounts"] = {
  description: "How many comments the posts had, according to the sources.",
  lead: (stated, kept) => {
    const said = `The sources state ${count(stated, "comment", "comments")}`;
    const held =
      kept === 0 ? "none of the texts is kept" : count(kept, "of the texts is kept", "of the texts are kept");
    return `${said}; ${held}. Zero means that the source states none, or shows only “Leave a comment”. Unknown means that the source says nothing about comments.`;
  },
  caption: "Posts by number of comments",
  keptTexts: "Texts kept",
  postsWith: (comments) =>
    comments === null ? "Posts with an unknown number of comments" : `Posts with ${counts.comments(comments)}`,
  listDescription: (title) => `${title}, according to the sources.`,
  listLead: ({ posts, isStated, kept }) => {
    const source = isStated
      ? "The number is the one that the source states."
      : "The source says nothing about comments.";
    const held = kept > 0 ? ` ${count(kept, "comment is kept", "comments are kept")}.` : "";
    return `${counts.posts(posts)}. ${source}${held}`;
  },
  all: "All numbers of comments",
};
