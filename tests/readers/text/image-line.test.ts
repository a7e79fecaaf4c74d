import { expect, it } from "vitest";
import { isImageLine, maybeAlternativeText } from "../../../src/readers/text/image-line.ts";

it.each([
  "20180919 Skolkök (1).png",
  "2018-09-18 Kattbeslutet",
  "CYKELJAKTEN sept2018.png",
  "En lång mening som ändå är en fil.JPG",
  "affisch_final (1)",
  "40817263_2290154417735560_7715029938846201_n",
  "DSC01234",
])("%s is an image line", (line) => expect(isImageLine(line)).toBe(true));

it.each([
  "Barnlek",
  "2018-09-18 beslutade nämnden om detta.",
  "anna_ek@exempel.se",
  "http://exempel.se/a_b",
  "#val_2018",
  "1986",
  "___",
  "20181399 är ingen dag",
])("%s is text", (line) => expect(isImageLine(line)).toBe(false));

it("a short line that ends no sentence only may be an alternative text", () => {
  expect(["Barnlek", "Mottagna Strömvalla"].every(maybeAlternativeText)).toBe(true);
  expect(["Tack!", "tack", "Det var en fin dag", "Läs mer:"].some(maybeAlternativeText)).toBe(false);
});
