import type { PageWords } from "../../page-words.ts";

export const postPage: PageWords["postPage"] = {
  description: (title, author, dated) => `“${title}” by ${author}, ${dated}.`,
  number: (number) => `no. ${number}`,
  tellsOf: ({ number, host, months }, link) => [
    "Tells of ",
    link(`visit ${number}: ${host}`),
    `, ${months} according to the report`,
  ],
  categories: (names, link) => [
    names.length === 1 ? "The blog’s category: " : "The blog’s categories: ",
    ...names.flatMap((name, at) => (at === 0 ? [link(name)] : [", ", link(name)])),
  ],
  date: "Date",
  dayIsStated: "the source itself states the day",
  contradiction: "Does not agree with the rest.",
  noEvidence: "Nothing in the sources says when the post was written.",
  allUndated: "All undated posts",
  images: (number) => (number === 1 ? "Image" : "Images"),
  missingImages: (number) => (number === 1 ? "Image that is not kept" : "Images that are not kept"),
  blogAddress: "Address on the blog",
  neighbours: "Posts before and after",
  older: { date: "Older", page: "Older by the order of the page", archive: "Older by the order of the archive" },
  newer: { date: "Newer", page: "Newer by the order of the page", archive: "Newer by the order of the archive" },
};
