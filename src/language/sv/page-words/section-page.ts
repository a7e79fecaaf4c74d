import type { MakeLink, Sentence } from "../../linked.ts";
import { counts } from "./counts.ts";

export const sectionPage = {
  description: (title: string, visits: number): string => `${title}: ${counts.visits(visits)}.`,
  /** The number of a section in its report, whose title is null where it has none. */
  place: <Linked>(number: number, report: string | null, link: MakeLink<Linked>): Sentence<Linked> => [
    `Avsnitt ${number} i `,
    link(report ?? "rapporten"),
  ],
  theme: "Tema",
  visits: "Besökta verksamheter",
  visitsIn: (title: string): string => `Besök i avsnittet ${title}`,
  neighbours: "Avsnitt före och efter",
  /** A link from the page of a visit to the many reforms of its section. */
  reformsIn: (reforms: number, title: string): string => `${counts.reforms(reforms)} i avsnittet ${title}`,
};
