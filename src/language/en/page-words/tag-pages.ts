import type { PageWords } from "../../page-words.ts";

export const tagPages: PageWords["tagPages"] = {
  allTagsAndCategories: "All tags and categories",
  visitsWith: (tag) => `Visits with the tag ${tag}`,
  listDescription: "The archive’s tags, with counts and descriptions.",
  listLead: "The archive’s own tags. They were assigned by words in the texts, not by whoever wrote them.",
  none: "No tags are set yet.",
};
