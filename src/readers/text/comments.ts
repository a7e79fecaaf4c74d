import { blogWordings } from "../../language/index.ts";
import type { CommentDraft } from "../draft.ts";
import type { CommentSection } from "./comment-section.ts";
import { commenterOf, isCommenter, isText, type PageLine, range } from "./page.ts";
import { timedSignature } from "./timed-signature.ts";
import { treeOf } from "./tree.ts";

/** A comment as its lines show it, by their places among those of the page. */
export interface FoundComment {
  draft: CommentDraft;
  text: number[];
}

/** The line that names a commenter, and says when the comment was written, if it does. */
interface Signature {
  at: number;
  author: string | null;
  date: string | undefined;
}

/**
 * The comments of a section whose lines show where each begins and ends: below the line that names the commenter, or above
 * it. Empty where they do not, or where there are not as many of them as the page states.
 */
export function commentsOf(
  page: readonly PageLine[],
  { start, end }: CommentSection,
  stated: number | null,
): FoundComment[] {
  const places = range(start, end);
  const signatures = places.flatMap((at) => signatureOf(page, at) ?? []);
  const [opening] = signatures;
  if (!opening) return [];
  const text = places.find((at) => isText(page[at] as PageLine)) ?? opening.at;
  const isAbove = opening.at <= text;
  const first = Math.min(opening.at, text);
  const found = signatures.map((signature, number) => {
    const from = isAbove ? signature.at + 1 : number === 0 ? first : (signatures[number - 1] as Signature).at + 1;
    const until = isAbove ? (signatures[number + 1]?.at ?? endOfLast(page, signature.at + 1, end)) : signature.at;
    return commentFrom(page, signature, range(from, until));
  });
  const areWhole = found.every(({ text }) => text.length > 0);
  // Fewer than the page states are all that a capture has which breaks off, or some were taken for one.
  const isCutOff = places.at(-1) === page.length - 1 && found.at(-1)?.text.at(-1) === page.length - 1;
  const areAll = stated === null || found.length === stated || (isCutOff && found.length < stated);
  return areWhole && areAll ? found : [];
}

function commentFrom(page: readonly PageLine[], { author, date }: Signature, places: readonly number[]): FoundComment {
  const text = places.filter((at) => isText(page[at] as PageLine) && !isOwnSite((page[at] as PageLine).line.text));
  const [day] = places.flatMap((at) => (page[at]?.facts?.days?.length === 1 ? page[at].facts.days : []));
  const said = date ?? day;
  return {
    draft: { author, ...(said && { date: said }), body: treeOf(text.map((at) => (page[at] as PageLine).line)) },
    text,
  };
}

/** "Anna sa...", "2. Anna says:", "Anna on May 3, 2010 at 7:14 am said:", "Postat av: Anna", "Posted by: Anna | May 3, 2010". */
function signatureOf(page: readonly PageLine[], at: number): Signature | null {
  const { line, facts } = page[at] as PageLine;
  const { text } = line;
  if (facts?.pattern.startsWith("author") && facts.author !== null && facts.commentCount === null)
    return { at, author: facts.author, date: facts.days?.length === 1 ? facts.days[0] : undefined };
  const timed = timedSignature(text);
  if (timed) return { at, author: timed.author, date: timed.date };
  if (!isCommenter(text)) return null;
  const commenter = commenterOf(text);
  if (commenter === null) return { at, author: null, date: undefined };
  const written = commenter.replace(/^\d+[.)] /, "");
  const dated = dayBehind(written);
  // "Anna wrote on May 3, 2010:"
  const { days } = dated ?? dayBehind(text.slice(text.indexOf(commenter) + commenter.length)) ?? { days: [] };
  return { at, author: dated?.name ?? written, date: days.length === 1 ? days[0] : undefined };
}

/** The first day behind "on" in some words, and what stands before it; null for none. */
function dayBehind(words: string): { name: string; days: string[] } | null {
  const [found] = Array.from(words.matchAll(beforeDay)).flatMap(({ index, 0: { length } }) =>
    blogWordings.flatMap(({ dayAt }) => {
      const day = dayAt(words, index + length);
      return day ? [{ name: words.slice(0, index), days: day.days }] : [];
    }),
  );
  return found ?? null;
}

const beforeDay = new RegExp(` (?:${blogWordings.map(({ on }) => on).join("|")}) (?=[\\p{L}\\d])`, "gu");

/** Where the text of the last comment ends: at a line of the page around the comments, or below a day that closes it. */
function endOfLast(page: readonly PageLine[], from: number, end: number): number {
  const text = range(from, end).find((at) => isText(page[at] as PageLine)) ?? end;
  const stop = range(text, end).find((at) => !isText(page[at] as PageLine));
  return stop === undefined ? end : page[stop]?.facts?.days ? stop + 1 : stop;
}

/** The address of a commenter's own site. */
function isOwnSite(text: string): boolean {
  return /^(?:URL: ?)?(?:https?:\/\/|www\.)\S+$/i.test(text);
}
