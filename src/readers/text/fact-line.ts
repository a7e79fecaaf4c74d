import { blogWordings, type Wording, type WrittenDay } from "../../language/index.ts";
import { type Facts, longest, matchAt, nothing, openingOf, readPieces } from "./fact-pieces.ts";
import { remembered } from "./remembered.ts";

/** Reads a line of facts about a post, in the words of any language that blog systems speak; null for any other line. */
export const factsOf = remembered(readFacts);

function readFacts(line: string): Facts | null {
  const sentence = blogWordings.flatMap((wording) => entrySentence(line, wording) ?? [])[0];
  if (sentence) return sentence;
  const written = unglued(line);
  const facts = readPieces(written);
  if (!facts) return partialFacts(written);
  // "By Anna Ek | Schools" states two things, though a text may begin so.
  const isByline = facts.author !== null && facts.categories.length > 0 && written.includes("|");
  const isTime = facts.hasTime && facts.pattern === "";
  return facts.sure > 0 || isByline || isTime ? { ...facts, sure: Math.max(1, facts.sure) } : null;
}

/**
 * The author and categories of a line such as "By Anna Ek in Schools" or "av Anna Ek". A text may begin so: the line is one
 * of facts only where each post of a page has such a line at one place. Null for any other line.
 */
export const bylineOf = remembered(readByline);

function readByline(line: string): Facts | null {
  if (line.length > longestPartial || /[.!?:]$/.test(line)) return null;
  const facts = readPieces(line);
  return facts !== null && facts.pattern === "author" && facts.sure === 0 ? { ...facts, sure: 1 } : null;
}

/** The categories of a line such as "In Schools, Roads"; none for any other line. */
export function listedIn(line: string): string[] {
  if (line.length > 60 || /[.!?:]$/.test(line)) return [];
  const start = Math.max(...blogWordings.map(({ categories }) => matchAt(categories, line, 0)?.[0].length ?? 0));
  const list = line.slice(start).split(betweenCategories);
  return start > 0 ? list.map((item) => item.trim()).filter((item) => /^\p{Lu}/u.test(item)) : [];
}

const betweenCategories = new RegExp(`,\\s*| (?:${blogWordings.map(({ and }) => and).join("|")}) `);

/** The facts of a sentence of the system: "This entry was posted in Schools on May 3, 2010 by Anna Ek." */
function entrySentence(line: string, wording: Wording): Facts | null {
  const found = wording.entrySentence.exec(line);
  if (!found) return null;
  const [sentence = ""] = /^.*?[^\d]\.(?=\s|$)/u.exec(line) ?? [line];
  const day = places(sentence).flatMap((at) => wording.dayAt(sentence, at) ?? [])[0];
  const { author, categories } = found.groups ?? {};
  const list = (categories ?? "").split(betweenCategories);
  const name = author ?? (day ? wording.sentenceAuthor.exec(sentence)?.[1] : undefined);
  const behind = readPieces(line.slice(sentence.length).trim());
  const commentCount = behind && isCount(behind) && !behind.isInvitation ? behind.commentCount : null;
  return {
    ...nothing,
    days: day?.days ?? null,
    orders: day?.orders ?? [],
    withoutYear: day?.withoutYear ?? null,
    isLabelled: true,
    author: name?.trim() ?? null,
    categories: list.filter((category) => category !== ""),
    commentCount,
    pattern: [day ? "day" : "", name ? "author" : "", commentCount === null ? "" : "comments"].join(" ").trim(),
    sure: 1,
  };
}

/** The number of comments on a title that stands elsewhere on the page: "2 comments on Title"; null for any other line. */
export function countAbout(line: string, titles: ReadonlySet<string>): Facts | null {
  if (line.length > longest) return null;
  for (const { glued } of blogWordings) {
    const [, count] = glued.about.exec(line) ?? [];
    const title = count && line.startsWith(count) ? line.slice(count.length).replace(/^ \S+ /, "") : "";
    if (count && titles.has(title)) return factsOf(count);
  }
  return null;
}

/** Longer lines with words that are not understood are texts. */
const longestPartial = 160;

/**
 * Facts among words that are not understood, such as a name in small letters: "by beth, volunteer | Schools | 1 Comment".
 * What stands alone between two marks is known, and so is a day that opens the line, and a count that ends it.
 */
