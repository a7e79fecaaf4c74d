import type { PageWords } from "../../page-words.ts";

export const text: PageWords["text"] = {
  voices: {
    verbatim: "",
    excerpt: "Excerpt: the source itself breaks the text off.",
    abstract: "The archive’s summary. The original text is not given here.",
  },
  noAbstract: "There is no text here yet.",
  noText: "The source has no text here.",
};
