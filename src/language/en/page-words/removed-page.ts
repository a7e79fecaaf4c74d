import type { PageWords } from "../../page-words.ts";

export const removedPage: PageWords["removedPage"] = {
  titles: { post: "Removed post", section: "Removed section", report: "Removed report" },
  description: "What stood here has been removed from the archive.",
  whole: (removed) => `Something here was ${removed}.`,
  part: (removed, fields) => `Something here was ${removed}. It stood in ${fields}.`,
  notCounted: (link) => [
    "It is not counted among the posts. Everything that is missing is listed in the ",
    link("register of gaps"),
    ".",
  ],
};
