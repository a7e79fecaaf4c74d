import type { site as english } from "../../en/messages/site.ts";

/** What `src/site` says to the archivist. */
export const site: typeof english = {
  removed: {
    holds: (file, list, row) => `${file}: innehåller det som ${list} håller inne på rad ${row}`,
    more: (count) => `och ${count} till`,
    nothingPublished: "Ingenting publicerades.",
    ownWords: (row) =>
      `Inget värde i innehållet bildar ensamt frasen på rad ${row}: flera värden som webbplatsen visar efter varandra gör det, eller dess egna ord. Se på filen, och håll inne orden så som de står där.`,
  },
  noImage: (file, reason) =>
    `${file}: kan inte läsas som en bild (${reason}); lägg en hel bild i dess ställe, eller lista den med kept: false`,
  server: {
    portInUse: (port) =>
      `port ${port} är upptagen; avsluta det andra programmet, eller ange en annan med --port=NUMMER`,
    portReserved: (port) => `port ${port} är förbehållen administratörer; ange en från 1024 med --port=NUMMER`,
    otherHost: (host) =>
      `${host} är ingen adress på den här maskinen; ange en med --host=ADRESS, eller 0.0.0.0 för alla`,
    unusable: (port, host, reason) =>
      `port ${port} på ${host} kan inte användas (${reason}); ange en annan med --port eller --host`,
  },
  unwritten: (path, reason) =>
    `${path}: kunde inte skrivas (${reason}); gör plats eller rätta rättigheterna, och bygg igen`,
};
