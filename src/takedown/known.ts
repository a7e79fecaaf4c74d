import { slugOf } from "../entry/slug.ts";
import { seenLettersOf } from "./look-alikes.ts";
import { lettersOf, normalForm } from "./words.ts";

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
  /** Letters that each text contains which the pattern finds; it is a quick test. */
  part: string;
  /** Finds it in a text in plain form. */
  pattern: RegExp;
  /** True for a single word: in a-z it may be another word ("Bäck", "back"), so it counts in addresses only. */
  isOneWord: boolean;
  /** The text that is nothing else, in lower case. */
  whole: string;
}

/** The two letters that stand for one where only a-z can be written, as in passports (ICAO 9303). */
const twoLetters: Readonly<Record<string, string>> = { å: "aa", ä: "ae", ö: "oe", æ: "ae", ø: "oe", ü: "ue", þ: "th" };

export function knownFrom(row: number, phrase: string): Known {
  const letters = lettersOf(phrase);
  return { row, letters, seen: seenLettersOf(phrase), inAddress: inAddressFrom(phrase, letters) };
}

function inAddressFrom(phrase: string, letters: string): InAddress | null {
  const whole = slugOf(phrase);
  const slugWords = whole.split("-");
  if (whole === "" || slugWords.join("") === letters) return null;
  const words = normalForm(phrase).split(" ");
  const spelled = [slugWords, words.map(inAnySpelling)].map((all) => all.join(String.raw`[^\p{L}\p{N}\p{M}\uffff]*`));
  const either = `(?:${spelled.join("|")})`;
  const part = longest(words.flatMap((word) => word.match(/[a-z0-9]+/g) ?? []));
  const start = String.raw`(?<![\p{L}\p{N}])`;
  if (slugWords.length > 1) {
    return { part, pattern: new RegExp(start + either, "gu"), isOneWord: false, whole };
  }
  const [before, after] = [String.raw`(?<=[\p{L}\p{N}][-_/.@=+])`, String.raw`(?=[-_/.@=+][\p{L}\p{N}])`];
  const end = String.raw`(?![\p{L}\p{N}])`;
  return {
    part,
    pattern: new RegExp(`${before}${either}${end}|${start}${either}${after}`, "gu"),
    isOneWord: true,
    whole,
  };
}

/** A pattern of a word in which each letter outside a-z is that letter, or is spelled in a-z: "öberg", "oberg", "oeberg". */
function inAnySpelling(word: string): string {
  return Array.from(word, (letter) => {
    if (/[a-z0-9]/.test(letter)) return letter;
    const inLatin = slugOf(letter);
    const spellings = [letter, inLatin, twoLetters[letter] ?? ""].filter((one) => one !== "");
    return `(?:${spellings.join("|")})${inLatin === "" ? "?" : ""}`;
  }).join("");
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), "");
}
