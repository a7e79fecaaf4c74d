import { blogWordings, type DigitOrder, type Wording } from "../../language/index.ts";

/** What a line states about a post, where it holds nothing else. */
export interface Facts {
  /** The day: several where it is unclear which, none where its year is not written; null for no day. */
  days: string[] | null;
  orders: (DigitOrder | null)[];
  hasTime: boolean;
  /** True where a word says whose day it is: "Published: 3 May 2010", or a sentence of the system does. */
  isLabelled: boolean;
  /** The number of comments; null where none is stated. */
  commentCount: number | null;
  /** True where the number is none, since the line only invites to comment. */
  isInvitation: boolean;
  /** True where the line says that comments are closed. */
  isClosed: boolean;
  author: string | null;
  categories: string[];
  /** Those of the categories that no word introduces: they may be the author's name, where they are the same in all posts. */
  bare: string[];
  tags: string[];
  /** True where the line links to the rest of the text. */
  isExcerpt: boolean;
  /** The kinds of facts in their order, of those that place a post: "day author comments". */
  pattern: string;
  /** How many pieces of the line no text would have in their place: a count, a day, an author after "posted by". */
  sure: number;
  /** True where the line also holds words that are not understood, so that they may belong to what is. */
  isPartial: boolean;
}

const nothing: Facts = {
  days: null,
  orders: [],
  hasTime: false,
  isLabelled: false,
  commentCount: null,
  isInvitation: false,
  isClosed: false,
  author: null,
  categories: [],
  bare: [],
  tags: [],
  isExcerpt: false,
  pattern: "",
  sure: 0,
  isPartial: false,
};

/** A longer line is a text, or a list of links. */
const longest = 300;

