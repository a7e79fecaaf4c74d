import type { MakeLink, Sentence } from "../../linked.ts";

export const postPage = {
  description: (title: string, author: string, dated: string): string => `”${title}” av ${author}, ${dated}.`,
  number: (number: number): string => `nr ${number}`,
  /** The visit that a post tells of, with its months in words. */
  tellsOf: <Linked>(
    visit: { number: number; host: string; months: string },
    link: MakeLink<Linked>,
  ): Sentence<Linked> => [
    "Berättar om ",
    link(`besök ${visit.number}: ${visit.host}`),
    `, ${visit.months} enligt rapporten`,
  ],
  categories: <Linked>(names: readonly string[], link: MakeLink<Linked>): Sentence<Linked> => [
    names.length === 1 ? "Bloggens kategori: " : "Bloggens kategorier: ",
    ...names.flatMap((name, at) => (at === 0 ? [link(name)] : [", ", link(name)])),
  ],
  date: "Datum",
  /** Instead of what is said of a month that a source states. */
  dayIsStated: "källan själv anger dagen",
  contradiction: "Stämmer inte med resten.",
  noEvidence: "Ingenting i källorna säger när inlägget skrevs.",
  allUndated: "Alla odaterade inlägg",
  images: (number: number): string => (number === 1 ? "Bild" : "Bilder"),
  missingImages: (number: number): string =>
    number === 1 ? "Bild som inte är bevarad" : "Bilder som inte är bevarade",
  blogAddress: "Adress på bloggen",
  neighbours: "Inlägg före och efter",
  /** The post before, and what says that it is older: its date, a page that lists both, or the archive. */
  older: { date: "Äldre", page: "Äldre enligt sidans ordning", archive: "Äldre enligt arkivets ordning" },
  newer: { date: "Nyare", page: "Nyare enligt sidans ordning", archive: "Nyare enligt arkivets ordning" },
};