function partialFacts(line: string): Facts | null {
  if (line.length > longestPartial || /[.!?…]["”)]?$|[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(line)) return null;
  const signed = signedDay(line) ?? dayBeforeName(line);
  if (signed) return signed;
  const segments = line.split(/[|·•∙»→]|\s\/\s|\s[–—-]\s/).filter((segment) => segment.trim() !== "");
  const known = segments.map((segment) => readPieces(segment.trim()) ?? edgesOf(segment.trim()));
  const facts = known.reduce<Facts>((all, one) => (one ? joined(all, one) : all), nothing);
  const kinds = facts.pattern === "" ? [] : facts.pattern.split(" ");
  const isCounted = facts.commentCount !== null || facts.isClosed;
  // "Schools - 14 May 2008 - 10:22"
  const isTimed = facts.days !== null && segments.length > 2 && known.some((one) => one?.hasTime && one.days === null);
  if (kinds.length < 2 && !(isCounted && segments.length > 1) && !isTimed) return null;
  return facts.sure > 0 ? { ...facts, isPartial: true } : null;
}

/** The day behind what may be a name: "Anna Ek, 3 May 2010"; a place may stand there too. Null for any other line. */
function signedDay(line: string): Facts | null {
  const name = /^(?:[-–—]+ )?\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+){1,3}(?:,| [-–•·])? /u.exec(line)?.[0];
  const facts = name === undefined ? null : readPieces(line.slice(name.length));
  const isDay = facts !== null && /^day(?: comments)?$/.test(facts.pattern) && facts.days?.length === 1;
  return isDay ? { ...facts, isPartial: true } : null;
}

/** A day with a time before what may be a name and a place: "2009-10-19, 21.32 Anna Ek, Norra Berg". Null for any other line. */
function dayBeforeName(line: string): Facts | null {
  const { facts, at } = openingOf(line);
  const isTimed = facts.pattern === "day" && facts.days?.length === 1 && facts.hasTime;
  const isName = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}(?:, \p{Lu}[\p{L} -]{1,30})?$/u.test(line.slice(at));
  // "December 13, 2010 — annaek"
  const isAccount = facts.pattern === "day" && facts.days?.length === 1 && /— \p{L}\S*$/u.test(line.slice(at - 2));
  return (isTimed && isName) || isAccount ? { ...facts, isPartial: true } : null;
}

/** The facts at the beginning of a segment, and a count at its end: "12 February, 2014 Roads 2 Comments". */
function edgesOf(segment: string): Facts | null {
  const { facts, at: end } = openingOf(segment);
  const isAuthor = facts.pattern === "author";
  if (facts.sure === 0 || !(isAuthor || /^\p{Lu}/u.test(segment.slice(end)))) return null;
  const closing = places(segment).find((at) => at > end && isCount(readPieces(segment.slice(at))));
  const ending = closing === undefined ? null : readPieces(segment.slice(closing));
  // A name or a category before words that are not understood may go on in them.
  const isAuthorKnown = facts.days !== null && facts.pattern.startsWith("author");
  const opening = { ...facts, author: isAuthorKnown ? facts.author : null, categories: [], bare: [], tags: [] };
  return ending ? joined(opening, ending) : facts.days !== null && isAuthorKnown ? opening : null;
}

function isCount(facts: Facts | null): boolean {
  return facts !== null && (facts.commentCount !== null || facts.isClosed) && facts.author === null;
}

function joined(one: Facts, other: Facts): Facts {
  const [counted] = [one, other]
    .filter(({ commentCount }) => commentCount !== null)
    .toSorted((first, second) => Number(first.isInvitation) - Number(second.isInvitation));
  return {
    days: one.days ?? other.days,
    orders: one.days ? one.orders : other.orders,
    withoutYear: one.days ? one.withoutYear : other.withoutYear,
    hasTime: one.hasTime || other.hasTime,
    isLabelled: one.isLabelled || other.isLabelled,
    commentCount: counted?.commentCount ?? null,
    isInvitation: counted?.isInvitation ?? false,
    isClosed: one.isClosed || other.isClosed,
    author: one.author ?? other.author,
    categories: [...one.categories, ...other.categories],
    bare: [...one.bare, ...other.bare],
    tags: [...one.tags, ...other.tags],
    isExcerpt: one.isExcerpt || other.isExcerpt,
    pattern: `${one.pattern} ${other.pattern}`.trim(),
    sure: one.sure + other.sure,
    isPartial: one.isPartial || other.isPartial,
  };
}

