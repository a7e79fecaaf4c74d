import type { Line } from "../../capture/line.ts";
import type { FoundPost } from "./found-post.ts";
import { endOf, factsIn, isBareDay, isText, type PageLine, range, textIn } from "./page.ts";
import { isPlainTitle, isProse, isSentence, isTitle, mayBeName } from "./title.ts";

/**
 * The one post of a page whose title is its first line of text, or is confirmed by the page. What closes the post may stand
 * below its text. Null for any other page. It is the weakest profile: little but its place shows the title.
 */
export function singlePost(page: readonly PageLine[], whole: readonly PageLine[]): FoundPost[] | null {
  const title = titleOf(page, whole);
  // A heading of a list stands below the name of the blog.
  if (title === undefined || page.slice(title).some(({ heading }) => heading !== null)) return null;
  return postBelow(page, title);
}

/** The post of a page that a person says has one: its title is the last short line above the prose, or the first line. */
export function onlyPost(page: readonly PageLine[]): FoundPost[] | null {
  const text = textIn(page, 0, page.length);
  const prose = text.findIndex((at) => isProse(page[at] as PageLine));
  const title = text[Math.max(prose - 1, 0)];
  return title === undefined ? null : postBelow(page, title);
}

function postBelow(page: readonly PageLine[], title: number): FoundPost[] | null {
  const end = endOfPost(page, title + 1, (page[title] as PageLine).line.text);
  // A day that stands alone below the title of one post may be the text's own.
  const isOwn = (at: number): boolean => isText(page[at] as PageLine) || isBareDay(page[at]);
  const first = range(title + 1, end).find(isOwn) ?? end;
  const last = textIn(page, first, end).at(-1);
  // A link to the rest stands below each text of a list.
  if (last === undefined || range(title, last).some((at) => page[at]?.frame === "more")) return null;
  const body = range(first, last + 1).filter((at) => (page[at] as PageLine).frame === null);
  if (range(first, last + 1).some((at) => page[at]?.facts && (at > first || !isBareDay(page[at])))) return null;
  const [above, below] = [factsIn(page, title, first), factsIn(page, last + 1, end)];
  return areOfOthers(page, above, below) ? null : [{ title, body, facts: [...above, ...below], marking: [] }];
}

/** True where the facts below a text have another day than those above it: they are those of a post that is cut off. */
function areOfOthers(page: readonly PageLine[], above: readonly number[], below: readonly number[]): boolean {
  const daysAt = (places: readonly number[]): string[] => places.flatMap((at) => page[at]?.facts?.days ?? []);
  const days = daysAt(above);
  return days.length > 0 && daysAt(below).some((day) => !days.includes(day));
}

/**
 * Where the page around the only post begins: below what states that it has no comments, or heads them with its title, where
 * no paragraph is below that.
 */
function endOfPost(page: readonly PageLine[], from: number, title: string): number {
  const end = endOf(page, from);
  const last = range(from, end).findLast((at) => isProse(page[at] as PageLine)) ?? end;
  const closing = range(last, end).filter((at) => page[at]?.facts?.pattern.includes("comments"))[0];
  const { facts, line } = page[closing ?? -1] ?? {};
  const isLast = facts?.commentCount === 0 || facts?.isClosed || isQuote(line?.text ?? "", title);
  if (closing === undefined || !isLast) return end;
  const below = range(closing, end).find((at) => isText(page[at] as PageLine));
  return below ?? end;
}

/** So many short lines at most stand between a title and its text. */
const mostAbove = 20;

/** The last short line above the prose, if it is the first of all, or if the page confirms it. */
function titleOf(page: readonly PageLine[], whole: readonly PageLine[]): number | undefined {
  const text = textIn(page, 0, page.length);
  const prose = text.findIndex((at) => isProse(page[at] as PageLine));
  const short = text.slice(0, Math.max(prose, 0));
  const confirmed = short.slice(-mostAbove).findLast((at) => isConfirmed(page, whole, at));
  const last = short.at(-1);
  if (confirmed !== undefined || last === undefined) return confirmed;
  const [first, ...others] = short;
  const areSentences = others.every((at) => /[.:]$/.test((page[at] as PageLine).line.text));
  if (first !== undefined && areSentences && others.length > 0 && others.length <= mostSentences && opens(page, first))
    return first;
  const isSigned = isBareDay(page[last + 1]) && page[last + 1]?.facts?.hasTime === true;
  const isOnly = short.length === 1 && factsIn(page, 0, last).length === 0 && !isSigned;
  if (isOnly && first !== undefined && isSetApart(page, first)) return first;
  const marks = factsIn(page, last, text[prose] ?? last);
  // A day with a time stands below a commenter's name too.
  const isMarked =
    marks.some((at) => !isBareDay(page[at]) || page[at]?.facts?.hasTime === false) &&
    factsIn(page, 0, last).length === 0;
  const { text: words } = (page[last] as PageLine).line;
  const isPlain = isPlainTitle(words) && !(words.length > 60 && words.endsWith("…"));
  const isListed = page[last - 1]?.heading != null && text[prose] === last + 1;
  return isPlain && (isOnly || isMarked || isListed) ? last : titleBelowHead(page, whole, text, short);
}

