export const searchPage = {
  description: "Sök i inlägg, besök och rapportens avsnitt.",
  lead: (hasComments: boolean): string =>
    `I inlägg, ${hasComments ? "kommentarer, " : ""}besök och rapportens avsnitt. Ett ord hittas även i andra böjningar: ”skola” ger också ”skolor”. Småord som ”och” räknas bara inom citattecken, eller ensamma.`,
  nothing: "Här finns ingenting att söka i ännu.",
  words: "Sökord",
  results: "Träffar",
  withoutScript: "Sökningen behöver JavaScript. Utan det går allt att nå månad för månad och ämne för ämne.",
};
