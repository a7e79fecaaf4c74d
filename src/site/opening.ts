import { sentencesOf } from "../language/index.ts";
import { plainText } from "./markdown.ts";

/** The most characters of an opening. */
const most = 160;

/** Cache: a post is in several lists. */
const openings = new WeakMap<object, string>();

/** The first sentence of a text, for a row of a list; longer ones end in "…" after a whole word. "" for a text without one. */
export function openingOf(entry: { body: string }): string {
  const known = openings.get(entry);
  if (known !== undefined) return known;
  const opening = shortened(firstSentence(entry.body));
  openings.set(entry, opening);
  return opening;
}

/** The first sentence of the first block that has one; headings and lines have none. Otherwise the first block. */
export function firstSentence(markdown: string): string {
  const blocks = plainText(markdown).split(" / ");
  const prose = blocks.find((block) => /[.!?…]["”’)]?(?:\s|$)/.test(block)) ?? blocks[0] ?? "";
  return sentencesOf(prose)[0] ?? "";
}

function shortened(sentence: string): string {
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most).replace(/[\s,;:–-]+\S*$/u, "");
  return `${cut} …`;
}
