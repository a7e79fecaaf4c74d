import type { MarkWords, Sentence } from "../../linked.ts";

/** A text beside the lines of its captures, and beside another wording. */
export const comparison = {
  withLines: "Jämför med raderna i källan",
  asShown: "Som arkivet visar den",
  asCaptured: "Som källan har den",
  withWording: "Jämför med en annan lydelse",
  /** When a capture was saved, in words; undefined where that is not known. */
  saved: (date: string | undefined): string => (date === undefined ? "sparad vid okänd tid" : `sparad ${date}`),
  /** Which capture the text is of, when that was saved, and how the words of only one of the two look. */
  legend: <Marked>(
    capture: string,
    saved: string,
    struck: MarkWords<Marked>,
    underlined: MarkWords<Marked>,
  ): Sentence<Marked> => [
    `Texten här är den i ${capture}, ${saved}. Det som bara står där är `,
    struck("struket"),
    ", det som bara står i den andra källan är ",
    underlined("understruket"),
    ".",
  ],
  otherCapture: (capture: string, line: number, saved: string): string => `${capture}, rad ${line}, ${saved}`,
  tooLong: "Raderna är för långa för att jämföras.",
};
