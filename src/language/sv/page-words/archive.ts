import type { MakeLink, Sentence } from "../../linked.ts";
import { counts } from "./counts.ts";

export const archive = {
  description: "Alla inlägg, år för år och månad för månad.",
  /** `undated` of the posts are in no month; the link leads to them. */
  lead: <Linked>(posts: number, undated: number, link: MakeLink<Linked>): Sentence<Linked> => [
    counts.posts(posts),
    ...(undated > 0 ? [", varav ", link(`${undated} utan månad`)] : []),
    ".",
  ],
  years: "År och månader",
  latest: (number: number): string => `De ${number} senaste inläggen`,
};
