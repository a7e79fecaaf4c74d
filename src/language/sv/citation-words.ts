import type { CitationWords } from "../language.ts";
import { sayDate } from "./date-phrases.ts";

export const citationWords: CitationWords = {
  sayReference: ({ author, title, date, archive, address }) =>
    `${author}, ”${title}”, ${sayDate(date)}. I: ${archive}, ${address}.`,
  sayDateNote: (date) => `Datum: ${sayDate(date)}`,
  textVoices: { verbatim: "", excerpt: "Utdrag.", abstract: "Arkivets sammanfattning." },
};
