import { counts } from "./counts.ts";

export const undatedPage = {
  title: "Odaterade inlägg",
  description: "Inlägg som ingen källa placerar i en månad.",
  lead: (posts: number): string =>
    `${counts.posts(posts)} som ingen källa placerar i en månad. De räknas med i alla summor. Arkivet gissar ingen dag.`,
};
