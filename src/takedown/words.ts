import { sha256Of } from "../entry/digest.ts";

/**
 * A text in normal form: its words, joined by one space. Words are runs of letters, combining marks and digits, after
 * NFKC, in lower case, without format characters (soft hyphens, zero-width and bidirectional characters).
 */
export function normalForm(text: string): string {
  return normalise(text).replace(notInWords, " ").trim();
}

/** The letters, marks and digits of a text in normal form, without anything between them. */
export function lettersOf(text: string): string {
  return normalise(text).replace(notInWords, "");
}

/** A character that no phrase contains: no phrase matches across it. */
export const barrier = "\ue000";

/** A phrase → the SHA-256 of its normal form in UTF-8, and how many words it has. */
export function digestOf(phrase: string): { sha256: string; words: number } {
  const words = normalForm(phrase);
  return { sha256: sha256Of(words), words: words === "" ? 0 : words.split(" ").length };
}

const notInWords = /[^\p{L}\p{N}\p{M}\ue000]+/gu;

function normalise(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
}
