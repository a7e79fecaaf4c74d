import type { PageWords } from "../../page-words.ts";
import { count, sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const frontPage: PageWords["frontPage"] = {
  holdings: (held, sources) =>
    `${sayList(held)}, from ${count(sources, "source", "sources")}. The archive says of each fact how it is known.`,
  timeline: "Follow it all in order of time",
  months: "Month by month",
  undated: (number, link) => [link(counts.posts(number)), " cannot be placed in any month."],
  latest: "Latest posts",
  all: (number) => `All ${counts.posts(number)}`,
  report: "The report",
  inReport: (visits, sections) => `: ${counts.visits(visits)} in ${counts.sections(sections)}.`,
  quotation: (sentence) => `“${sentence}”`,
  quotedFrom: (author) => `${author} in `,
};