/** Reads a line of facts about a post, in the words of any language that blog systems speak; null for any other line. */
export function factsOf(line: string): Facts | null {
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
export function bylineOf(line: string): Facts | null {
  if (line.length > longestPartial || /[.!?:]$/.test(line)) return null;
  const facts = readPieces(line);
  return facts !== null && facts.pattern === "author" && facts.sure === 0 ? { ...facts, sure: 1 } : null;
}

/** The facts of a sentence of the system: "This entry was posted in Schools on May 3, 2010 by Anna Ek." */
function entrySentence(line: string, wording: Wording): Facts | null {
  const found = wording.entrySentence.exec(line);
  if (!found) return null;
  const [sentence = ""] = /^.*?[^\d]\.(?=\s|$)/u.exec(line) ?? [line];
  const day = places(sentence).flatMap((at) => wording.dayAt(sentence, at) ?? [])[0];
  const { author, categories } = found.groups ?? {};
  const list = (categories ?? "").split(/,\s*| (?:och|and) /).filter((category) => category !== "");
  // The author may stand behind the day.
  const name = author ?? (day ? /(?:by|av) (\p{Lu}[^,.]{1,60})(?:\.|$)/u.exec(sentence)?.[1] : undefined);
  return {
    ...nothing,
    days: day?.days ?? null,
    orders: day?.orders ?? [],
    isLabelled: true,
    author: name?.trim() ?? null,
    categories: list,
    pattern: [day ? "day" : "", name ? "author" : ""].join(" ").trim(),
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
  const signed = signedDay(line);
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
  const name = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}(?:,| [-–•·])? /u.exec(line)?.[0];
  const facts = name === undefined ? null : readPieces(line.slice(name.length));
  const isDay = facts?.pattern === "day" && facts.days?.length === 1;
  return isDay ? { ...facts, isPartial: true } : null;
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

/** The pieces at the beginning of a line, up to the first words that are not understood. */
function openingOf(line: string): Reading {
  let reading: Reading = { facts: nothing, at: 0, afterMark: true };
  for (;;) {
    const next = reading.at < line.length ? readPiece(line, reading) : null;
    if (next === null || next.at <= reading.at) return reading;
    reading = next;
  }
}

function joined(one: Facts, other: Facts): Facts {
  return {
    days: one.days ?? other.days,
    orders: one.days ? one.orders : other.orders,
    hasTime: one.hasTime || other.hasTime,
    isLabelled: one.isLabelled || other.isLabelled,
    commentCount: one.commentCount ?? other.commentCount,
    isInvitation: one.isInvitation || other.isInvitation,
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

/** Themes print the day of the last change right after that of the post: "9 February 201814 February 2018". */
function withoutSecondDay(line: string): string {
  const end = /(?:19|20)\d\d(?=\d{1,2}\D|\p{L}+ \d)/u.exec(line);
  if (!end) return line;
  const at = end.index + 4;
  const day = blogWordings.flatMap(({ dayAt }) => dayAt(line, at) ?? [])[0];
  return day ? line.slice(0, at) + line.slice(at + day.length) : line;
}

/** True for a line of links of the system, which state nothing: "Print | Email". */
export function isLinksOnly(line: string): boolean {
  const facts = readPieces(line);
  return (
    facts !== null && facts.sure === 0 && !facts.hasTime && facts.pattern.trim() === "" && facts.categories.length === 0
  );
}

function readPieces(line: string): Facts | null {
  if (line.length > longest || !/[\p{L}\p{N}]/u.test(line)) return null;
  const { facts, at } = openingOf(line);
  return at === line.length ? facts : null;
}

interface Reading {
  facts: Facts;
  at: number;
  /** True right after a `|` or another mark between facts, and at the beginning. */
  afterMark: boolean;
}

/** The kinds of pieces, in the order in which they are tried. */
const pieces: readonly ((line: string, reading: Reading, wording: Wording) => Reading | null)[] = [
  mark,
  closed,
  count,
  noComments,
  day,
  time,
  tags,
  categories,
  dayAfterWord,
  author,
  nameAtTime,
  other,
  numberAfterCount,
  bareCategory,
];

function readPiece(line: string, reading: Reading): Reading | null {
  for (const piece of pieces) {
    // A time ends with "PM" in one language and not in the other: the longer piece is the right one.
    let longest: Reading | null = null;
    for (const wording of blogWordings) {
      const found = piece(line, reading, wording);
      if (found && (longest === null || found.at > longest.at)) longest = found;
    }
    if (longest) return longest;
  }
  return null;
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function after({ at, facts }: Reading, length: number, more: Partial<Facts>, sure = 0): Reading {
  const kind =
    "days" in more
      ? "day"
      : "commentCount" in more || "isClosed" in more
        ? "comments"
        : "author" in more
          ? "author"
          : "";
  const pattern = `${facts.pattern} ${kind}`.trim();
  return { at: at + length, afterMark: false, facts: { ...facts, ...more, pattern, sure: facts.sure + sure } };
}

const marks = /[\s|·•∙,;:.–—/»«››~*#+&()[\]→←-]+/y;

function mark(line: string, reading: Reading): Reading | null {
  const found = matchAt(marks, line, reading.at);
  if (!found) return null;
  return { ...reading, at: reading.at + found[0].length, afterMark: reading.afterMark || /[|·•∙–—/»→]/.test(found[0]) };
}

function closed(line: string, reading: Reading, { closed }: Wording): Reading | null {
  const found = matchAt(closed, line, reading.at);
  return found && after(reading, found[0].length, { isClosed: true }, 1);
}

function count(line: string, reading: Reading, { count, about }: Wording): Reading | null {
  const found = matchAt(count, line, reading.at);
  if (!found?.groups || reading.facts.commentCount !== null) return null;
  const { before, after: behind, one } = found.groups;
  const number = one === undefined ? Number(before ?? behind) : 1;
  const rest = matchAt(about, line, reading.at + found[0].length)?.[0].length ?? 0;
  return after(reading, found[0].length + rest, { commentCount: number }, 1);
}

function noComments(line: string, reading: Reading, { none, invitation }: Wording): Reading | null {
  const found = matchAt(none, line, reading.at) ?? matchAt(invitation, line, reading.at);
  if (!found) return null;
  const { commentCount } = reading.facts;
  const isInvitation = commentCount === null && matchAt(invitation, line, reading.at) !== null;
  return after(reading, found[0].length, { commentCount: commentCount ?? 0, isInvitation }, 1);
}

function day(line: string, reading: Reading, { dayAt }: Wording): Reading | null {
  if (reading.facts.days !== null) return null;
  const found = dayAt(line, reading.at);
  return found && after(reading, found.length, { days: found.days, orders: found.orders }, 1);
}

function time(line: string, reading: Reading, { time }: Wording): Reading | null {
  const found = matchAt(time, line, reading.at);
  return found && after(reading, found[0].length, { hasTime: true });
}

function dayAfterWord(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.date, line, reading.at);
  if (!found) return null;
  const begin = { ...reading, at: reading.at + found[0].length };
  const next = mark(line, begin) ?? begin;
  const [dated] = blogWordings.flatMap((other) => day(line, next, other) ?? []);
  const isLabelled = reading.facts.isLabelled || found[0].length > 4;
  return dated ? { ...dated, facts: { ...dated.facts, isLabelled } } : time(line, next, wording) ? next : null;
}

function author(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.author, line, reading.at);
  if (!found || reading.facts.author !== null) return null;
  const isSigned = reading.facts.days !== null;
  const isSure = found.groups?.sure !== undefined || found.groups?.named !== undefined || isSigned;
  const begin = reading.at + found[0].length;
  const start = begin + (/^\s*/.exec(line.slice(begin))?.[0].length ?? 0);
  const name = nameAt(line, start, isSure, wording);
  if (name === null) {
    const single = matchAt(/\p{L}\S*(?= \|)/uy, line, start)?.[0];
    if (single !== undefined) return after(reading, start + single.length - reading.at, { author: single });
    // The name may be lost with its link: "Av i Skola", "By , , 3 comments".
    if (line.charAt(begin + 1) === "," || isSure) return after(reading, begin - reading.at, {});
    return matchAt(wording.categories, line, start) ? after(reading, begin - reading.at, { author: null }) : null;
  }
  // "Av Anders Jonsson i Fors": the place may belong to the name, or be a category.
  const place = matchAt(/ i \p{Lu}[\p{L}-]*/uy, line, start + name.length)?.[0] ?? "";
  const end = start + name.length + place.length;
  return after(reading, end - reading.at, { author: place === "" ? name : null }, isSure ? 1 : 0);
}

/** "Anna Ek @ 8:15 am", as WordPress ended its first facts lines. */
function nameAtTime(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(/(?<name>[^|@]{1,60}?) @(?= ?\d)/uy, line, reading.at);
  if (!found?.groups || reading.facts.author !== null || reading.facts.categories.length === 0) return null;
  const end = reading.at + found[0].length;
  return matchAt(wording.time, line, end + (line.charAt(end) === " " ? 1 : 0))
    ? after(reading, found[0].length, { author: found.groups.name?.trim() ?? null }, 1)
    : null;
}

const nameWord = /(?:\p{Lu}[\p{L}.'’-]*|af|av|von|van|de|der|la|le)(?=[\s,|·•–—/.:;]|$)/uy;
const anyWord = /[^\s,|·•–—/]+/y;

/** The name at a place of a line, up to the next piece. After a sure word a single word of any kind is one too. */
function nameAt(line: string, start: number, isSure: boolean, wording: Wording): string | null {
  let end = start;
  for (let at = start, words = 0; words < 5; words += 1) {
    const word =
      matchAt(nameWord, line, at)?.[0] ?? (isSure && words === 0 ? matchAt(anyWord, line, at)?.[0] : undefined);
    if (word === undefined || isPiece(line, at, wording)) break;
    end = at + word.length;
    if (line.charAt(end) !== " ") break;
    at = end + 1;
  }
  // "Hannah B." ends in an initial, and other names in the mark of a sentence.
  return end > start ? line.slice(start, end).replace(/(?<=\p{L}{2})\.$|[:;]$/u, "") : null;
}

/** True where another piece begins. Words of one or two letters ("i", "on") may be part of a name or a category. */
function isPiece(line: string, at: number, wording: Wording): boolean {
  if (wording.dayAt(line, at)) return true;
  const date = matchAt(wording.date, line, at)?.[0].length;
  if (date !== undefined && blogWordings.some(({ dayAt }) => dayAt(line, at + date + 1))) return true;
  const { time, count, none, invitation, closed, other } = wording;
  if ([time, count, none, invitation, closed, other].some((pattern) => matchAt(pattern, line, at))) return true;
  // "Utan kategori" is the name of a category.
  if (/[ :]/.test(matchAt(wording.categories, line, at)?.[0] ?? "")) return true;
  return [wording.author, wording.tags, wording.date].some(
    (pattern) => (matchAt(pattern, line, at)?.[0].length ?? 0) > 3,
  );
}

function tags(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.tags, line, reading.at);
  const list = found && listAt(line, reading.at + found[0].length, wording);
  if (!found || !list) return null;
  // Blogger has labels and nothing else, so they are the blog's categories.
  const more =
    found.groups?.labels === undefined
      ? { tags: [...reading.facts.tags, ...list.items] }
      : { categories: [...reading.facts.categories, ...list.items] };
  return after(reading, found[0].length + list.length, more, list.items.length > 0 ? 1 : 0);
}

function categories(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.categories, line, reading.at);
  if (!found) return null;
  const isSure = found[0].length > 5;
  if (!isSure && reading.facts.sure === 0 && reading.facts.author === null) return null;
  const list = listAt(line, reading.at + found[0].length, wording);
  if (!list) return null;
  const more = { categories: [...reading.facts.categories, ...list.items] };
  return after(reading, found[0].length + list.length, more, isSure && list.items.length > 0 ? 1 : 0);
}

/** The items up to the next mark or piece; null where they are no list of short words. */
function listAt(line: string, start: number, wording: Wording): { items: string[]; length: number } | null {
  let end = start;
  while (end < line.length) {
    if (/[|·•∙»]/.test(line.charAt(end)) || /^ [–—-] /.test(line.slice(end, end + 3))) break;
    const isWord = end > start && /[\s,]/.test(line.charAt(end - 1));
    if (isWord && (isPiece(line, end, wording) || isByName(line, end))) break;
    end += 1;
  }
  const items = line
    .slice(start, end)
    .split(/,|\s(?:och|and|&)\s/)
    .map((item) => item.trim().replace(/^:\s*|[.,]$/g, ""))
    .filter((item) => item !== "" && !/\d\)$/.test(item));
  if (items.some((item) => item.length > 50 || item.split(" ").length > 6)) return null;
  return { items, length: end - start };
}

/** True where "by" and a name follow. */
function isByName(line: string, at: number): boolean {
  return blogWordings.some(({ author }) => {
    const found = matchAt(author, line, at);
    return found !== null && /^\s\p{Lu}/u.test(line.slice(at + found[0].length));
  });
}

function other(line: string, reading: Reading, { other, moreAtTheEnd }: Wording): Reading | null {
  const found = matchAt(other, line, reading.at);
  return found && after(reading, found[0].length, moreAtTheEnd.test(found[0]) ? { isExcerpt: true } : {});
}

/** A number that follows the count, such as one of shares, or that ends the line without a word, states nothing that is known. */
function numberAfterCount(line: string, reading: Reading): Reading | null {
  const { commentCount, isClosed, sure } = reading.facts;
  const isLast = sure > 0 && /^\d{1,3}\)$/.test(line.slice(reading.at));
  if (commentCount === null && !isClosed && !isLast) return null;
  const found = matchAt(/\d+(?![\p{L}\d])/uy, line, reading.at);
  return found && after(reading, found[0].length, {});
}

const segment = /[^|·•∙]+/y;

/** A segment between two marks that no word introduces: categories, unless it looks like a person's name. */
function bareCategory(line: string, reading: Reading): Reading | null {
  if (!reading.afterMark || !/[|·•∙]/.test(line)) return null;
  const found = matchAt(segment, line, reading.at)?.[0].trim();
  if (!found) return null;
  const items = found.split(/,\s*/);
  if (blogWordings.some(({ monthIn }) => monthIn(found) !== null)) return after(reading, found.length, {});
  if (
    items.some(
      (item) =>
        item.length > 40 ||
        item.split(" ").length > 4 ||
        !/^[^\d]+(?:(?:19|20)\d\d)?$|^[^\d]*\d[^\d]*$/.test(item) ||
        /[.!?]$/.test(item),
    )
  )
    return null;
  // A name may open the line, and a number in brackets may be that of comments, whose word is not known.
  if (reading.at === 0 || items.some((item) => /\d\)$/.test(item))) return after(reading, found.length, {});
  const isName = items.length === 1 && /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)+$/u.test(found);
  if (isName) return after(reading, found.length, {});
  const { categories, bare } = reading.facts;
  return after(reading, found.length, { categories: [...categories, ...items], bare: [...bare, ...items] });
}

