import { sayDate } from "../date-phrases.ts";
import { counts } from "./counts.ts";

export const document = {
  toContent: "Till innehållet",
  mainMenu: "Huvudmeny",
  menu: {
    posts: "Inlägg",
    timeline: "Tidslinje",
    tags: "Ämnen",
    comments: "Kommentarer",
    visits: "Besök",
    report: "Rapporten",
    search: "Sök",
    about: "Om arkivet",
  },
  /** The name of the menu of what the archive rests on. */
  basis: "Underlag",
  basisMenu: { sources: "Källor", gaps: "Luckor", data: "Data", feed: "Flöde", accessibility: "Tillgänglighet" },
  contact: (contact: string): string => `Kontakt: ${contact}`,
  edition: (released: string): string => `Utgåvan är från ${sayDate(released)}.`,
  /** What the archive is, where its settings have no description. */
  description: (title: string, posts: number): string => `${title}: ett arkiv med ${counts.posts(posts)}.`,
};
