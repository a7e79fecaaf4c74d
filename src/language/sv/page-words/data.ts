import type { MakeLink, Sentence } from "../../linked.ts";

export const data = {
  description: "Arkivets uppgifter att ladda ner, fält för fält.",
  lead: "Allt som sidorna visar finns också som filer, med samma ord för hur säkert det är. Alla är UTF-8. Tider är skrivna i EDTF, så att ett osäkert datum förblir osäkert.",
  selection: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Ett urval, till exempel alla belagda inlägg från en månad, får du som CSV ur ",
    link("filtret bland inläggen"),
    ".",
  ],
  terms: "Villkor",
  noTerms: "Arkivet anger inte på vilka villkor uppgifterna får användas.",
  edition: "Ange utgåvan när du hänvisar till en fil: datumet står längst ner på varje sida.",
  certainty: "Orden för säkerhet",
  jsonWithTexts: "JSON, med texterna",
  fields: "Fälten",
  sources: "Källor och schema",
  /** The records of the captures, and the schema of the entries. */
  capturesAndSchema: <Linked>(toCaptures: MakeLink<Linked>, toSchema: MakeLink<Linked>): Sentence<Linked> => [
    toCaptures("Källorna"),
    " med kontrollsummor och rader, och ",
    toSchema("schemat"),
    " för arkivets poster, som beskriver deras fält på engelska.",
  ],
  oldAddresses: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    link("Bloggens adresser"),
    ", var och en med den sida som har inlägget nu.",
  ],
};
