import { isText, type PageLine } from "./page.ts";
import { mayBeTitle } from "./single-post.ts";
import { isPlainTitle, isProse, isSentence, mayBeName } from "./title.ts";

/** A title that nothing but the lines around it show is not longer. */
const longestFurther = 60;

/**
 * The lines among those of a text, its own title aside, that begin other posts. None where a line that stands like them is no
 * such title: they may all be the headings of one text.
 */
export function furtherTitles(page: readonly PageLine[], text: readonly number[]): number[] {
  const alike = text.filter((_, at) => at > 0 && mayBeTitle(page, text, at));
  const further = new Set(text.filter((_, at) => at > 0 && isFurtherTitle(page, text, at)));
  return alike.every((at) => further.has(at)) ? [...further] : [];
}

/**
 * True for a line among those of a text, by its place in them, that begins another post: a short line between two paragraphs,
 * with the same distance to both, that is neither a sentence nor a name, a label, or an item of a list.
 */
function isFurtherTitle(page: readonly PageLine[], text: readonly number[], at: number): boolean {
  const [above, line, below] = [text[at - 1], text[at], text[at + 1]].map((one) => page[one ?? -1]);
  if (!above || !line || !below) return false;
  const areParagraphs = isText(above) && /[.!?…;)”"]$|\s,$/.test(above.line.text) && isText(below) && isProse(below);
  return areParagraphs && line.afterBlank === below.afterBlank && reads(line);
}

function reads(line: PageLine): boolean {
  const { text } = line.line;
  if (text.length > longestFurther || !isPlainTitle(text) || isSentence(line) || mayBeName(text)) return false;
  const isItem = /^(?:[^\p{L}\p{N}]|\d+[.):])/u.test(text);
  const holdsMore = /[.!?:;] |^\S+\.\p{L}{2,4}$/u.test(text);
  return !isItem && !holdsMore;
}
