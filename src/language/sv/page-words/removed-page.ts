import type { MakeLink, Sentence } from "../../linked.ts";

export const removedPage = {
  titles: { post: "Borttaget inlägg", section: "Borttaget avsnitt", report: "Borttagen rapport" },
  description: "Det som stod här är borttaget ur arkivet.",
  /** `removed` says when and why. */
  whole: (removed: string): string => `Här är något ${removed}.`,
  /** The same, with where it stood. */
  part: (removed: string, fields: string): string => `Här är något ${removed}. Det stod i ${fields}.`,
  notCounted: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Det räknas inte bland inläggen. Allt som saknas finns i ",
    link("registret över luckor"),
    ".",
  ],
};
