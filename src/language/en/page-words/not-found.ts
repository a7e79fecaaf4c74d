import type { PageWords } from "../../page-words.ts";

export const notFound: PageWords["notFound"] = {
  title: "Page not found",
  lead: "The address leads nowhere in the archive. Perhaps it is misspelt, or the page was never here.",
  toFrontPage: "To the front page",
  goBack: "Go back in the browser, or start again from the front page of the archive.",
};
