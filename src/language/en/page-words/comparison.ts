import type { PageWords } from "../../page-words.ts";

export const comparison: PageWords["comparison"] = {
  withLines: "Compare with the lines of the source",
  asShown: "As the archive shows it",
  asCaptured: "As the source has it",
  withWording: "Compare with another wording",
  saved: (date) => (date === undefined ? "saved at an unknown time" : `saved ${date}`),
  legend: (capture, saved, struck, underlined) => [
    `The text here is that of ${capture}, ${saved}. Words found only there are `,
    struck("struck through"),
    "; words found only in the other source are ",
    underlined("underlined"),
    ".",
  ],
  otherCapture: (capture, line, saved) => `${capture}, line ${line}, ${saved}`,
  tooLong: "The lines are too long to compare.",
};
