import type { MakeLink, Sentence } from "../../linked.ts";
import { sayList } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const frontPage = {
  /** What the archive has, as counts in words, and from how many sources. */
  holdings: (held: readonly string[], sources: number): string =>
    `Här finns ${sayList(held)} ur ${counts.sources(sources)}. Vid varje uppgift står hur man vet den.`,
  timeline: "Följ allt i tidsordning",
  months: "Månad för månad",
  undated: <Linked>(number: number, link: MakeLink<Linked>): Sentence<Linked> => [
    link(counts.posts(number)),
    " kan inte placeras i någon månad.",
  ],
  latest: "Senaste inläggen",
  all: (number: number): string => `Alla ${counts.posts(number)}`,
  report: "Rapporten",
  /** What the report has, after its title. */
  inReport: (visits: number, sections: number): string => `: ${counts.visits(visits)} i ${counts.sections(sections)}.`,
  quotation: (sentence: string): string => `”${sentence}”`,
  /** Whose words a quotation is, before the title of the post. */
  quotedFrom: (author: string): string => `${author} i `,
};
