import { expect, it } from "vitest";
import { observationKinds } from "../../../src/entry/observation.ts";
import { sayMissing, sayObservation } from "../../../src/language/index.ts";

it.each([
  ["comment-lines", 1, "en kommentarsrad ovanför en rubrik på rad 7"],
  ["comment-lines", 3, "3 kommentarsrader, var och en ovanför en rubrik, den första på rad 7"],
  ["bylines", 1, "1 rad ”By | kategori” under en rubrik på rad 7"],
  ["bylines", 2, "2 rader ”By | kategori” under en rubrik, den första på rad 7"],
  ["visit-tables", 1, "1 besökstabell med huvudet ”Nr” på rad 7"],
  ["visit-tables", 2, "2 besökstabeller med huvudet ”Nr”, den första på rad 7"],
  ["day-lines", 1, "1 rad med bara ett datum (”Nr”) på rad 7"],
  ["day-lines", 2, "2 rader med bara ett datum (”Nr”), den första på rad 7"],
  ["post-elements", 1, "1 element märkt som inlägg (”Nr”) på rad 7"],
  ["post-elements", 2, "2 element märkta som inlägg (”Nr”), den första på rad 7"],
] as const)("the nouns of %s agree with the count %i", (kind, count, sentence) =>
  expect(sayObservation({ kind, words: "Nr", line: 7, count })).toBe(sentence),
);

it.each(observationKinds.filter((kind) => kind !== "archive-heading" && kind !== "visit-tables"))(
  "%s without its words is a whole sentence",
  (kind) => expect(sayObservation({ kind, line: 7 })).not.toMatch(/””|undefined| {2}/),
);

it("an excerpt says whether its capture marks the end or stops in mid sentence", () => {
  expect(sayMissing({ kind: "text", rule: "mid-sentence" }).reason).toContain("slutar mitt i en mening");
  expect(sayMissing({ kind: "text", rule: "excerpt" }).reason).not.toContain("slutar mitt i en mening");
});
