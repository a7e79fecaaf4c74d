import type { MakeLink, Sentence } from "../../linked.ts";
import { count } from "../counts-and-lists.ts";
import { counts } from "./counts.ts";

/** Lists of posts, and other lists in several pages. */
export const postList = {
  /** How many comments a source states, null where none does, and how many of them are kept. */
  comments: (stated: number | null, kept: number): string =>
    counts.comments(stated) + (kept > 0 ? `, ${count(kept, "bevarad", "bevarade")}` : ""),
  /** How many undated posts may be newer than the latest ones; the link leads to them. */
  maybeNewer: <Linked>(number: number, link: MakeLink<Linked>): Sentence<Linked> => [
    link(counts.undatedPosts(number)),
    " kan vara nyare.",
  ],
  /** The name of the links to the other pages of a list. */
  pages: "Sidor i listan",
  page: (number: number): string => `Sida ${number}`,
  /** The title of one page of a list. */
  partTitle: (title: string, part: number, parts: number): string => `${title}, sida ${part} av ${parts}`,
};
