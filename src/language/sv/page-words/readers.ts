/** What a reader takes captures for. A reader without a name here is given by its kind. */
export function readerName(kind: string): string {
  return names[kind] ?? kind;
}

const names: Readonly<Record<string, string>> = {
  "blog-page": "Bloggsida",
  "facts-below-text": "Bloggsida med uppgifterna under texten",
  "facts-below-title": "Bloggsida med uppgifterna under rubriken",
  "facts-above-title": "Bloggsida med uppgifterna ovanför rubriken",
  "dated-titles": "Bloggsida med dagen på rubrikens rad",
  bylines: "Bloggsida med en författare under varje rubrik",
  "day-heading": "Bloggsida med dagar ovanför rubrikerna",
  "facts-between": "Bloggsida med uppgifter mellan inläggen",
  excerpts: "Lista med början av inlägg",
  "single-post": "Sida med ett inlägg",
  "month-archive": "Månadsarkiv",
  "page-text": "Sparad sida, dess längsta text",
  "saved-page": "Sparad sida",
  "visit-report": "Besöksrapport",
  "wordpress-export": "Export från WordPress",
  "blogger-export": "Export från Blogger",
  "movable-type-export": "Export från Movable Type eller TypePad",
  feed: "Flöde",
};
