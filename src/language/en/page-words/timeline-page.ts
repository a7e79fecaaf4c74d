import type { PageWords } from "../../page-words.ts";
import { capitalise } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const timelinePage: PageWords["timelinePage"] = {
  title: "Timeline",
  description: (hasVisits) => `Posts${hasVisits ? ", visits and the report" : ""} in the order they came.`,
  lead: "All that is kept and can be placed in time, oldest first. A post that may belong to several months stands at the last of them.",
  undated: (number, link) => [link(counts.undatedPosts(number)), number === 1 ? " is left out." : " are left out."],
  visit: (date) => `${capitalise(date)}, visit`,
  report: (date) => `${capitalise(date)}, report`,
  reportWithReforms: (title, reforms, link) => [
    link(title),
    reforms === 0 ? "" : `, with ${counts.reforms(reforms)}; when each was carried out is not stated`,
  ],
};
