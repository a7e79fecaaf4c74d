import type { RemovalWords } from "../language.ts";
import { sayList } from "./counts-and-lists.ts";
import { sayDate } from "./date-phrases.ts";

const fieldNames: Record<string, string> = {
  title: "the title",
  author: "the author",
  body: "the text",
  introduction: "the introduction",
  comments: "the comments",
  categories: "the blog’s categories",
  tags: "the tags",
  images: "the names of the images",
  possibleImages: "possible images",
  lostMedia: "films and the like",
  lostLinks: "the links",
  mentions: "texts that are mentioned",
  otherWordings: "other wordings",
  evidence: "the reasons for the date",
  visits: "the visits",
  theme: "the theme",
  themes: "the themes",
  sources: "the name of the source",
  lines: "the saved lines",
  slug: "the address",
};

function sayRemovedFields(fields: readonly string[]): string {
  return sayList([...new Set(fields.map((field) => fieldNames[field] ?? "the facts"))]);
}

export const removalWords: RemovalWords = {
  mark: "[removed]",
  sayRemovedFields,
  sayRemoved: ({ date, reason }) => `removed on ${sayDate(date)}: ${reason.trim().replace(/\.$/, "")}`,
  removedEntries: { post: "A post", section: "A section", report: "The report" },
  saySomethingIn: (fields) => `something in ${sayRemovedFields(fields)}`,
  everything: "everything",
  sourcesTitle: "Sources",
};
