import type { Line } from "../../capture/line.ts";
import { blogWordings } from "../../language/index.ts";
import { countAtEnd, factsOf } from "./fact-line.ts";
import type { Facts } from "./fact-pieces.ts";
import type { FoundPost } from "./found-post.ts";
import { endOf, factsIn, isText, type PageLine, textIn } from "./page.ts";
import { isPlainTitle } from "./title.ts";

/** A title with its day, and perhaps the number of its comments, which stand on one line. */
interface DatedTitle {
  title: string;
  /** The day, and the number. */
  day: string;
  /** The number in front of the title; null for none. */
  number: number | null;
}

/**
 * The page with each line that holds a title and its day as two lines, the title above its facts; null where fewer than two
 * lines are such.
 */
export function withDatedTitles(page: readonly PageLine[]): PageLine[] | null {
  const areFacts = arePartsOfPosts(page);
  const found = page.map((line) =>
    line.heading || (line.facts && (areFacts || !line.facts.isPartial)) ? null : datedTitle(line.line.text),
  );
  const dated = found.flatMap((one) => one ?? []);
  if (dated.length < 2) return null;
  const areNumbered = dated.every(({ number }, at) => {
    const before = dated[at - 1]?.number;
    return number !== null && (before === undefined || before === null || Math.abs(before - number) === 1);
  });
  return page.flatMap((line, at) => {
    const one = found[at];
    const facts = one ? factsOf(one.day) : null;
    return one && facts ? split(line, one, facts, areNumbered) : [line];
  });
}

/** True where a title may stand above each line of facts among words that are not understood: these words are no titles. */
function arePartsOfPosts(page: readonly PageLine[]): boolean {
  return page.every(({ facts }, at) => {
    const above = page[at - 1];
    return !facts?.isPartial || (above !== undefined && isText(above) && isPlainTitle(above.line.text));
  });
}

function split(line: PageLine, { title, day, number }: DatedTitle, facts: Facts, areNumbered: boolean): PageLine[] {
  const part = (text: string): Line => ({ ...line.line, text });
  const whole = number !== null && !areNumbered ? `${number}. ${title}` : title;
  return [
    { ...line, line: part(whole), frame: null },
    { ...line, line: part(day), frame: null, facts, afterBlank: false },
  ];
}

/** The posts of a page whose titles have their days on the same line; those without a text are left out. */
export function datedTitles(page: readonly PageLine[]): FoundPost[] | null {
  const titles = page.flatMap((line, at) => (line.line.number === page[at + 1]?.line.number ? [at] : []));
  const [first] = titles;
  if (first === undefined) return null;
  const posts = titles.map((title, number) => {
    const until = titles[number + 1] ?? endOf(page, title + 1);
    const closing = factsIn(page, title + 2, until).slice(0, 1);
    const body = textIn(page, title + 2, closing[0] ?? until);
    return { title, body, facts: [title + 1, ...closing], marking: [title + 1] };
  });
  return posts.filter(({ body }) => body.length > 0);
}

/** "2010-09-17 Snow", "[08-02-2004] Snow", "Snow (8 May 2010)", "47. Snow (8 May 2010)"; null for any other line. */
function datedTitle(text: string): DatedTitle | null {
  if (text.length > 140) return null;
  const found = dayBefore(text) ?? dayBehind(text);
  if (!found) return null;
  const end = countAtEnd(found.title);
  const dated =
    end === null ? found : { title: found.title.slice(0, end).trim(), day: `${found.day} | ${found.title.slice(end)}` };
  const [, number, title = dated.title] = /^(\d{1,4})[.)] (.+)$/u.exec(dated.title) ?? [];
  return isPlainTitle(title) ? { title, day: dated.day, number: number === undefined ? null : Number(number) } : null;
}

function dayBefore(text: string): Pick<DatedTitle, "title" | "day"> | null {
  const start = text.startsWith("[") ? 1 : 0;
  const length = dayAt(text, start);
  const between = length === null ? null : /^(?:\]|:| [-–—])? (?=[\p{Lu}\d"”'])/u.exec(text.slice(start + length));
  if (length === null || !between) return null;
  return { day: text.slice(start, start + length), title: text.slice(start + length + between[0].length) };
}

function dayBehind(text: string): Pick<DatedTitle, "title" | "day"> | null {
  const start = text.lastIndexOf("(") + 1;
  const day = text.slice(start, -1);
  const facts = start > 1 && text.endsWith(")") ? factsOf(day) : null;
  if (facts?.pattern !== "day" || facts.isPartial || (facts.days ?? []).length === 0) return null;
  return { day, title: text.slice(0, start - 1).trim() };
}

/** How many characters a day with its year takes at a place; null where none is there. */
function dayAt(text: string, at: number): number | null {
  const found = blogWordings.flatMap(({ dayAt }) => dayAt(text, at) ?? []).find(({ days }) => days.length > 0);
  return found?.length ?? null;
}