const glue = new RegExp(`(?<=[\\p{Ll}\\d])(?=(?:${blogWordings.map(({ glued }) => glued.words).join("|")}))`, "gu");
const isGlued = new RegExp(glue.source, "u");

const ofASentence = /[.!?…”")]$/;

/** True for a short line, no sentence, that holds a number of comments: a list of comments may begin there. */
export function holdsCount(text: string): boolean {
  if (text.length > 100 || ofASentence.test(text)) return false;
  return places(text).some((at) => blogWordings.some(({ count }) => matchAt(count, text, at) !== null));
}

/** True for a line that begins like one with facts, or holds a day in full: it may be one in words that are not known. */
export function resemblesFacts(text: string): boolean {
  return blogWordings.some((wording) => {
    const lead = [wording.author, wording.tags, wording.categories].some(
      (pattern) => (matchAt(pattern, text, 0)?.[0].length ?? 0) > 1,
    );
    const marked = Array.from(text.matchAll(/[(|·–—-]\s*/g), ({ index, 0: { length } }) => index + length);
    return (
      lead ||
      marked.some((at) => wording.dayAt(text, at) !== null) ||
      [0, ...marked].some((at) => matchAt(wording.count, text, at) !== null) ||
      /^[-–—=*\s|\d«»‹›←→…]+$/.test(text)
    );
  });
}
