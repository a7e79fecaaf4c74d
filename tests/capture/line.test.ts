import { expect, it } from "vitest";
import { normalise, splitLines } from "../../src/capture/line.ts";

it.each([
  ["LF, CRLF and CR end a line; a last line without an end counts", "a\nb\r\nc\rd", ["a", "b", "c", "d"]],
  ["an end at the end opens no further line", "a\nb\n", ["a", "b"]],
  ["blank lines count", "a\n\n\nb", ["a", "", "", "b"]],
  ["an empty text has no lines", "", []],
])("%s", (_, text, lines) => expect(splitLines(text).map((line) => line.text)).toEqual(lines));

const mojibake = { kind: "mojibake" };
const perhaps = { kind: "perhaps-mojibake" };
const lost = { kind: "lost-letter" };

it.each([
  ["NBSP and runs of spaces are one space", "i\u00a0\u00a0 fokus ", "i fokus", []],
  ["decomposed letters are composed", "a\u030angra", "ångra", []],
  ["soft hyphens go, and are noted", "kom\u00admun", "kommun", [{ kind: "soft-hyphens" }]],
  ["zero-width characters go, and are noted", "a\u200bb", "ab", [{ kind: "zero-width-characters" }]],
  ["bidirectional controls go, and are noted", "a\u202eb", "ab", [{ kind: "bidirectional-controls" }]],
  ["control characters go, and are noted", "a\u0007b", "ab", [{ kind: "control-characters" }]],
  ["mojibake is repaired where the whole line decodes", "fÃ¶r Ã¥r", "för år", [mojibake]],
  ["also where it was made twice", "fÃƒÂ¶r", "för", [{ ...mojibake, times: 2 }]],
  ["also where it was read as Latin-1", "\u00c3\u0085r \u00e2\u0080\u0093", "År –", [mojibake]],
  ["and left where it does not, and noted", "fÃ¶r år", "fÃ¶r år", [perhaps]],
  ["also where a space has come into it", "Ã  la carte", "Ã la carte", [perhaps]],
  ["also where the repair would lose a character", "Â… ja", "Â… ja", [perhaps]],
  ["a letter that was lost before is noted", "l\ufffdt", "l\ufffdt", [lost]],
  ["as mojibake too", "lï¿½t", "l\ufffdt", [mojibake, lost]],
  ["capitals before a closing quote are no mojibake", "NEJ TILL SJÖ” OCH PÅ”", "NEJ TILL SJÖ” OCH PÅ”", []],
  ["nor are other letters", "CAFÉ» på Śląsk, Ålö, Ärö’", "CAFÉ» på Śląsk, Ålö, Ärö’", []],
])("%s", (_, raw, text, notes) => expect(normalise(raw)).toEqual({ text, notes }));
