import type { PageWords } from "../../page-words.ts";
import { formatNumber } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const postList: PageWords["postList"] = {
  comments: (stated, kept) => counts.comments(stated) + (kept > 0 ? `, ${formatNumber(kept)} kept` : ""),
  maybeNewer: (number, link) => [link(counts.undatedPosts(number)), " may be newer."],
  pages: "Pages of the list",
  page: (number) => `Page ${number}`,
  partTitle: (title, part, parts) => `${title}, page ${part} of ${parts}`,
};
