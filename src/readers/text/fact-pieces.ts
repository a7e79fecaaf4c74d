import { blogWordings, type DayWithoutYear, type DigitOrder, type Wording } from "../../language/index.ts";

/** What a line states about a post, where it holds nothing else. */
export interface Facts {
  /** The day: several where it is unclear which, none where its year is not written; null for no day. */
  days: string[] | null;
  orders: (DigitOrder | null)[];
  /** The day, where its year is not written. */
  withoutYear: DayWithoutYear | null;
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

export const nothing: Facts = {
  days: null,
  orders: [],
  withoutYear: null,
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
export const longest = 300;

/** The pieces at the beginning of a line, up to the first words that are not understood. */
export function openingOf(line: string): Reading {
  let reading: Reading = { facts: nothing, at: 0, afterMark: true };
  for (;;) {
    const next = reading.at < line.length ? readPiece(line, reading) : null;
    if (next === null || next.at <= reading.at) return reading;
    reading = next;
  }
}

export function readPieces(line: string): Facts | null {
  if (line.length > longest || !/[\p{L}\p{N}]/u.test(line)) return null;
  const { facts, at } = openingOf(line);
  return at === line.length ? facts : null;
}

export interface Reading {
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
  changedDay,
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

export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
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
  // "Post a comment | 4 comments": the invitation is a link.
  const isStated = reading.facts.commentCount !== null && !reading.facts.isInvitation;
  if (!found?.groups || isStated) return null;
  const { before, after: behind, one } = found.groups;
  const number = one === undefined ? Number(before ?? behind) : 1;
  const rest = matchAt(about, line, reading.at + found[0].length)?.[0].length ?? 0;
  return after(reading, found[0].length + rest, { commentCount: number, isInvitation: false }, 1);
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
  return (
    found && after(reading, found.length, { days: found.days, orders: found.orders, withoutYear: found.withoutYear }, 1)
  );
}

function time(line: string, reading: Reading, { time }: Wording): Reading | null {
  const found = matchAt(time, line, reading.at);
  return found && after(reading, found[0].length, { hasTime: true });
}

/** The day and the time of a change: "Updated: 3 May 2010 at 10:15". They state nothing about the post. */
function changedDay(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.changed, line, reading.at);
  const start = found && reading.at + found[0].length + 1;
  const [day] = start === null ? [] : blogWordings.flatMap(({ dayAt }) => dayAt(line, start) ?? []);
  return found && day ? after(reading, found[0].length + 1 + day.length, {}, 1) : null;
}

function dayAfterWord(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.date, line, reading.at);
  if (!found) return null;
  const begin = { ...reading, at: reading.at + found[0].length };
  const next = mark(line, begin) ?? begin;
  const [dated] = blogWordings.flatMap((other) => day(line, next, other) ?? []);
  // "Date: Thursday, February 11" is the day of an event.
  if (/^dat/i.test(found[0]) && dated?.facts.withoutYear) return null;
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
    const single = matchAt(/\p{L}\S*(?= \||(?= \S+ \S))/uy, line, start)?.[0];
    const isDated = single !== undefined && dayFollows(line, start + single.length + 1);
    if (single !== undefined && (isDated || line.startsWith(" |", start + single.length)))
      return after(reading, start + single.length - reading.at, { author: single }, isDated ? 1 : 0);
    // The name may be lost with its link: "Av i Skola", "By , , 3 comments".
    if (line.charAt(begin + 1) === "," || isSure || matchAt(wording.count, line, start))
      return after(reading, begin - reading.at, {});
    return matchAt(wording.categories, line, start) ? after(reading, begin - reading.at, { author: null }) : null;
  }
  // "Av Anders Jonsson i Fors": the place may belong to the name, or be a category.
  const place = matchAt(/ i \p{Lu}(?:[\p{L} -]{0,40}$|[\p{L}-]*)/uy, line, start + name.length)?.[0] ?? "";
  const end = start + name.length + place.length;
  return after(reading, end - reading.at, { author: place === "" ? name : null }, isSure ? 1 : 0);
}

/** True where a day stands at a place, behind the word that may lead to it: "on May 3, 2010". */
function dayFollows(line: string, at: number): boolean {
  return blogWordings.some(({ date }) => {
    const word = matchAt(date, line, at)?.[0].length;
    return word !== undefined && blogWordings.some(({ dayAt }) => dayAt(line, at + word + 1) !== null);
  });
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
  const isSure = found[0].length > 5 || /^\p{Lu}.*:$/u.test(found[0]);
  // "By in Schools", where the author's name is lost.
  const isAuthorLost = reading.facts.pattern === "author" && reading.facts.author === null;
  if (!isSure && reading.facts.sure === 0 && reading.facts.author === null && !isAuthorLost) return null;
  const list = listAt(line, reading.at + found[0].length, wording);
  if (!list || (isAuthorLost && list.items.some((item) => !/^\p{Lu}/u.test(item)))) return null;
  const more = { categories: [...reading.facts.categories, ...list.items] };
  return after(reading, found[0].length + list.length, more, isSure && list.items.length > 0 ? 1 : 0);
}

const betweenItems = new RegExp(`,|\\s(?:${blogWordings.map(({ and }) => and).join("|")}|&)\\s`);

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
    .split(betweenItems)
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
  const isMonth = !/(?<!\d)\d{1,2}(?!\d)/.test(found) && blogWordings.some(({ monthIn }) => monthIn(found) !== null);
  if (isMonth) return after(reading, found.length, {});
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
