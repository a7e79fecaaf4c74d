import type { ServingWords } from "../language.ts";

export const servingWords: ServingWords = {
  faultTitle: "Sidan kan inte visas",
  faultLead: "Det här behöver rättas:",
  faultRemedy: "När felet är rättat och filen sparad kommer sidan tillbaka av sig själv.",
  wrongHost: "Servern svarar bara under sitt eget namn. Starta den med --host för att nå den från en annan dator.",
  wrongRequest: "Servern förstår inte begäran.",
};
