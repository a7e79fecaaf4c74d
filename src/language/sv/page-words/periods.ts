import { counts } from "./counts.ts";

/** The pages of months and years, and what lists them. */
export const periods = {
  /** A month in words, and whether the archive has visits. */
  monthDescription: (month: string, hasVisits: boolean): string => `Inlägg ${hasVisits ? "och besök " : ""}i ${month}.`,
  yearDescription: (year: string, hasVisits: boolean): string =>
    `Inlägg ${hasVisits ? "och besök " : ""}under ${year}.`,
  months: "Månader",
  wholeYear: (year: string): string => `Hela ${year}`,
  allYears: "Alla år",
  /** The name of the links to other periods. */
  neighbours: "Tidsperioder",
  visitsIn: (month: string): string => `Besök i ${month}`,
  noPost: "Inget inlägg från månaden är bevarat. Om något har funnits är inte känt.",
  /** The posts of a period, with how certain they are in words, and its visits: "5 inlägg: 3 belagda, 2 kanske. 2 besök." */
  lead: (posts: number, certainties: string, visits: number): string =>
    (posts > 0 ? `${counts.posts(posts)}: ${certainties}. ` : "") + (visits > 0 ? `${counts.visits(visits)}.` : ""),
  /** The same of a year, whose posts may be surer of it than of their months. */
  yearLead: (posts: number, certainties: string, visits: number): string =>
    (posts > 0 ? `${counts.posts(posts)}. Deras årtal: ${certainties}. ` : "") +
    (visits > 0 ? `${counts.visits(visits)}.` : ""),
  /** What is disputed, after the word for it: so many posts have a date that something contradicts. */
  disputedDate: (_number: number): string => " datum",
  /** The same as a part of a sentence: "6 inlägg (2 belagda, 4 kanske), 7 besök". */
  held: (posts: number, certainties: string, visits: number): string =>
    (posts > 0 ? `${counts.posts(posts)} (${certainties})` : counts.noPostsKept) +
    (visits > 0 ? `, ${counts.visits(visits)}` : ""),
  missing: "Det som saknas",
  allGaps: "Alla luckor",
  showMissing: "Visa vad",
};
