import fc from "fast-check";
import { expect, it } from "vitest";
import { tagSuggester } from "../../src/import/suggest-tags.ts";

const term = (...words: string[]) => ({ slug: "ämne", label: "Ämne", description: "", words });
const isSuggested = (word: string, text: string): boolean => tagSuggester([term(word)])("", text).length > 0;

it.each([
  ["skola", "Vi byggde en SKOLA.", true],
  ["skola", "Skolan växer.", false],
  ["skola*", "Skolan växer.", true],
  ["trygg  hemgång", "En Trygg\nhemgång för alla.", true],
  ["åldring", "ÅLDRINGAR", false],
  ["straße", "Die STRAßE", true],
  // Letters that a pattern in any case takes for the same, though neither case of the one is that of the other.
  ["skola", "en \u017fkola", true],
  ["kelvin", "en \u212aelvin", true],
  ["λόγος", "ΛΌΓΟΣ", true],
  ["c++", "Vi lär oss c++ i dag", true],
])("the word %j in %j: %s", (word, text, expected) => expect(isSuggested(word, text)).toBe(expected));

it.each([
  [2, "Skolan och skolor.", true],
  [3, "Skolan och skolor.", false],
  [2, "skola skola", true],
  [2, "Skolan2 och skolor.", false],
])("a term that asks for %i mentions in %j: %s", (mentions, text, expected) => {
  const suggest = tagSuggester([{ ...term("skola", "skol*"), mentions }]);
  expect(suggest("", text).length > 0).toBe(expected);
});

it("a word is suggested wherever a pattern for whole words in any case matches", () => {
  const words = fc.stringMatching(/^\p{L}{1,4}$/u);
  const around = fc.constantFrom("", " ", "1", "x", ".", "\u{1F600}", "\u{20BB7}");
  fc.assert(
    fc.property(words, around, around, fc.boolean(), (word, before, after, isUpper) => {
      const text = before + (isUpper ? word.toUpperCase() : word) + after;
      const matches = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu").test(text);
      return !matches || isSuggested(word, text);
    }),
    { numRuns: 1_000 },
  );
});
