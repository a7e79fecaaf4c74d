export const filter = {
  certainty: "Månadens säkerhet",
  postsAndVisits: "Inlägg och besök",
  withUnsure: "Ta med osäkra månader",
  download: "Ladda ner urvalet (CSV)",
  monthOrYear: "Månad eller år",
};
