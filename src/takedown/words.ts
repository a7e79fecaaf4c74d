import { createHash } from "node:crypto";

/**
 * A text in normal form: its words, which are runs of letters, combining marks and digits, after NFKC, in lower case,
 * without format characters (soft hyphens, zero-width and bidirectional characters).
 */
export function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}\p{M}\ue000]+/gu) ?? [];
}

/** The letters, marks and digits of a text in normal form, without anything between them. */
export function lettersOf(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}\p{M}\ue000]+/gu, "");
}

/** A character that no phrase has: where it stands in a text, nothing reaches across. */
export const barrier = "\ue000";

/** A phrase → the SHA-256 of its words, joined by one space, in UTF-8, and how many they are. */
export function digestOf(phrase: string): { sha256: string; words: number } {
  const words = wordsOf(phrase);
  return { sha256: createHash("sha256").update(words.join(" ")).digest("hex"), words: words.length };
}

function normalise(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
}
