import type { PageWords } from "../../page-words.ts";

export const text: PageWords["text"] = {
  voices: {
    verbatim: "",
    excerpt: "Excerpt: the source itself breaks the text off.",
    abstract: "The archive’s summary. The original text is not given here.",
  },
  lostPage: "This page was at the blog’s address and is not in the archive.",
  noAbstract: "There is no text here yet.",
  noText: "The source has no text here.",
};
