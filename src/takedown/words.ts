import { sha256Of } from "../entry/digest.ts";

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
  if (isPlain.test(text)) return text.toLowerCase();
  return withoutOverlays(withoutUnseen(text).normalize("NFKC").toLowerCase());
}

/**
 * A text without characters that are not shown (default-ignorable, format, private-use and control characters), and
 * without enclosing marks, which would keep a letter from its ring or dots.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/** A text in NFC or NFKC without marks that are laid over letters, and with spaces for apostrophes that are letters. */
export function withoutOverlays(text: string): string {
  const withoutMarks = /\p{M}/u.test(text) ? text.replace(overlays, "$1") : text;
  return withoutMarks.replace(apostrophes, " ");
}

/** The characters that are not shown, as a class for a regular expression with the flag `u`. */
export const unseenClass = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f`;

const unseen = new RegExp(`[${unseenClass}\\p{Me}]+`, "gu");

/** A combining mark that is on no letter of another script, where marks are part of how words are spelled. */
const overlays = /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}])\p{M}+/gu;

/** Letters by their category, but signs to the eye: apostrophes, primes, accents without a letter, strokes and dots. */
const apostrophes =
  /[\u02b9-\u02c1\u02c6-\u02d1\u02ec\u02ee\u07f4\u07f5\ua717-\ua71f\ua788\ua78b\ua78c\u01c0\u01c3\u0640\u07fa\u1427\u1428\u3005\u3031\u3161\u30fc\u4e00\u4e28\ua4f8-\ua4fb\ua78f]/g;

/** A text that its plain form differs from in case only. */
const isPlain = /^[\t-\r -~À-ÿ–—‘’“”•…\uffff]*$/;

const notInWords = /[^\p{L}\p{N}\p{M}\uffff]+/gu;
