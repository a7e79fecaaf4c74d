import { calendarDay } from "../../language/index.ts";

const imageExtension = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i;
const dateFirst = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const phoneNumber = /^(?:\+46|0)[\d-]{6,}$/;
const fileWord = /^(?=\S*(?:_|\d{5}))(?=\S*[\p{L}\p{N}])[\p{L}\p{N}_.%+-]+(?: ?\(\d+\))?$/u;

/**
 * True for a line that is an image's file name: it ends in an image extension, begins with a date in digits and is no
 * sentence, or is one word with `_` or a number of five digits or more, optionally with "(n)".
 */
export function isImageLine(text: string): boolean {
  if (imageExtension.test(text)) return true;
  const [, year, month, day] = dateFirst.exec(text) ?? [];
  if (year && calendarDay(Number(year), Number(month), Number(day)) && !/[.!?:;,]$/.test(text)) return true;
  return fileWord.test(text) && !phoneNumber.test(text);
}

/**
 * True for a line that only may be an image's alternative text: one to three words, the first in upper case, that end no
 * sentence. Whether it opens a block is for the caller to know.
 */
export function maybeAlternativeText(text: string): boolean {
  const words = text.split(" ");
  return words.length <= 3 && text.length <= 60 && /^\p{Lu}/u.test(text) && /[\p{L}\p{N})]$/u.test(text);
}
