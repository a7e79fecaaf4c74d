import { type FoundPost, withProse } from "./found-post.ts";
import { furtherTitles } from "./further-title.ts";
import {
  endOf,
  factsIn,
  isDayHeading,
  isShareHeading,
  isShareLink,
  isText,
  namesWeekday,
  type PageLine,
  range,
  textIn,
} from "./page.ts";
import { isPlainTitle, isProse } from "./title.ts";

/**
 * Posts below headings with days; what closes a post may stand below its text. Several stand below one heading only where all
 * headings name the day of the week, as systems do that list posts by days, and nothing else on the page states facts. Null
 * where the page has none, or where the facts show several posts below one heading.
 */
export function postsBelowDays(page: readonly PageLine[], whole: readonly PageLine[]): FoundPost[] | null {
  const days = page.flatMap((line, at) => (isDayHeading(line) ? [at] : []));
  const [first] = days;
  if (first === undefined || range(0, first).some((at) => page[at]?.facts || isProse(page[at] as PageLine)))
    return null;
  const areGroups = whole.length === page.length && groupPosts(page, days);
  const posts: FoundPost[] = [];
  for (const [number, day] of days.entries()) {
    const until = days[number + 1] ?? endOf(page, day);
    const text = textIn(page, day + 1, until);
    const [title, ...body] = text;
    // A capture that stops right below its last title has no text of that post.
    const isCutOff = number > 0 && number === days.length - 1 && body.length === 0;
    if (isCutOff) break;
    // A system prints a day also above a post without a title, and above one that was an image. Nothing is claimed of it.
    const isTitled = title !== undefined && isPlainTitle((page[title] as PageLine).line.text);
    const last = body.at(-1);
    const isUntitled = title !== undefined && isProse(page[title] as PageLine);
    if ((areGroups && !isTitled) || isUntitled) continue;
    if (!isTitled || last === undefined || factsIn(page, title, last).length > 0) return null;
    const facts = [day, ...factsIn(page, day + 1, until)];
    const further = areGroups ? furtherTitles(page, text) : [];
    const titles = [title, ...further];
    const begins = new Set(titles);
    const places = [...text.flatMap((one, at) => (begins.has(one) ? [at] : [])), text.length];
    posts.push(
      ...titles.map((one, at) => ({
        title: one,
        body: text.slice((places[at] ?? 0) + 1, places[at + 1]),
        facts,
        marking: [day],
      })),
    );
  }
  if (withProse(page, posts).length * 2 <= posts.length || !isAdjacent(page, posts)) return null;
  const areSeveral = posts.length > 1 || (areGroups && days.length > 1);
  return areSeveral || isHeading(page, posts[0] as FoundPost) ? posts : null;
}

/**
 * True for the day above the only post: it opens the page, it is named by a system right below another part of the page, or
 * facts close the post. Below a title it may be an event's.
 */
function isHeading(page: readonly PageLine[], { facts: [day = 0, ...closing], title }: FoundPost): boolean {
  const isFirst = textIn(page, 0, day).length === 0 && factsIn(page, day + 1, title).length === 0;
  const above = page[day - 1];
  // Links to share a post stand below its title too.
  const isShare = above !== undefined && (isShareHeading(above.line.text) || isShareLink(above.line.text));
  const isBelowFrame = above?.frame != null && !isShare && namesWeekday(page[day] as PageLine);
  return isFirst || isBelowFrame || closing.some((at) => at > title);
}

/** True where the first title below each day stands right below it. */
function isAdjacent(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  const firsts = posts.filter(({ marking }, at) => posts[at - 1]?.marking[0] !== marking[0]);
  return firsts.every(({ title, marking }) =>
    range((marking[0] ?? 0) + 1, title).every((at) => !isText(page[at] as PageLine)),
  );
}

/** True for headings that each name the day of the week, on a page that states no other facts. */
function groupPosts(page: readonly PageLine[], days: readonly number[]): boolean {
  return (
    days.every((at) => namesWeekday(page[at] as PageLine)) &&
    page.every(({ facts, frame }, at) => (facts === null || days.includes(at)) && frame !== "comments")
  );
}
