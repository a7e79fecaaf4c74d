import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const reportPage: PageWords["reportPage"] = {
  description: (title, author) => `${title}, by ${author}.`,
  extent: "Extent",
  holds: (visits, sections) => `${counts.visits(visits)} in ${counts.sections(sections)}.`,
  contents: "Contents",
};
