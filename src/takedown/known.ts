import { slugOf } from "../entry/slug.ts";
import { seenLettersOf } from "./look-alikes.ts";
import { lettersOf } from "./words.ts";

/** A phrase that is known in words, and the row of the list, from 0, that withholds it. */
export interface Known {
  row: number;
  /** Its letters, marks and digits. */
  letters: string;
  /** Its letters as they look. */
  seen: string;
  /** How an address spells it in a-z; null if that is what its letters are. */
  inAddress: InAddress | null;
}

interface InAddress {
  /** The beginning of each text that the pattern finds. */
  firstWord: string;
  /** Finds it in a text in plain form. */
  pattern: RegExp;
  /** True for a single word: in a-z it may be another word ("Bäck", "back"), so it counts in addresses only. */
  isOneWord: boolean;
  /** The text that is nothing else, in lower case. */
  whole: string;
}

export function knownFrom(row: number, phrase: string): Known {
  const letters = lettersOf(phrase);
  return { row, letters, seen: seenLettersOf(phrase), inAddress: inAddressFrom(phrase, letters) };
}

function inAddressFrom(phrase: string, letters: string): InAddress | null {
  const whole = slugOf(phrase);
  const words = whole.split("-");
  const [firstWord = ""] = words;
  if (whole === "" || words.join("") === letters) return null;
  const start = String.raw`(?<![\p{L}\p{N}])`;
  if (words.length > 1) {
    const between = String.raw`[^\p{L}\p{N}\p{M}\uffff]*`;
    return { firstWord, pattern: new RegExp(start + words.join(between), "gu"), isOneWord: false, whole };
  }
  const [before, after] = [String.raw`(?<=[\p{L}\p{N}][-_/.@=+])`, String.raw`(?=[-_/.@=+][\p{L}\p{N}])`];
  const end = String.raw`(?![\p{L}\p{N}])`;
  return {
    firstWord,
    pattern: new RegExp(`${before}${whole}${end}|${start}${whole}${after}`, "gu"),
    isOneWord: true,
    whole,
  };
}
