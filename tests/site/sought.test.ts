import { expect, it } from "vitest";
import { soughtWords } from "../../layouts/scripts/sought.ts";

it.each([
  ["våld i nära relationer", "våld nära relationer"],
  ["Skolan  OCH  barnen", "Skolan barnen"],
  ["ett", "ett"],
  ["om oss och vi", "oss"],
  ["på en", "på en"],
  ['"en trygg väg hem"', '"en trygg väg hem"'],
  ["", ""],
])("%j is searched for as %j", (question, sought) => expect(soughtWords(question)).toBe(sought));
