import type { check as english } from "../../en/messages/check.ts";

/** What `src/check` says to the archivist. */
export const check: typeof english = {
  dates: {
    contradicted: "motsägs av andra uppgifter, och läggs åt sidan",
    unfitting: "passar ingen dag som är kvar, och används inte",
    nothingMore: "utesluter inget mer",
    everyDay: "alla dagar",
    leaves: (before, after) => `lämnar ${after} av ${before}`,
    undated: "ingenting daterar det",
    result: (date) => `resultat: ${date ?? "inget datum"}`,
    claim: (kind, isBound, says, reason) => `${kind} ${isBound ? "avgränsar" : "föreslår"} ${says}: ${reason}`,
  },
  captures: {
    changed: (found, recorded, entries) =>
      `har SHA-256 ${found}, inte den antecknade ${recorded}; sätt tillbaka källan. Inlägg ur den: ${entries}`,
    tally: (owned, name, lines) => `räkenskapen har ${owned} rader, ${name} har ${lines}; importera den igen`,
    pastTheEnd: (first, last, capture, end) =>
      `rad ${first}–${last} i ${capture}: ${capture} slutar på rad ${end}; rätta raderna`,
    notRead: "ingen import har läst den; importera den eller ta bort den",
    manifest: "väntade en SHA-256, två mellanslag och en sökväg; en import skriver filen på nytt",
  },
  images: {
    changed: (found, recorded) =>
      `har SHA-256 ${found}, inte den antecknade ${recorded}; sätt tillbaka bilden, eller ge den nya ett annat namn`,
    image: (name, fault) => `bilden ”${name}”: ${fault}`,
    address: (example, missing, got) =>
      `väntade en adress som ${example}, eller ${missing} för en bild som inte är bevarad, fick ”${got}”`,
    noFile: (path) => `det finns ingen fil ${path} i innehållsmappen; lägg den där, eller rätta sökvägen`,
    noImage: (path, types) =>
      `${path} är ingen bild som webbläsare visar, eller är avbruten; väntade ${types.slice(0, -1).join(", ")} eller ${types.at(-1)}`,
    extension: (path, mediaType, extension) => `${path} är ${mediaType}; ge dess namn ändelsen .${extension}`,
    notInBody: (name, expected) => `”${name}” finns inte i texten; skriv ${expected} där, eller ta bort den här`,
    notListed: (name, row) =>
      `bilden ”${name}” finns inte i inläggets lista över bilder; lägg till {${row}} där, eller ta bort den här`,
  },
  links: {
    link: (link, fault) => `länken ”${link}”: ${fault}`,
    toImage: (link) => `leder inte till någon sida; för att visa bilden, skriv ![vad den visar](${link})`,
    noPage: (address, meant) =>
      `webbplatsen har ingen ${address}; ${meant === undefined ? "" : `menade du ”${meant}”? Om inte, `}rätta länken eller ta bort den`,
  },
  reservedPage: (slug) => `${slug}.html är en av webbplatsens egna sidor; ge den här sidan ett annat namn`,
  noSite: "saknas; kör en import, som skriver en första, eller ange arkivet med CONTENT_DIR",
  visitOrder: (number, expected) =>
    `besök ${number} står där besök ${expected} väntas; lägg till det som saknas, eller rätta numret`,
  termTwice: (other) => `är samma ämne som ${other}.slug; behåll det ena`,
  idleRow: (isAllowing) => `${isAllowing ? "tillåter" : "tar bort"} ingenting`,
};
