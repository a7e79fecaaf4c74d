import type { CitationWords } from "../language.ts";
import { sayDated } from "./claim-words.ts";
import { sayDate } from "./date-phrases.ts";

export const citationWords: CitationWords = {
  sayReference: ({ author, title, claim, archive, number, address, captured }) => ({
    start: `${author}, ”${title}”, ${sayDated(claim)}. I: ${archive}, nr ${number}`,
    address: address ?? "",
    end: captured === undefined ? "." : `. Källan sparad ${sayDate(captured)}.`,
  }),
  sayDateNote: (claim) => `Datum: ${sayDated(claim)}`,
  textVoices: { verbatim: "", excerpt: "Utdrag.", abstract: "Arkivets sammanfattning." },
};