/** Where the number of comments begins that ends a line; null where none does. */
export function countAtEnd(text: string): number | null {
  return places(text).find((at) => at > 0 && isCount(readPieces(text.slice(at)))) ?? null;
}

/** Where words begin. */
function places(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu), ({ index }) => index);
}

/**
 * Captures lose the spaces between the parts of a line: "Posted on July 3, 2015Author Anna EkCategories Parks2 Comments".
 * A mark is put where a word of the system begins right after a letter or a digit.
 */
function unglued(line: string): string {
  if (line.length > longest) return line;
  const apart = isGlued.test(line)
    ? blogWordings.reduce(
        (text, { glued }) => text.replace(glued.about, "$1").replace(`| ${glued.tags} `, `| ${glued.tags}: `),
        line.replaceAll(glue, " | "),
      )
    : line;
  return withoutSecondDay(apart);
}

/**
 * Themes print the day of the last change right after that of the post: "9 February 201814 February 2018". Where a space is
 * between the two, the second is not the earlier one.
 */
function withoutSecondDay(line: string): string {
  const [first, gap = ""] = /(?:19|20)\d\d( ?)(?=\d{1,2}\D|\p{L}+ \d)/u.exec(line) ?? [];
  if (first === undefined) return line;
  const end = line.indexOf(first) + "2018".length;
  const at = end + gap.length;
  const second = blogWordings.flatMap(({ dayAt }) => dayAt(line, at) ?? [])[0];
  if (!second) return line;
  const isApart = gap === "" || isFollowed(line, end, second);
  return isApart ? line.slice(0, end) + line.slice(at + second.length) : line;
}

/** True where a day ends at a place, and another one is the same or later. */
function isFollowed(line: string, end: number, { days: [later] }: WrittenDay): boolean {
  const [day] = places(line.slice(0, end)).flatMap((at) =>
    blogWordings.flatMap(({ dayAt }) => {
      const found = dayAt(line, at);
      return found && at + found.length === end && found.days.length === 1 ? found.days : [];
    }),
  );
  return day !== undefined && later !== undefined && day <= later;
}

/** True for a line of links of the system, which state nothing: "Print | Email". */
export function isLinksOnly(line: string): boolean {
  const facts = readPieces(line);
  return (
    facts !== null && facts.sure === 0 && !facts.hasTime && facts.pattern.trim() === "" && facts.categories.length === 0
  );
}

const glue = new RegExp(`(?<=[\\p{Ll}\\d])(?=(?:${blogWordings.map(({ glued }) => glued.words).join("|")}))`, "gu");

const isGlued = new RegExp(glue.source, "u");

const ofASentence = /[.!?…”")]$/;

/** True for a short line, no sentence, that holds a number of comments: a list of comments may begin there. */
export const holdsCount = remembered(readsAsCount);

function readsAsCount(text: string): boolean {
  if (text.length > 100 || ofASentence.test(text)) return false;
  return places(text).some((at) => blogWordings.some(({ count }) => matchAt(count, text, at) !== null));
}

const longestPreposition = "under".length;

/** True for a line that begins like one with facts, or holds a day in full: it may be one in words that are not known. */
export const resemblesFacts = remembered(readsAsFacts);

function readsAsFacts(text: string): boolean {
  return blogWordings.some((wording) => {
    // "In praise of folding chairs", "Under the bridge" and "By the way" are titles, and "By Anna Ek" is none.
    const lead = [wording.author, wording.tags, wording.categories].some(
      (pattern) => (matchAt(pattern, text, 0)?.[0].length ?? 0) > longestPreposition,
    );
    const marked = Array.from(text.matchAll(/[(|·–—-]\s*/g), ({ index, 0: { length } }) => index + length);
    const labelled = Array.from(text.matchAll(/:\s+/g), ({ index, 0: { length } }) => index + length);
    return (
      lead ||
      labelled.some((at) => (wording.dayAt(text, at)?.days ?? []).length > 0) ||
      bylineOf(text) !== null ||
      marked.some((at) => wording.dayAt(text, at) !== null) ||
      [0, ...marked].some((at) => matchAt(wording.count, text, at) !== null) ||
      /^[-–—=*\s|\d«»‹›←→…]+$/.test(text)
    );
  });
}
