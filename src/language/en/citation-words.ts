import type { CitationWords } from "../language.ts";
import { sayDated } from "./claim-words.ts";
import { sayDate } from "./date-phrases.ts";

export const citationWords: CitationWords = {
  sayReference: ({ author, title, claim, archive, number, address, captured }) => ({
    start: `${author}, “${title}”, ${sayDated(claim)}. In: ${archive}, no. ${number}`,
    address: address ?? "",
    end: captured === undefined ? "." : `. Source saved ${sayDate(captured)}.`,
  }),
  sayDateNote: (claim) => `Date: ${sayDated(claim)}`,
  textVoices: { verbatim: "", excerpt: "Excerpt.", abstract: "Summary by the archive." },
};
