import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const sectionPage: PageWords["sectionPage"] = {
  description: (title, visits) => `${title}: ${counts.visits(visits)}.`,
  place: (number, report, link) => [`Section ${number} of `, link(report ?? "the report")],
  theme: "Theme",
  visits: "Organisations visited",
  visitsIn: (title) => `Visits in the section ${title}`,
  neighbours: "Sections before and after",
  reformsIn: (reforms, title) => `${counts.reforms(reforms)} in the section ${title}`,
};
