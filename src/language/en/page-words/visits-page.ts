import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const visitsPage: PageWords["visitsPage"] = {
  description: "All visits of the report, to sort and to filter.",
  lead: (visits, occasions, report, link) => [
    `${counts.visits(visits)} on ${counts.occasions(occasions)}, from `,
    link(report),
    ". The report states months, not days.",
  ],
  none: "The report lists no visits.",
  told: "Visits that a post tells of",
  toldCaption: "The visits that a kept post tells of",
  listCaption: "The visits of the report, under their sections",
  table: {
    number: "No.",
    when: "When",
    host: "Organisation",
    section: (title, visits, link) => [link(title), `, ${counts.visits(visits)}`],
    post: (title, link) => ["Post: ", link(title)],
    monthsOf: (months, year) => `${months} ${year}`,
  },
  chart: {
    theme: (title, visits) => `${title}: ${counts.visits(visits)}`,
    bars: (theme) => `${theme}, visits by month`,
    month: (month, visits) => `${month}: ${counts.visits(visits)}`,
    caption: "Visits by month in each theme. A visit on two occasions is counted in both months.",
    asTable: "The chart as a table",
    table: "Visits by month and theme",
  },
  filter: {
    name: "Part of the name",
    month: "Month or year",
    wholeYear: (year) => `All of ${year}`,
    theme: "Theme or section",
    order: "Order",
    ofReport: "The report’s",
    oldest: "Oldest first",
    newest: "Newest first",
    host: "Organisation, A–Z",
  },
};
