/** Headings, columns and links that stand on several pages. */
export const labels = {
  posts: "Inlägg",
  visits: "Besök",
  comments: "Kommentarer",
  tags: "Ämnen",
  tag: "Ämne",
  sections: "Avsnitt i rapporten",
  month: "Månad",
  sources: "Källor",
  gaps: "Luckor",
  data: "Data",
  search: "Sök",
  allPosts: "Alla inlägg",
  allTags: "Alla ämnen",
  allVisits: "Alla besök",
  previous: "Föregående",
  next: "Nästa",
  /** The heading of the notes with the evidence. */
  howWeKnow: "Så vet vi",
  all: "Alla",
  kind: "Typ",
  showMore: "Visa fler",
  clearFilter: "Rensa filter",
  noPostsYet: "Inga inlägg är bevarade ännu.",
  /** All that the archive has from a month, given in words. */
  everythingFrom: (month: string): string => `Allt från ${month}`,
  blogCategories: "Bloggens kategorier",
  /** Before the reference of a text. */
  summaryOf: "Arkivets sammanfattning av ",
};
