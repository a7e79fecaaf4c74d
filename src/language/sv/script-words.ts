import type { ScriptWords } from "../language.ts";
import { addressWords } from "./address-words.ts";

export const scriptWords: ScriptWords = {
  sayFound: ({ post = 0, comment = 0, visit = 0, section = 0 }) => {
    const said = [
      ...(post > 0 ? [`${post} inlägg`] : []),
      ...(comment > 0 ? [`${comment} ${comment === 1 ? "kommentar" : "kommentarer"}`] : []),
      ...(visit > 0 ? [`${visit} besök`] : []),
      ...(section > 0 ? [`${section} avsnitt`] : []),
    ];
    if (said.length === 0) return "Ingenting hittades.";
    return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(" och ");
  },
  kinds: { visit: "besök", section: "avsnitt" },
  typeOf: { post: "inlägg", visit: "besök" },
  groups: { post: "Inlägg", comment: "Kommentarer", visit: "Besök", section: "Avsnitt i rapporten" },
  tags: "Ämnen",
  near: (link) => [" Menade du ", link, "?"],
  searchFailed: "Sökningen kunde inte läsas in. Ladda om sidan, eller bläddra här:",
  headings: { [addressWords.kinds.visit]: "Besök", [addressWords.allKinds]: "Inlägg och besök" },
  posts: "Inlägg",
  nothing: ({ isVisit, period, isMore, visits }) => {
    const what = isVisit ? "Inget besök" : "Inget bevarat inlägg";
    const from = period === "" ? "" : ` från ${period.toLowerCase()}`;
    return `${what}${from}${isMore ? " passar urvalet" : ""}${visits === 0 ? "" : `; ${visits} besök ägde rum`}.`;
  },
  noVisit: "Inget besök passar urvalet.",
  csvName: "urval.csv",
  textKinds: { verbatim: "", excerpt: "utdrag", abstract: "sammanfattning" },
};
