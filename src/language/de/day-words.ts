import type { DayWords } from "../blog-days.ts";

/** The words for days in German: most pages by which the reading of saved pages is measured have them. */
export const dayWords: DayWords = {
  months: [
    ...["jan(?:uar)?|jänner", "feb(?:ruar)?", "mär(?:z)?|mrz", "apr(?:il)?", "mai", "juni?", "juli?", "aug(?:ust)?"],
    ...["sept?(?:ember)?", "okt(?:ober)?", "nov(?:ember)?", "dez(?:ember)?"],
  ],
  weekdays: [
    ...[
      "mo(?:ntag)?",
      "di(?:enstag)?",
      "mi(?:ttwoch)?",
      "do(?:nnerstag)?",
      "fr(?:eitag)?",
      "sa(?:mstag)?",
      "so(?:nntag)?",
    ],
  ],
  article: "den|dem|der|am",
  ordinal: "\\.",
  of: "des",
};

export const changed = /aktualisiert|geändert|letzte änderung/iu;
