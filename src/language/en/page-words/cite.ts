import type { PageWords } from "../../page-words.ts";

export const cite: PageWords["cite"] = {
  heading: "Cite this post",
  paragraphs: "Each paragraph has a number, which is a link to the paragraph and appears when you point at it.",
};
