import type { CitationWords } from "../language.ts";
import { sayDated } from "./claim-words.ts";

export const citationWords: CitationWords = {
  sayReference: ({ author, title, claim, archive, address }) =>
    `${author}, ”${title}”, ${sayDated(claim)}. I: ${archive}, ${address}.`,
  sayDateNote: (claim) => `Datum: ${sayDated(claim)}`,
  textVoices: { verbatim: "", excerpt: "Utdrag.", abstract: "Arkivets sammanfattning." },
};
