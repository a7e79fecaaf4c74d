import type { MakeLink, Sentence } from "../../linked.ts";

export const about = {
  title: "Om arkivet",
  description: "Hur arkivet är gjort, och hur man vet det som står i det.",
  origins: "Varifrån allt kommer",
  /** Where all comes from; the link leads to the sources. */
  fromSources: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Arkivet är byggt av sparade sidor och dokument. ",
    link("Källorna"),
    " redovisas rad för rad, och vid varje text står vilka rader den kommer från. Samma inlägg i flera källor räknas som ett inlägg, med alla sina källor.",
  ],
  texts: "Texterna",
  withheldTexts:
    "Originalens meningar publiceras inte här. I stället finns alla uppgifter om dem, och en kort sammanfattning med arkivets egna ord. Var det är så står det vid texten, så att arkivets röst inte förväxlas med författarens.",
  givenTexts:
    "Texterna återges som de står i källan. Bara teckenkod, mellanslag och listtecken är rättade, och varje annan ändring är antecknad. Ett utdrag och en sammanfattning säger att de är det.",
  dates: "Datum",
  datesAreNeverFiner:
    "Ett datum anges aldrig noggrannare än källorna räcker till, och vid varje inlägg står vad det vilar på. Fem ord säger hur säker månaden är, och ett sjätte att något säger emot.",
  allUndated: "Alla odaterade inlägg",
  commentsAreStated:
    "Antalet kommentarer är det som källan anger. ”Lämna en kommentar” läser vi som noll. Säger källan ingenting är antalet okänt, vilket är något annat.",
  gaps: "Det som saknas",
  gapsStayVisible:
    "En bild som inte är bevarad står kvar med sitt namn på sin plats. Ord som ”finns här” kan vara det sista som är kvar av en länk, och en text kan nämna en annan som saknas; det står bredvid orden.",
  allGaps: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Allt finns samlat i ",
    link("registret över luckor"),
    ".",
  ],
  tagsAreTheArchives: "Ämnesorden är arkivets egna och sätts efter ord i texten.",
  categoriesAreTheBlogs: "Kategorierna är bloggens egna, så som källorna anger dem.",
  visitsAreTold:
    "Ett inlägg knyts till ett besök bara när texten själv säger att det berättar om det, hellre för sällan än fel.",
  allAsFiles: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Allt finns också ",
    link("som filer att ladda ner"),
    ", fält för fält.",
  ],
};
