import type { ScriptWords } from "../language.ts";
import { addressWords } from "./address-words.ts";

export const scriptWords: ScriptWords = {
  sayFound: ({ post = 0, comment = 0, visit = 0, section = 0 }) => {
    const said = [
      ...(post > 0 ? [`${post} ${post === 1 ? "post" : "posts"}`] : []),
      ...(comment > 0 ? [`${comment} ${comment === 1 ? "comment" : "comments"}`] : []),
      ...(visit > 0 ? [`${visit} ${visit === 1 ? "visit" : "visits"}`] : []),
      ...(section > 0 ? [`${section} ${section === 1 ? "section" : "sections"}`] : []),
    ];
    if (said.length === 0) return "Nothing was found.";
    return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(" and ");
  },
  kinds: { visit: "visit", section: "section" },
  typeOf: { post: "post", visit: "visit" },
  groups: { post: "Posts", comment: "Comments", visit: "Visits", section: "Sections of the report" },
  tags: "Tags",
  near: (link) => [" Did you mean ", link, "?"],
  searchFailed: "The search could not be loaded. Reload the page, or browse here:",
  headings: { [addressWords.kinds.visit]: "Visits", [addressWords.allKinds]: "Posts and visits" },
  posts: "Posts",
  nothing: ({ isVisit, period, isMore, visits }) => {
    const what = isMore ? `No ${isVisit ? "visit" : "kept post"}` : `No ${isVisit ? "visit" : "post"}`;
    const from = period === "" ? "" : ` from ${period}`;
    const said = `${what}${from} ${isMore ? "fits the choice" : isVisit ? "is known" : "is kept"}`;
    return visits === 0 ? `${said}.` : `${said}; ${visits} ${visits === 1 ? "visit" : "visits"} took place.`;
  },
  noVisit: "No visit fits the choice.",
  csvName: "choice.csv",
  textKinds: { verbatim: "", excerpt: "excerpt", abstract: "summary" },
};
