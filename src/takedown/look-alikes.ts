import { markedLetters } from "../language/index.ts";
import { lettersIn, unseenClass, withoutCase, withoutOverlays, withoutUnseen } from "./words.ts";

/**
 * What a text looks like. Two texts with the same letters here look the same, or differ in accents only. The letters that
 * the language spells with a mark stay: no reader takes them for letters without one.
 */

/** The letters of a text as they look, in lower case, without anything between them. */
export function seenLettersOf(text: string): string {
  return lettersIn(seenForm(text));
}

/** A text in lower case with a Latin letter for each that looks like one, and without accents and marks. */
export function seenForm(text: string): string {
  return withoutOverlays(withoutCase(withoutLookAlikes(text))).replace(others, withoutAccent);
}

/** A text with a Latin letter for each that looks like one; accents stay. */
export function withoutLookAlikes(text: string): string {
  const letters = withoutUnseen(text).normalize("NFKC").normalize("NFD");
  return withoutOverlays(letters.replace(everyLookAlike, (letter) => latinOf.get(letter) ?? letter).normalize("NFC"));
}

/** True for a text that may look like another. */
export function mayLookAlike(text: string): boolean {
  return unusual.test(text);
}

/** Every letter and sign that is neither ASCII nor a marked letter of the language in lower case. */
const others = new RegExp(`[^\\0-\\x7f\\uffff${markedLetters}]`, "gu");

/** The same, without the marked letters in upper case and usual punctuation. */
const unusual = new RegExp(`[^\\0-\\xa0§©«®°´·»‐-‧‰€™\\uffff${markedLetters}${markedLetters.toUpperCase()}]`, "u");

/**
 * True where a word of a text is spelled as no language spells it: with letters of two scripts, letters that only look
 * like letters of the alphabet, characters that are not shown, or marks that form no letter.
 */
export function isDisguised(words: string): boolean {
  return words
    .normalize("NFKC")
    .split(/[\s\p{P}]+/u)
    .some((word) => {
      if (hidden.test(word) || withoutOverlays(word) !== word) return true;
      return lookAlike.test(word.normalize("NFD")) && !ofOneScript.some((script) => script.test(word));
    });
}

const hidden = new RegExp(`[${unseenClass}]`, "u");

/** Latin letter → what looks like it: after the Unicode file confusables.txt, with small capitals and shapes near them. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: "⍺ɑαаΑАᎪꓮᴀ",
  b: "ƄЬᏏꞴΒВᏴꓐʙв",
  c: "ᴄςⲥсꮯⲤСᏟꓚ",
  d: "ԁᏧꓒᎠꓓᴅ",
  e: "℮ꬲеҽΕЕᎬꓰᴇΣε",
  f: "ꬵꞙẝք𝈓ꞘϜꓝꜰ",
  g: "ɡᶃƍցԌᏀᏳꓖɢ",
  h: "һհᏂΗⲎНᎻꓧʜн",
  i: "⍳ɪɩιіꙇӏꭵᎥⲓІΙ",
  j: "ϳјꞲͿЈᎫꓙᴊ",
  k: "ΚⲔКᏦꓗᴋкκⲕĸ",
  l: "ƖǀⲒӀꓲ𝈪ⳐᏞꓡʟ",
  m: "ΜϺⲘМᎷꓟᴍмⲙ",
  n: "ոռΝⲚꓠɴⲛпη",
  o: "ᴏᴑꬽοσⲟоօΟⲞОՕꓳ",
  p: "⍴ρⲣрΡⲢРᏢꓑᴘ",
  q: "ԛգզꞯ",
  r: "ꭇꭈᴦⲅгꮁ𝈖ƦᎡᏒꓣʀ",
  s: "ꜱƽѕꮪЅՏᏕᏚꓢ",
  t: "ΤⲦТᎢꓔᴛтτⲧ",
  u: "ꞟᴜꭎꭒʋυսՍꓴцμ",
  v: "ᴠνѵꮩ𝈍ѴᏙꓦ",
  w: "ɯᴡѡԝաꮃԜᎳᏔꓪшω",
  x: "хꞳΧⲬХꓫχⲭ",
  y: "ɣᶌʏỿꭚγуүΥⲨУҮᎩᎽꓬⲩ",
  z: "ᴢꮓΖᏃꓜ",
  // Marks that make an å or ö to the eye.
  "\u030a": "\u0366",
  "\u0308": "\u030b\u0364",
};

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** The alphabets of symbols that NFKC keeps: in black circles and squares, and as halves of flags. */
const symbols: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

const latinOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(lookAlikes).flatMap(([latin, all]) => Array.from(all, (one) => [one, latin] as const)),
  ...symbols.flatMap((first) =>
    Array.from(alphabet, (latin, at) => [String.fromCodePoint(first + at), latin] as const),
  ),
]);

const everyLookAlike = new RegExp(`[${[...latinOf.keys()].join("")}]`, "gu");

const lookAlike = new RegExp(`[${[...latinOf.keys()].filter((one) => !/\p{M}/u.test(one)).join("")}]`, "u");

/** A word in one script that is not Latin is a word of another language. */
const ofOneScript = ["Greek", "Cyrillic", "Armenian", "Cherokee", "Coptic", "Lisu"].map(
  (script) => new RegExp(`^[\\p{Script=${script}}\\p{M}\\p{N}]*$`, "u"),
);

/** Letters of living alphabets with a stroke or without a dot, which have no decomposition. */
const withStroke: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ɨ: "i",
  ƀ: "b",
};

function withoutAccent(letter: string): string {
  return (
    withStroke[letter] ?? (/\p{Script=Latin}/u.test(letter) ? letter.normalize("NFD").replace(/\p{M}+/gu, "") : letter)
  );
}
