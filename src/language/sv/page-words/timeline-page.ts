import type { MakeLink, Sentence } from "../../linked.ts";
import { capitalise } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

export const timelinePage = {
  title: "Tidslinje",
  description: (hasVisits: boolean): string =>
    `${hasVisits ? "Inlägg, besök och rapport" : "Inlägg"} i den ordning de kom.`,
  lead: "Allt som är bevarat och kan placeras i tiden, det äldsta först. Ett inlägg som kan höra till flera månader står vid den sista av dem.",
  undated: <Linked>(number: number, link: MakeLink<Linked>): Sentence<Linked> => [
    link(counts.undatedPosts(number)),
    " står utanför.",
  ],
  /** The date of a visit or the report, in words. */
  visit: (date: string): string => `${capitalise(date)}, besök`,
  report: (date: string): string => `${capitalise(date)}, rapport`,
  reportWithReforms: <Linked>(title: string, reforms: number, link: MakeLink<Linked>): Sentence<Linked> => [
    link(title),
    reforms === 0 ? "" : `, med ${counts.reforms(reforms)}; när var och en genomfördes anges inte`,
  ],
};
