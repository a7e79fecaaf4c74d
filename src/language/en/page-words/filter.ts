import type { PageWords } from "../../page-words.ts";

export const filter: PageWords["filter"] = {
  certainty: "Certainty of the month",
  postsAndVisits: "Posts and visits",
  withUnsure: "Include uncertain months",
  download: "Download the selection (CSV)",
  monthOrYear: "Month or year",
};
