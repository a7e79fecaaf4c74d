import type { DataWords } from "../language.ts";

const title = "Rubriken.";
const tags = "Arkivets ämnesord, som i sidornas adresser.";
const url = "Sidans adress; relativ till arkivets rot där arkivet inte har någon adress.";
const sources = "Källorna: filens namn och raderna i den.";

export const dataWords: DataWords = {
  posts: {
    slug: "Inläggets namn i sin adress.",
    number: "Inläggets nummer i hänvisningar. Det ges en gång och byts aldrig.",
    nr: "Inläggets nummer i hänvisningar. Det ges en gång och byts aldrig.",
    formerNr: "Nummer på inlägg som visade sig vara samma inlägg.",
    title,
    author: "Författaren.",
    date: "Datumet så som det är känt, i EDTF: 2017-12, 2016-04? (troligen), 2016-02/2016-04. Tomt där inget är känt.",
    certainty: "Hur säker månaden är: belagt, härlett, troligen, kanske eller odaterat.",
    disputed: "Om något i källorna säger emot datumet.",
    evidence: "Vad datumet vilar på, det starkaste först: typ och tid i EDTF. holds false: säger emot och räknas inte.",
    months: "Månader som inlägget hör till (certain) eller kan höra till (possible).",
    monthsCertain: "Månader som inlägget hör till.",
    monthsPossible: "Månader som inlägget kan höra till.",
    commentCount: "Antalet kommentarer som källan anger; tomt eller null där ingen källa säger något.",
    commentsKept: "Antalet kommentarer vars text är bevarad.",
    comments: "De bevarade kommentarerna.",
    tags,
    categories: "Bloggens egna kategorier.",
    visits: "Numren på de besök som inlägget berättar om.",
    images: "Bildernas namn; i JSON också om bilden är bevarad (kept).",
    possibleImages: "Rader som kan vara texten till en bild som saknas.",
    lostMedia: "Filmer, ljud och liknande som inlägget visade och som inte är bevarade: vad det var, och var det låg.",
    otherWordings: "Vad andra källor har i andra ord än texten; only text: ord i texten som källan saknar.",
    lostLinks: "Ord som var en länk, och raden i källan.",
    mentions: "Ord som syftar på en tidigare text, och inlägget om arkivet har det.",
    text: "verbatim: källans text; excerpt: källan bryter av den; abstract: arkivets sammanfattning.",
    brokenOff: "Om källan slutar mitt i en mening.",
    body: "Texten i Markdown.",
    url,
    originalUrl: "Inläggets adress på bloggen, där en källa anger den.",
    sources,
  },
  visits: {
    number: "Besökets nummer i rapporten.",
    dates: "En månad i EDTF för varje tillfälle.",
    asWritten: "Tiden som rapporten skriver den.",
    host: "Verksamheten.",
    section: "Avsnittet i rapporten.",
    theme: "Temat i rapporten.",
    tags,
    posts: "De inlägg som berättar om besöket.",
    url,
  },
  gaps: {
    kind: "Luckans typ.",
    class:
      "lost: känt men förlorat; possible: möjligt eller okänt; nothing: ingenting bevarat; contradiction: motsägelse; unshown: visas inte här.",
    where: "Inlägget, avsnittet, sidan eller månaden.",
    title,
    what: "Vad som saknas.",
    reason: "Hur man vet det.",
    sentence: "De två i en mening.",
    remedy: "Vad som skulle fylla luckan.",
    missing: "Det som saknas, uppdelat i fält.",
  },
};
