import type { PageWords } from "../../page-words.ts";

export const data: PageWords["data"] = {
  description: "The archive’s data to download, field by field.",
  lead: "Everything that the pages show is also available as files, with the same words for how certain it is. All are UTF-8. Dates are written in EDTF, so that an uncertain date stays uncertain.",
  selection: (link) => [
    "A selection, such as all posts that are stated to be from one month, can be downloaded as CSV from ",
    link("the filter of the posts"),
    ".",
  ],
  terms: "Terms",
  noTerms: "The archive does not say on what terms the data may be used.",
  edition: "Give the edition when you cite a file: its date is at the bottom of every page.",
  certainty: "The words for certainty",
  jsonWithTexts: "JSON, with the texts",
  fields: "The fields",
  sources: "Sources and schema",
  capturesAndSchema: (toCaptures, toSchema) => [
    toCaptures("The sources"),
    " with checksums and lines, and ",
    toSchema("the schema"),
    " of the archive’s entries, which describes their fields.",
  ],
  oldAddresses: (link) => [link("The addresses of the blog"), ", each with the page that has the post now."],
};
