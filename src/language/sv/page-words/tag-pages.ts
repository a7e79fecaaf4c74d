/** The pages of tags, and the list of all of them. */
export const tagPages = {
  allTagsAndCategories: "Alla ämnen och kategorier",
  visitsWith: (tag: string): string => `Besök med ämnet ${tag}`,
  listDescription: "Arkivets ämnesord, med antal och beskrivningar.",
  listLead: "Arkivets egna ämnesord. De är satta efter ord i texterna, inte av den som skrev dem.",
  none: "Inga ämnesord är satta ännu.",
};
