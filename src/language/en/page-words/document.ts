import type { PageWords } from "../../page-words.ts";
import { sayDate } from "../date-phrases.ts";
import { counts } from "./counts.ts";

export const document: PageWords["document"] = {
  toContent: "Skip to content",
  mainMenu: "Main menu",
  menu: {
    posts: "Posts",
    timeline: "Timeline",
    tags: "Tags",
    comments: "Comments",
    visits: "Visits",
    report: "The report",
    search: "Search",
    about: "About the archive",
  },
  basis: "What the archive rests on",
  basisMenu: { sources: "Sources", gaps: "Gaps", data: "Data", feed: "Feed", accessibility: "Accessibility" },
  contact: (contact) => `Contact: ${contact}`,
  edition: (released) => `This edition is dated ${sayDate(released)}.`,
  description: (title, posts) => `${title}: an archive with ${counts.posts(posts)}.`,
};
