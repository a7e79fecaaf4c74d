import type { MakeLink, Sentence } from "../../linked.ts";
import { counts } from "./counts.ts";

export const visitPage = {
  title: (number: number, host: string): string => `Besök ${number}: ${host}`,
  description: (host: string, months: string): string => `${host}, ${months}.`,
  /** The number of a visit in the report, and its months in words. */
  place: (number: number, months: string): string => `Besök ${number}, ${months}`,
  when: "När",
  /** The months as the report writes them, and on how many occasions the visit was made. */
  asWritten: (written: string, occasions: number): string =>
    `”${written}” enligt rapporten${occasions > 1 ? `, ${counts.occasions(occasions)}` : ""}. Någon dag anges inte.`,
  section: "Avsnitt",
  /** The section of a visit, with its theme; null where that is the section itself. */
  inSection: <Linked>(title: string, theme: string | null, link: MakeLink<Linked>): Sentence<Linked> => [
    link(title),
    theme === null ? "" : `, under temat ${theme}`,
  ],
  posts: "Inlägg om besöket",
  noPosts: "Inget bevarat inlägg berättar om besöket.",
  reformsOf: (section: string): string =>
    `Rapporten knyter dem till avsnittet ${section}, inte till ett enskilt besök.`,
  neighbours: "Besök före och efter",
};