/** So many sentences at most stand between the first line and the first paragraph. */
const mostSentences = 5;

/** So many lines at most lead from a title to the first paragraph, such as a salutation. */
const longestLead = 2;

/** True for a line below a blank one, or for one of more words than all lines of a menu above it, the name of the site aside. */
function isSetOff([_, ...menu]: readonly PageLine[], { line, afterBlank }: PageLine): boolean {
  const words = ({ text }: Line): number => text.split(" ").length;
  const isMenu = menu.length >= 2 && menu.every((other) => words(other.line) <= 2);
  return afterBlank || (isMenu && words(line) >= 4);
}

function isItem(text: string): boolean {
  return /^(?:[•*·–-]|\d+[.)])\s/u.test(text);
}

/**
 * A title below the head of a page, set off from it by a blank line, where the page shows below the text that it has one post:
 * a form, what it says of its comments, or links to the posts before and after it. Other pages of a site can be shared too.
 */
function titleBelowHead(
  page: readonly PageLine[],
  whole: readonly PageLine[],
  text: readonly number[],
  short: readonly number[],
): number | undefined {
  const at = short.findLast((line) => isPlainTitle((page[line] as PageLine).line.text));
  const head = at === undefined ? [] : page.slice(0, at);
  const last = page[at ?? -1];
  if (at === undefined || !last) return undefined;
  const lead = short.slice(short.indexOf(at) + 1).filter((line) => !isItem((page[line] as PageLine).line.text));
  if (lead.length > longestLead || !isSetOff(head, last)) return undefined;
  const isHead = head.every(
    (line) => line.heading === null && !line.facts?.pattern && !isSentence(line) && line.line.text !== last.line.text,
  );
  const isDated = factsIn(page, at, text[short.length] ?? at).length > 0;
  const below = whole.slice(at + 1);
  const isOne = below.some(
    ({ frame, facts, line }) =>
      frame === "form" ||
      (frame === "between" && /^[←«‹] |[^.] [→»›]$/u.test(line.text)) ||
      facts?.isClosed ||
      facts?.isInvitation ||
      facts?.commentCount === 0,
  );
  const counts = below.filter(({ facts }) => facts?.commentCount != null || facts?.isClosed);
  return isHead && isOne && !isDated && counts.length <= 1 && !mayBeName(last.line.text) ? at : undefined;
}

/** True for a first line, perhaps a sentence, with a blank line below it, where no other stands between the lines of the text. */
function isSetApart(page: readonly PageLine[], title: number): boolean {
  const [below, ...others] = textIn(page, title + 1, endOf(page, title + 1)).map((at) => page[at] as PageLine);
  const isAlone = below?.afterBlank === true && others.length > 0 && others.every(({ afterBlank }) => !afterBlank);
  return isAlone && isTitle((page[title] as PageLine).line.text);
}

function opens(page: readonly PageLine[], at: number): boolean {
  return isPlainTitle((page[at] as PageLine).line.text) && factsIn(page, 0, at).length === 0;
}

/** True for a title that the heading of the comments quotes, or that a list of the page holds too. */
export function isConfirmed(page: readonly PageLine[], whole: readonly PageLine[], at: number): boolean {
  const { text } = (page[at] as PageLine).line;
  if (!isTitle(text) || /…$|\.{3}$/.test(text) || text.length < 8 || !text.includes(" ")) return false;
  const isQuoted = whole.some(({ line }) => isQuote(line.text, text));
  const same = whole.filter(({ line }) => line.text === text);
  // The name of the blog stands at the top and the foot of a page, and has no text below it.
  const below = page[at + 1];
  return (
    isQuoted ||
    (same.length === 2 &&
      !mayBeName(text) &&
      below !== undefined &&
      (isProse(below) || below.facts !== null) &&
      below.line.text !== text)
  );
}

/** True for "2 responses to “Title”" in any words. */
function isQuote(line: string, title: string): boolean {
  return (
    /^\p{N}|^\p{L}+ /u.test(line) &&
    line.length > title.length + 4 &&
    /[”“"'’»]$/.test(line) &&
    line.slice(0, -1).endsWith(title)
  );
}

/** True where a short line inside a text may be the title of another post: prose is right above and right below it. */
export function mayBeTitle(page: readonly PageLine[], body: readonly number[], at: number): boolean {
  const [above, line, below] = [body[at - 1], body[at], body[at + 1]].map((one) =>
    one === undefined ? undefined : (page[one] as PageLine),
  );
  if (!line || !below || !isText(line) || line.line.text.length > 80 || !isPlainTitle(line.line.text)) return false;
  return (
    line.afterBlank &&
    !/^[^\p{L}\p{N}"”“'‘’]/u.test(line.line.text) &&
    isProse(below) &&
    (above === undefined || /[.!?…)”"\]→»]$/.test(above.line.text))
  );
}
