import type { readers as english } from "../../en/messages/readers.ts";

/** What `src/readers` says to the archivist. */
export const readers: typeof english = {
  about: {
    "wordpress-export": "En export från WordPress (Verktyg, Exportera), en XML-fil med inlägg, sidor och kommentarer.",
    "blogger-export":
      "En export från Blogger, en XML-fil (feed.atom i Google Takeout) med inlägg, sidor och kommentarer.",
    "movable-type-export":
      "En export från Movable Type eller TypePad, en textfil med rader som AUTHOR: och ----- mellan delarna.",
    feed: "En bloggs flöde: RSS, Atom eller JSON Feed, med hela texterna eller med utdrag.",
    "visit-report": "En rapport om besök med en innehållsförteckning, och en tabell över besök i varje avsnitt.",
    "month-archive": "Ett månadsarkiv, med ”By författare | kategori” under varje rubrik.",
    "blog-page": "En bloggsida med antalet kommentarer på en rad ovanför varje rubrik.",
    "saved-page":
      "En sida i HTML, som en webbläsare eller ett arkiv har sparat den, vars element säger vad som är inlägg.",
    "page-text":
      "En sida i HTML med ett inlägg, vars element inte säger var det är: den längsta texten, med sidans rubrik.",
    "facts-below-text":
      "En bloggsida med uppgifterna om varje inlägg (dag, författare, kommentarer, kategorier) under dess text.",
    "facts-below-title": "En bloggsida med uppgifterna om varje inlägg under dess rubrik.",
    "facts-above-title": "En bloggsida med uppgifterna om varje inlägg ovanför dess rubrik.",
    bylines: "En bloggsida med en författare under varje rubrik.",
    "day-heading": "En bloggsida med en dag ovanför varje rubrik.",
    "dated-titles": "En bloggsida med en dag på samma rad som varje rubrik.",
    "facts-between":
      "En bloggsida med uppgifter mellan inläggen som kan höra till det ovan eller det nedan: ingen hävdas.",
    excerpts: "En lista med rubriker, var och en med början av sin text.",
    "single-post": "En sida med ett inlägg: en rubrik, en text och kanske dess kommentarer.",
  },
  auto: "Tar tillbaka valet: importen väljer igen.",
  export: {
    tooLong: (millions) =>
      `dess publicerade inlägg och kommentarer har mer än ${millions} miljoner tecken, och alla måste rymmas i minnet på en gång; exportera några år i taget, i WordPress under Verktyg, Exportera, Inlägg med start- och slutdatum, och gör ett arkiv av varje del`,
    damaged: (fault) => `${fault}; exportera bloggen igen, eller leta efter ett oskadat exemplar av filen`,
    longItem: (millions) => `en del har mer än ${millions} miljoner tecken`,
    documentType: "den har en dokumenttyp (DOCTYPE), som kunde definiera entiteter",
    nested: (deepest) => `element ligger mer än ${deepest} djupt i varandra`,
    onlyText: (millions) => `bara text i mer än ${millions} miljoner tecken`,
    noElement: "den har inget element",
  },
  report: {
    missing: (first, last, above) =>
      `${first === last ? `besök ${first}` : `besök ${first} till ${last}`} saknas ovanför besök ${above}; leta efter raderna i källan`,
    noHeading: (title) =>
      `innehållsförteckningen utlovar ”${title}”, men ingen rad nedanför är dess rubrik; leta efter den i källan`,
    noNumber: (date, host, written) =>
      `raden ”${date} ${host}” har ${written === "" ? "inget nummer" : `”${written}” där numret borde stå`}; den utelämnas tills den har ett`,
    doubled: (number, line) =>
      `besök ${number} står redan på rad ${line}; den här raden utelämnas tills en av dem har ett annat nummer`,
    noMonth: (number, example, severalMonths, got) =>
      `besök ${number}: väntade månader som ”${example}” eller ”${severalMonths}”, fick ”${got}”; raden utelämnas tills den säger en`,
    noHost: (number) => `besök ${number} anger ingen verksamhet; raden utelämnas tills den gör det`,
    outOfOrder: (number, highest) =>
      `besök ${number} kommer efter besök ${highest}; det är importerat, jämför dess nummer med källan`,
  },
  monthArchive: {
    noMonth: (example, got) =>
      `väntade en månad och ett år som ”${example}”, fick ”${got}”; dess inlägg importeras utan datum`,
    noHeading: "ingen månad under arkivets rubrik; dess inlägg importeras utan datum",
  },
};
