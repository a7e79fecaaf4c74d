import { type FoundPost, withProse } from "./found-post.ts";
import { endOf, factsIn, isDayHeading, isText, type PageLine, range, textIn } from "./page.ts";
import { isPlainTitle, isProse } from "./title.ts";

/**
 * Posts below headings with days, one below each; what closes a post may stand below its text. Null where the page has
 * none, or where the facts show several posts below one heading.
 */
export function postsBelowDays(page: readonly PageLine[]): FoundPost[] | null {
  const days = page.flatMap((line, at) => (isDayHeading(line) ? [at] : []));
  const [first] = days;
  if (first === undefined || range(0, first).some((at) => page[at]?.facts || isProse(page[at] as PageLine)))
    return null;
  const posts: FoundPost[] = [];
  for (const [number, day] of days.entries()) {
    const until = days[number + 1] ?? endOf(page, day);
    const text = textIn(page, day + 1, until);
    const [title, ...body] = text;
    // A capture that stops right below its last title has no text of that post.
    const isCutOff = number > 0 && number === days.length - 1 && body.length === 0;
    if (isCutOff) break;
    const last = body.at(-1);
    if (title === undefined || last === undefined) return null;
    if (factsIn(page, title, last).length > 0 || !isPlainTitle((page[title] as PageLine).line.text)) return null;
    posts.push({
      title,
      body,
      facts: [day, ...factsIn(page, day + 1, until)],
      marking: [day],
    });
  }
  if (withProse(page, posts).length * 2 <= posts.length || !isAdjacent(page, posts)) return null;
  return posts.length > 1 || isHeading(page, posts[0] as FoundPost) ? posts : null;
}

/** True for the day above the only post: it opens the page, or facts close the post. Below a title it may be an event's. */
function isHeading(page: readonly PageLine[], { facts: [day = 0, ...closing], title }: FoundPost): boolean {
  const isFirst = textIn(page, 0, day).length === 0 && factsIn(page, day + 1, title).length === 0;
  return isFirst || closing.some((at) => at > title);
}

/** True where each title stands right below its day. */
function isAdjacent(page: readonly PageLine[], posts: readonly FoundPost[]): boolean {
  return posts.every(({ title, marking }) =>
    range((marking[0] ?? 0) + 1, title).every((at) => !isText(page[at] as PageLine)),
  );
}
