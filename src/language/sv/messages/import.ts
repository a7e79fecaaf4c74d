import type { importing as english } from "../../en/messages/import.ts";

/** What `src/import` says to the archivist. */
export const importing: typeof english = {
  lostCapture: (sha256) =>
    `är inte längre det som bevarades, som hade SHA-256 ${sha256}; sätt tillbaka källan, eller importera den igen där den kom ifrån`,
  lostContainer: (sha256) =>
    `är inte längre det som bevarades, som hade SHA-256 ${sha256}; sätt tillbaka filen, eller importera den igen där den kom ifrån`,
  otherBlog: (kind, is, home) =>
    `är bevarad men oläst: den hör till en annan blogg, vars ${{ author: "författare", name: "namn" }[kind]} är ”${is}”, medan det här arkivets är ”${home}”; importera den i en egen mapp (CONTENT_DIR=../annat-arkiv), eller, om den hör hit, läs den med kommandot ovan`,
  commentsOnNoPost:
    "är bevarad men oläst: det är ett flöde av kommentarer, och ingen annan källa anger adressen till ett inlägg som de hör till; importera inläggen, så läses kommentarerna med dem",
  unreadableExport: (words) => `går inte att läsa till slutet, så den bevarades inte: ${words}`,
  noReader: (mediaType, isMarkup) =>
    `är ${isMarkup ? `märkning (${mediaType})` : `en fil av typen ${mediaType}`}, som ingen läsare kan läsa ännu, så den bevarades inte; öppna den i en webbläsare, spara sidan som text, och importera den`,
  unread: (as, isFound) =>
    `är bevarad men oläst: ${as === undefined ? "ingen läsare är säker på dess form" : `läst som ${as}, så som någon valde, har den inga inlägg`}, så inget i den togs för ett inlägg, ett datum eller ett antal; ` +
    `${isFound ? "se på den, och säg hur den ska läsas med kommandot ovan" : "se vad som kändes igen ovan"}, behåll filen till en senare version, eller ta bort det som inte hör till inläggen och importera den igen`,
  noSuchReader: (as, meant) => `${as} är ingen läsare${meant === undefined ? "" : `; menade du ${meant}?`}`,
  readerOfRecord: (name, fault, kinds) =>
    `${name}: ${fault}; det finns ${kinds}; rätta namnet, eller ta bort fältet så väljer importen`,
};
