import { expect, it } from "vitest";
import { normalise, splitLines } from "../../src/original/line.ts";

it.each([
  ["LF, CRLF and CR end a line; a last line without an end counts", "a\nb\r\nc\rd", ["a", "b", "c", "d"]],
  ["an end at the end opens no further line", "a\nb\n", ["a", "b"]],
  ["blank lines count", "a\n\n\nb", ["a", "", "", "b"]],
  ["an empty text has no lines", "", []],
])("%s", (_, text, lines) => expect(splitLines(text).map((line) => line.text)).toEqual(lines));

it.each([
  ["NBSP and runs of spaces are one space", "i\u00a0\u00a0 fokus ", "i fokus", []],
  ["decomposed letters are composed", "a\u030angra", "ångra", []],
  ["soft hyphens go, and are noted", "kom\u00admun", "kommun", ["soft hyphens removed"]],
  ["zero-width characters go, and are noted", "a\u200bb", "ab", ["zero-width characters removed"]],
  ["bidirectional controls go, and are noted", "a\u202eb", "ab", ["bidirectional controls removed"]],
  ["control characters go, and are noted", "a\u0007b", "ab", ["control characters removed"]],
  [
    "mojibake is repaired where the whole line decodes",
    "fÃ¶r Ã¥r",
    "för år",
    ["mojibake repaired: UTF-8 had been read as Windows-1252"],
  ],
  ["and left where it does not", "fÃ¶r år", "fÃ¶r år", []],
])("%s", (_, raw, text, notes) => expect(normalise(raw)).toEqual({ text, notes }));
