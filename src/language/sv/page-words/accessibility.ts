import type { MakeLink, Sentence } from "../../linked.ts";

export const accessibility = {
  title: "Tillgänglighet",
  description: "Vilka krav på tillgänglighet arkivet följer, hur det är prövat och vad som inte är känt.",
  lead: "Arkivet ska kunna läsas av alla: med skärmläsare, med tangentbord, i stor förstoring, på papper och utan uppkoppling. Det är byggt för att följa WCAG 2.2 på nivå AA.",
  tested: "Så är det prövat",
  tests: [
    "Varje slags sida granskas med verktyget axe i en riktig webbläsare, i ljust och mörkt utförande och i fönster från 320 till 1920 bildpunkter, vilket motsvarar 400 procents förstoring.",
    "Vägen från framsidan till månad, inlägg, besök och tillbaka gås med enbart tangentbord.",
    "Alla sidor läses och hänger samman även utan JavaScript, och från en mapp på den egna datorn.",
    "Varje sida är giltig HTML med en huvudrubrik, landmärken och rubriker i ordning.",
  ],
  untested:
    "Sådana prövningar hittar bara en del av de fel som finns. Arkivet är inte granskat av någon utomstående och inte prövat tillsammans med dem som använder hjälpmedel varje dag.",
  forms: "Former, färger och rörelse",
  neverColourAlone:
    "Hur säkert något är sägs alltid med ord och form, aldrig bara med färg. Text har minst sju gångers kontrast mot sin bakgrund. Ingenting rör sig av sig självt.",
  limits: "Det som kan vara svårt",
  /** The link leads to the calendar as a table. */
  calendar: <Linked>(link: MakeLink<Linked>): Sentence<Linked> => [
    "Kalendern är en bild med många länkar. Den är ett enda stopp för tabbtangenten, piltangenterna går mellan månaderna, och en länk leder förbi den. Samma uppgifter finns ",
    link("som tabell"),
    ".",
  ],
  otherLimits: [
    "Breda tabeller rullar i sidled inom sin ram i smala fönster.",
    "Texterna är någon annans ord och återges som de är bevarade. Bilder som saknas har ingen annan beskrivning än det namn som källan anger.",
  ],
  obstacles: "Berätta om hinder",
  contact: (contact: string): string => `Den som möter ett hinder kan vända sig till ${contact}.`,
  noContact: "Arkivet anger ingen adress att vända sig till.",
};
