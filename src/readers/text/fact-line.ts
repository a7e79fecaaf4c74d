import { blogWordings, type DigitOrder, type Wording } from "../../language/index.ts";

/** What a line states about a post, where it holds nothing else. */
export interface Facts {
  /** The day: several where it is unclear which, none where its year is not written; null for no day. */
  days: string[] | null;
  orders: (DigitOrder | null)[];
  hasTime: boolean;
  /** The number of comments; null where none is stated. */
  commentCount: number | null;
  /** True where the line says that comments are closed. */
  isClosed: boolean;
  author: string | null;
  categories: string[];
  tags: string[];
  /** True where the line links to the rest of the text. */
  isExcerpt: boolean;
  /** The kinds of facts in their order, of those that place a post: "day author comments". */
  pattern: string;
  /** How many pieces of the line no text would have in their place: a count, a day, an author after "posted by". */
  sure: number;
}

const nothing: Facts = {
  days: null,
  orders: [],
  hasTime: false,
  commentCount: null,
  isClosed: false,
  author: null,
  categories: [],
  tags: [],
  isExcerpt: false,
  pattern: "",
  sure: 0,
};

/** A longer line is a text, or a list of links. */
const longest = 300;

/** Reads a line that holds only facts about a post, in the words of any language that blog systems speak; null for any other line. */
export function factsOf(line: string): Facts | null {
  const facts = readPieces(line);
  if (!facts) return null;
  // "By Anna Ek | Schools" states two things, though a text may begin so.
  const isByline = facts.author !== null && facts.categories.length > 0 && line.includes("|");
  const isTime = facts.hasTime && facts.pattern === "";
  return facts.sure > 0 || isByline || isTime ? { ...facts, sure: Math.max(1, facts.sure) } : null;
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
  let reading: Reading = { facts: nothing, at: 0, afterMark: true };
  while (reading.at < line.length) {
    const next = readPiece(line, reading);
    if (next === null || next.at <= reading.at) return null;
    reading = next;
  }
  return reading.facts;
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
    for (const wording of blogWordings) {
      const next = piece(line, reading, wording);
      if (next) return next;
    }
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

const marks = /[\s|·•∙,;:.–—/»«››~*#+&-]+/y;

function mark(line: string, reading: Reading): Reading | null {
  const found = matchAt(marks, line, reading.at);
  if (!found) return null;
  return { ...reading, at: reading.at + found[0].length, afterMark: reading.afterMark || /[|·•∙–—/»]/.test(found[0]) };
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

function noComments(line: string, reading: Reading, { none }: Wording): Reading | null {
  const found = matchAt(none, line, reading.at);
  if (!found) return null;
  return after(reading, found[0].length, { commentCount: reading.facts.commentCount ?? 0 }, 1);
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
  return day(line, next, wording) ?? (time(line, next, wording) ? next : null);
}

function author(line: string, reading: Reading, wording: Wording): Reading | null {
  const found = matchAt(wording.author, line, reading.at);
  if (!found || reading.facts.author !== null) return null;
  const isSure = found.groups?.sure !== undefined || found.groups?.named !== undefined;
  const begin = reading.at + found[0].length;
  const start = begin + (/^\s*/.exec(line.slice(begin))?.[0].length ?? 0);
  const name = nameAt(line, start, isSure, wording);
  if (name === null) return line.charAt(begin + 1) === "," || isSure ? after(reading, begin - reading.at, {}) : null;
  // "Av Anders Jonsson i Fors": the place may belong to the name, or be a category.
  const place = matchAt(/ (?:i|in) \p{Lu}[\p{L}-]*/uy, line, start + name.length)?.[0] ?? "";
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
  return end > start ? line.slice(start, end).replace(/[.:;]$/, "") : null;
}

/** True where another piece begins. Words of one or two letters ("i", "on") may be part of a name or a category. */
function isPiece(line: string, at: number, wording: Wording): boolean {
  if (wording.dayAt(line, at)) return true;
  const { time, count, none, closed, other } = wording;
  if ([time, count, none, closed, other].some((pattern) => matchAt(pattern, line, at))) return true;
  return [wording.author, wording.tags, wording.categories, wording.date].some(
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
  if (!isSure && reading.facts.sure === 0) return null;
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
    if (end > start && /[\s,]/.test(line.charAt(end - 1)) && isPiece(line, end, wording)) break;
    end += 1;
  }
  const items = line
    .slice(start, end)
    .split(/,|\s(?:och|and|&)\s/)
    .map((item) => item.trim().replace(/^:\s*|[.,]$/g, ""))
    .filter((item) => item !== "");
  if (items.some((item) => item.length > 50 || item.split(" ").length > 6)) return null;
  return { items, length: end - start };
}

function other(line: string, reading: Reading, { other, moreAtTheEnd }: Wording): Reading | null {
  const found = matchAt(other, line, reading.at);
  return found && after(reading, found[0].length, moreAtTheEnd.test(found[0]) ? { isExcerpt: true } : {});
}

/** A number that follows the count, such as one of shares, states nothing that is known. */
function numberAfterCount(line: string, reading: Reading): Reading | null {
  const { commentCount, isClosed } = reading.facts;
  if (commentCount === null && !isClosed) return null;
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
  if (items.some((item) => item.length > 40 || item.split(" ").length > 4 || /[.!?]$|\d{2}/.test(item))) return null;
  const isName = items.length === 1 && /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)+$/u.test(found);
  return after(reading, found.length, isName ? {} : { categories: [...reading.facts.categories, ...items] });
}

const ofASentence = /[.!?…”")]$/;

/** True for a short line, no sentence, that holds a number of comments: a list of comments may begin there. */
export function holdsCount(text: string): boolean {
  if (text.length > 100 || ofASentence.test(text)) return false;
  const places = Array.from(text.matchAll(/(?<!\p{L})[\p{L}\d]/gu), ({ index }) => index);
  return places.some((at) => blogWordings.some(({ count }) => matchAt(count, text, at) !== null));
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
