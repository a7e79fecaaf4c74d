import type { PageWords } from "../../page-words.ts";

export const text: PageWords["text"] = {
  voices: {
    verbatim: "",
    excerpt: "Excerpt: the source itself breaks the text off.",
    abstract: "The archive’s summary. The original text is not given here.",
  },
  lostPage: "The link leads to an address of the blog that the archive does not have.",
  noAbstract: "There is no text here yet.",
  noText: "The source has no text here.",
};
