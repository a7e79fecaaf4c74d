import type { capture as english } from "../../en/messages/capture.ts";

const number = (value: number): string => String(value).replace(".", ",");

/** What `src/capture` says to the archivist. */
export const capture: typeof english = {
  bytes: (bytes) =>
    bytes >= 1e9 ? `${number(bytes / 1e9)} GB` : bytes >= 1e6 ? `${number(bytes / 1e6)} MB` : `${bytes} byte`,
  decode: {
    tooLarge: (megabytes, most) =>
      `filen är på ${megabytes} MB, och en sida sparad som text är på högst ${most}; spara varje sida i en egen fil`,
    tooManyLines: (lines, most) =>
      `filen har ${lines} rader, och en sida sparad som text har högst ${most}; spara varje sida i en egen fil`,
    empty: "filen är tom; ta bort den eller spara sidan igen",
    binary: "filen är binär och ingen text; spara sidan som text och importera den",
    otherEncoding: (label) => `dess text är inte ${label}, som dess början`,
  },
  container: {
    notRead: (fault) => `${fault}; den lästes inte`,
    inMemory: (size, most) => `är på ${size}; av dess slag läses högst ${most}`,
    damaged: (reason) => `är skadad (${reason}); den lästes inte`,
    listedAndGone: "står i datapackage.json, och finns inte där",
    otherDigest: (hash) =>
      `har en annan kontrollsumma än datapackage.json anger (${hash}); dess poster lästes efter sina egna kontrollsummor`,
  },
  gzip: {
    bomb: (ratio) => `blir mer än ${ratio} gånger så stor uppackad, som en bomb; den lästes inte`,
    tooLarge: (most) => `är uppackad på mer än ${most}, som är det mesta som läses`,
    noData: "inga gzip-data",
  },
  mhtml: {
    noParts: "är ett meddelande utan delar, och ingen sparad sida; den lästes inte",
    tooMany: (most) => `har mer än ${most} delar, som är det mesta som läses`,
    breaksOff: "är avbruten",
    undecodable: "gick inte att avkoda",
  },
  warc: {
    damagedAfter: (byte, reason, from) =>
      `är skadad efter byte ${byte} (${reason}); ${from === null ? "resten av filen lästes inte" : `läsningen fortsatte vid byte ${from}`}`,
    noRecordFollows: "följs av något som inte är en post; det lästes inte",
    tooMany: (most) => `har mer än ${most} poster, som är det mesta som läses; dela den`,
    otherLength: (length) => `har en annan längd än angivet (Content-Length: ${length}); den lästes inte`,
    noWarc: "är ingen WARC: den börjar inte med WARC/1.0 eller WARC/1.1",
    longHeader: (most) => `har ett huvud på mer än ${most}`,
    noLength: (stated) => `anger ingen längd (Content-Length: ${stated})`,
    breaksOff: (missing, length) => `är avbruten: ${missing} av dess ${length} byte saknas`,
    isArc:
      "är en ARC, formatet före WARC, som inte läses; gör om den (warcio recompress FIL.arc FIL.warc.gz), och importera den",
    blockDigest: "har en annan kontrollsumma än den anger (WARC-Block-Digest): dess byte har ändrats; den lästes inte",
    payloadDigest:
      "har ett innehåll med en annan kontrollsumma än den anger (WARC-Payload-Digest): dess byte har ändrats; den lästes inte",
    payloadDigestOfRead:
      "har ett innehåll med en annan kontrollsumma än den anger (WARC-Payload-Digest); den lästes, eftersom hela postens kontrollsumma stämmer",
  },
  zip: {
    tooMany: (most) =>
      `är en zip med mer än ${most} filer, som är det mesta som läses; packa upp den och importera en del i taget`,
    tooLarge: (most) =>
      `är en zip på mer än ${most} uppackad, som är det mesta som läses; packa upp den och importera en del i taget`,
    overlapping: "är en zip vars filer överlappar, som i en zip-bomb; den lästes inte",
    damaged: (reason) => `är en skadad zip (${reason}); hämta den igen, eller packa upp den och importera mappen`,
    checksum: "dess kontrollsumma är inte den angivna",
  },
};
