import { sayList } from "../counts-and-lists.ts";

/** What an archive has beside its posts. */
interface Searched {
  comments: boolean;
  visits: boolean;
}

function searched({ comments, visits }: Searched): string {
  return sayList(["inlägg", ...(comments ? ["kommentarer"] : []), ...(visits ? ["besök", "rapportens avsnitt"] : [])]);
}

export const searchPage = {
  description: (has: Searched): string => `Sök i ${searched(has)}.`,
  lead: (has: Searched): string =>
    `I ${searched(has)}. Ett ord hittas även i andra böjningar: ”skola” ger också ”skolor”. Småord som ”och” räknas bara inom citattecken, eller ensamma.`,
  nothing: "Här finns ingenting att söka i ännu.",
  words: "Sökord",
  results: "Träffar",
  withoutScript: "Sökningen behöver JavaScript. Utan det går allt att nå månad för månad och ämne för ämne.",
};
