import type { Line } from "../../capture/line.ts";
import type { ArchiveRow } from "../../entry/capture-record.ts";
import { blogWordings } from "../../language/index.ts";

/**
 * The list of a blog's months with how many posts each has: "december 2015 (4)" on each line, or a year "2015 (43)" with its
 * months "maj (12)" below it, of which an open one lists its posts.
 */

/** A month or a year with its number of posts, as one line states it. `posts: null` is a year that only heads its months. */
interface Stated {
  year: number | null;
  month: number | null;
  posts: number | null;
  /** An arrow or a sign opens or closes it. */
  isMarked: boolean;
  line: number;
}

const mark = String.raw`(?<mark>[►▼▸▾▶◄▲»›>+•-]|\[[+-]\])?\s*`;
const year = String.raw`(?:19|20)\d\d`;
const number = String.raw`\s*[([]\s*(?<posts>\d{1,4})\s*[)\]]`;

/** What one line may state, one after the other, in each language; months are the groups m1 to m12. */
const patterns: readonly RegExp[] = blogWordings.flatMap(({ days: { months } }) => {
  const month = `(?:${months.map((name, at) => `(?<m${at + 1}>${name})`).join("|")})\\.?(?!\\p{L})`;
  return [
    `${mark}${month},?\\s+(?<year>${year})${number}`,
    `${mark}(?<year>${year})[\\s-]+${month}${number}`,
    `${mark}${month}${number}`,
    `${mark}(?<year>${year})${number}`,
  ].map((pattern) => new RegExp(`${pattern}\\s*[|,;]?\\s*`, "iuy"));
});
const yearHeading = new RegExp(`^${mark}(?<year>${year}):?$`, "u");
const onlyMark = new RegExp(`^${mark}$`, "u");

/** How many posts a blog had in each month, or in a year that it lists as a whole, by the lists among some lines. */
export function archiveRows(lines: readonly Line[]): ArchiveRow[] {
  const found = listsOf(lines).flatMap(rowsOf);
  const highest = new Map<string, ArchiveRow>();
  for (const row of found) {
    if (row.posts > (highest.get(row.month)?.posts ?? -1)) highest.set(row.month, row);
  }
  return [...highest.values()].sort((one, other) => one.line - other.line);
}

/** Lines that state months or years and belong to one list: between two of them is nothing but the posts of an open one. */
function listsOf(lines: readonly Line[]): Stated[][] {
  const lists: Stated[][] = [];
  let between = 0;
  for (const line of lines) {
    const stated = statedIn(line);
    const [first] = stated;
    if (first) {
      const list = lists.at(-1);
      const last = list?.at(-1);
      if (list && last && between <= postsListedBetween(last, first)) list.push(...stated);
      else lists.push(stated);
      between = 0;
    } else if (line.text !== "" && !onlyMark.test(line.text)) between += 1;
  }
  return lists;
}

/** How many lines may stand between two rows of a list: the titles of the posts of an open month, or of an open year without months. */
function postsListedBetween(above: Stated, below: Stated): number {
  const isMonthOfYear = above.month === null && below.month !== null;
  return isMonthOfYear ? 0 : (above.posts ?? 0);
}

/** More characters than a menu of all months of thirty years has. */
const longestLine = 10_000;

/** What a line states, if it states nothing else. */
function statedIn({ text, number }: Line): Stated[] {
  if (text.length > longestLine) return [];
  const heading = yearHeading.exec(text)?.groups;
  if (heading) return [statedBy(heading, number)].filter(isOfBlogs);
  const stated: Stated[] = [];
  for (let at = 0; at < text.length; ) {
    const found = matchAt(text, at);
    if (!found?.groups) return [];
    stated.push(statedBy(found.groups, number));
    at += found[0].length;
  }
  return stated.filter(isOfBlogs);
}

function matchAt(text: string, at: number): RegExpExecArray | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

function statedBy(groups: Partial<Record<string, string>>, line: number): Stated {
  const month = Array.from({ length: 12 }, (_, at) => at + 1).find((one) => groups[`m${one}`] !== undefined) ?? null;
  return {
    year: groups.year === undefined ? null : Number(groups.year),
    month,
    posts: groups.posts === undefined ? null : Number(groups.posts),
    isMarked: groups.mark !== undefined,
    line,
  };
}

function isOfBlogs({ year }: Stated): boolean {
  return year === null || (year >= 1990 && year <= 2100);
}

/** A list's rows. A month without a year is one of the year above it, and a tag may have the name of a month or a year. */
function rowsOf(list: readonly Stated[]): ArchiveRow[] {
  const years = list.filter(({ month }) => month === null);
  const places = new Map(years.map((one, place) => [one, place]));
  return list.flatMap((one, at) => {
    const { year, month, posts, isMarked, line } = one;
    if (posts === null) return [];
    if (month === null) {
      const isOpen = list[at + 1]?.year === null && yearAbove(list, at + 1) !== null;
      const isYear = isMarked || isOpen || isInOrder(years, places.get(one) ?? 0);
      return isYear ? [{ month: String(year), posts, line }] : [];
    }
    const ofYear = year ?? yearAbove(list, at);
    return ofYear === null ? [] : [{ month: `${ofYear}-${String(month).padStart(2, "0")}`, posts, line }];
  });
}

/** True for one of several years that are listed from the newest to the oldest. */
function isInOrder(years: readonly Stated[], place: number): boolean {
  const [above, year, below] = [years[place - 1], years[place], years[place + 1]].map((one) => one?.year ?? null);
  if (!year || years.length === 1) return false;
  return (above ?? Infinity) > year && year > (below ?? -Infinity);
}

/**
 * The year of a month that stands below it: the months between them run in one direction, are marked alike, and have no more
 * posts together than the year.
 */
function yearAbove(list: readonly Stated[], at: number): number | null {
  const near = list.slice(Math.max(0, at - 12), at + 1);
  const start = near.findLastIndex(({ year }) => year !== null);
  const heading = near[start];
  if (!heading || heading.month !== null) return null;
  const months = near.slice(start + 1);
  const numbers = months.map(({ month }) => month ?? 0);
  const isOneWay = (sign: 1 | -1): boolean =>
    numbers.every((month, place) => place === 0 || sign * (month - (numbers[place - 1] ?? 0)) > 0);
  const posts = months.reduce((sum, { posts }) => sum + (posts ?? 0), 0);
  const areAlike = months.every(({ isMarked }) => isMarked === months[0]?.isMarked);
  const isWithin = heading.posts === null || posts <= heading.posts;
  return areAlike && isWithin && (isOneWay(1) || isOneWay(-1)) ? heading.year : null;
}
