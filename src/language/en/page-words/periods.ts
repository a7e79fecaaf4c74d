import type { PageWords } from "../../page-words.ts";
import { counts } from "./counts.ts";

export const periods: PageWords["periods"] = {
  monthDescription: (month, hasVisits) => `Posts ${hasVisits ? "and visits " : ""}in ${month}.`,
  yearDescription: (year, hasVisits) => `Posts ${hasVisits ? "and visits " : ""}in ${year}.`,
  months: "Months",
  wholeYear: (year) => `All of ${year}`,
  allYears: "All years",
  neighbours: "Periods",
  visitsIn: (month) => `Visits in ${month}`,
  noPost: "No post of this month is kept. Whether there was any is not known.",
  lead: (posts, certainties, visits) =>
    (posts > 0 ? `${counts.posts(posts)}: ${certainties}. ` : "") + (visits > 0 ? `${counts.visits(visits)}.` : ""),
  yearLead: (posts, certainties, visits) =>
    (posts > 0 ? `${counts.posts(posts)}. Their years: ${certainties}. ` : "") +
    (visits > 0 ? `${counts.visits(visits)}.` : ""),
  disputedDate: (number) => (number === 1 ? " date" : " dates"),
  held: (posts, certainties, visits) =>
    (posts > 0 ? `${counts.posts(posts)} (${certainties})` : counts.noPostsKept) +
    (visits > 0 ? `, ${counts.visits(visits)}` : ""),
  missing: "What is missing",
  allGaps: "All gaps",
  showMissing: "Show what is missing",
};
