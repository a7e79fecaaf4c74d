import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const visitPage: PageWords["visitPage"] = {
  title: (number, host) => `Visit ${number}: ${host}`,
  description: (host, months) => `${host}, ${months}.`,
  place: (number, months) => `Visit ${number}, ${months}`,
  when: "When",
  asWritten: (written, occasions) =>
    `“${written}” according to the report${occasions > 1 ? `, ${counts.occasions(occasions)}` : ""}. No day is stated.`,
  section: "Section",
  inSection: (title, theme, link) => [link(title), theme === null ? "" : `, under the theme ${theme}`],
  posts: "Posts about the visit",
  noPosts: "No post that is kept tells of the visit.",
  reformsOf: (section) => `The report connects them with the section ${section}, not with any one visit.`,
  neighbours: "Visits before and after",
};
