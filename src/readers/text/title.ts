import { blogWordings } from "../../language/index.ts";
import { resemblesFacts } from "./fact-line.ts";
import { beginsAsItem } from "./item-mark.ts";
import { commenterOf, type PageLine } from "./page.ts";
import { remembered } from "./remembered.ts";

const longestTitle = 110;

/** True for a line that may be a title: short, and no sentence, though it may ask or call. */
export const isTitle = remembered(readsAsTitle);

function readsAsTitle(text: string): boolean {
  if (text.length > longestTitle || !/[\p{L}\p{N}]/u.test(text)) return false;
  if (beginsAsItem(text) || (/^[\p{Ll}*·-]/u.test(text) && text.length > 60)) return false;
  if (blogWordings.some(({ letterHead }) => letterHead.test(text))) return false;
  // A quotation that goes on below, or a number with a label, such as that of replies in brackets.
  if ((text.match(/["”“]/g) ?? []).length % 2 === 1 || /^\p{L}[\p{L} ]*: ?\d+$/u.test(text)) return false;
  if (/\(\p{L}+: ?\d[^()]*\)$/u.test(text)) return false;
  if (resemblesFacts(text) || commenterOf(text) !== null) return false;
  return !/[,;:]$/.test(text) && !(endsInPeriod(text) && text.length > 45);
}

/** True for a line that no title would be: long, or a sentence. */
export function isProse({ line: { text } }: PageLine): boolean {
  return text.length > longestTitle || (text.length > 60 && /[.!?”"]$/.test(text));
}

/** True for a line of some words that ends as a sentence does, and not in initials: "St. Ives, U.K." */
export function isSentence({ line: { text } }: PageLine): boolean {
  return /(?<!(?<!\p{L})\p{Lu}\.?\p{Lu}?)[.!?]$/u.test(text) && text.split(" ").length >= 4;
}

/** True for a title that nothing but its place shows: no sentence and no address. */
export function isPlainTitle(text: string): boolean {
  return isTitle(text) && !isUnlikeTitle(text);
}

/** True for a line that is a title only where facts show it: a sentence, an address, or no words. */
export function isUnlikeTitle(text: string): boolean {
  return endsInPeriod(text) || beginsAsAddress(text) || !/\p{L}/u.test(text);
}

/** True for a line that ends in one period, as a sentence does, and not in several. */
export function endsInPeriod(text: string): boolean {
  return /[^.…]\.$/.test(text);
}

export function beginsAsAddress(text: string): boolean {
  return /^(?:https?:|www\.)/.test(text);
}

/** True for one to three words with capitals, as a name that ends a text has. */
export function mayBeName(text: string): boolean {
  return /^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}$/u.test(text);
}
