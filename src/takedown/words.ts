import { sha256Of } from "../entry/digest.ts";
import { markedLetters } from "../language/index.ts";

/**
 * A text in normal form: its words, joined by one space. Words are runs of letters, combining marks and digits of the
 * plain form.
 */
export function normalForm(text: string): string {
  return plainForm(text).replace(notInWords, " ").trim();
}

/** The letters, marks and digits of a text in plain form, without anything between them. */
export function lettersOf(text: string): string {
  return lettersIn(plainForm(text));
}

/** The letters, marks and digits of a text as it is, and the barriers. */
export function lettersIn(text: string): string {
  return text.replace(notInWords, "");
}

/** A character that no content contains, and no decoding gives: no phrase matches across it. */
export const barrier = "\uffff";

/** A phrase → the SHA-256 of its normal form in UTF-8, and how many words it has. */
export function digestOf(phrase: string): { sha256: string; words: number } {
  const words = normalForm(phrase);
  return { sha256: sha256Of(words), words: words === "" ? 0 : words.split(" ").length };
}

/**
 * A text after NFKC, in lower case, without what is not seen or only laid over a letter: characters that are not shown,
 * and combining marks that form no letter of Unicode with a Latin, Greek or Cyrillic one. An apostrophe that is a letter
 * in Unicode (U+02BC) is a space.
 */
export function plainForm(text: string): string {
  if (isPlain.test(text)) return withoutCase(text);
  return withoutCase(withoutOverlays(withoutUnseen(text).normalize("NFKC").toLowerCase()));
}

/**
 * A text in lower case, with one form of each letter that has several in a word: "ss" for "ß", "i" for the Turkish "ı", and
 * Greek letters without tonos and without the form at the end of a word.
 */
export function withoutCase(text: string): string {
  const lower = text.toLowerCase();
  if (!severalForms.test(lower)) return lower;
  return lower
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replace(withTonos, (letter) => letter.normalize("NFD").replace("\u0301", "").normalize("NFC"))
    .replaceAll("ς", "σ");
}

const withTonos = /[άέήίόύώΐΰ]/g;
const severalForms = /[ßıςάέήίόύώΐΰ]/;

/**
 * A text without characters that are not shown (default-ignorable, format, private-use and control characters), and
 * without enclosing marks, which would keep a letter from its ring or dots.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/** A text in NFC or NFKC without marks that are laid over letters, and with spaces for apostrophes that are letters. */
export function withoutOverlays(text: string): string {
  const withoutMarks = /\p{M}/u.test(text) ? text.replace(overlays, withoutStack) : text;
  return withoutMarks.replace(apostrophes, " ");
}

/** The characters that are not shown, as a class for a regular expression with the flag `u`. */
export const unseenClass = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f`;

const unseen = new RegExp(`[${unseenClass}\\p{Me}]+`, "gu");

/** Of marks that are stacked on a letter, those that form no letter go. A ring or dots that make a letter of the language win. */
function withoutStack(stack: string, letter: string): string {
  const [base = "", ...marks] = stack.normalize("NFD");
  const marked = marks.map((one) => (base + one).normalize("NFC"));
  return marked.find((one) => markedLetters.includes(one.toLowerCase())) ?? letter;
}

/** A combining mark that is on no letter of another script, where marks are part of how words are spelled. */
const overlays = /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}])\p{M}+/gu;

/** Letters by their category, but signs to the eye: apostrophes, primes, accents without a letter, strokes and dots. */
const apostrophes =
  /[\u02b9-\u02c1\u02c6-\u02d1\u02ec\u02ee\u07f4\u07f5\ua717-\ua71f\ua788\ua78b\ua78c\u01c0\u01c3\u0640\u07fa\u1427\u1428\u3005\u3031\u3161\u30fc\u4e00\u4e28\ua4f8-\ua4fb\ua78f]/g;

/** A text that its plain form differs from in case only. */
const isPlain = /^[\t-\r -~À-ÿ–—‘’“”•…\uffff]*$/;

const notInWords = /[^\p{L}\p{N}\p{M}\uffff]+/gu;
