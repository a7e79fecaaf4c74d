import type { MakeLink, Sentence } from "../../linked.ts";
import { counts } from "./counts.ts";

/** The list of all visits, and the tables of visits on other pages. */
export const visitsPage = {
  description: "Alla besök i rapporten, att sortera och välja bland.",
  lead: <Linked>(visits: number, occasions: number, report: string, link: MakeLink<Linked>): Sentence<Linked> => [
    `${counts.visits(visits)} vid ${counts.occasions(occasions)}, ur `,
    link(report),
    ". Rapporten anger månader, inga dagar.",
  ],
  none: "Rapporten räknar inte upp några besök.",
  told: "Besök som ett inlägg berättar om",
  toldCaption: "De besök som ett bevarat inlägg berättar om",
  listCaption: "Besök ur rapporten, under sina avsnitt",
  table: {
    number: "Nr",
    when: "När",
    host: "Verksamhet",
    /** A section and how many visits it has. */
    section: <Linked>(title: string, visits: number, link: MakeLink<Linked>): Sentence<Linked> => [
      link(title),
      `, ${counts.visits(visits)}`,
    ],
    post: <Linked>(title: string, link: MakeLink<Linked>): Sentence<Linked> => ["Inlägg: ", link(title)],
    /** Months of one year: "april och december 2016". */
    monthsOf: (months: string, year: string): string => `${months} ${year}`,
  },
  chart: {
    theme: (title: string, visits: number): string => `${title}: ${counts.visits(visits)}`,
    /** What the bars of a theme show. */
    bars: (theme: string): string => `${theme}, besök per månad`,
    month: (month: string, visits: number): string => `${month}: ${counts.visits(visits)}`,
    caption: "Besök per månad i varje tema. Ett besök vid två tillfällen räknas i båda månaderna.",
    asTable: "Diagrammet som tabell",
    table: "Besök per månad och tema",
  },
  filter: {
    name: "Del av namnet",
    month: "Månad eller år",
    wholeYear: (year: string): string => `Hela ${year}`,
    theme: "Tema eller avsnitt",
    order: "Ordning",
    /** The order of the report. */
    ofReport: "Rapportens",
    oldest: "Äldst först",
    newest: "Nyast först",
    host: "Verksamhet, A–Ö",
  },
};
