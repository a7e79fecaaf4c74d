import type { AddressWords } from "../language.ts";

export const addressWords: AddressWords = {
  archive: "arkiv",
  posts: "inlagg",
  tags: "taggar",
  comments: "kommentarer",
  visits: "besok",
  report: "rapport",
  search: "sok",
  gaps: "luckor",
  sources: "kallor",
  about: "om",
  accessibility: "tillganglighet",
  undated: "odaterat",
  style: "stil",
  unknown: "okant",
  choice: "urval",
  feed: "flode",
  urn: "arkiv",
  fields: { kind: "slag", month: "manad", tag: "tagg" },
  kinds: { post: "inlagg", section: "avsnitt", visit: "besok" },
  slugs: { post: "inlagg", section: "avsnitt", page: "sida" },
};
