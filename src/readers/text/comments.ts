import type { CommentDraft } from "../draft.ts";
import type { CommentSection } from "./comment-section.ts";
import { answeredIn, type Signature, signaturesIn } from "./comment-signature.ts";
import { isText, type PageLine, range } from "./page.ts";
import { treeOf } from "./tree.ts";

/** A comment as its lines show it, by their places among those of the page. */
export interface FoundComment {
  draft: CommentDraft;
  text: number[];
}

interface WrittenComment extends FoundComment {
  /** The name of who wrote the comment that this one answers; null where none is written. */
  answered: string | null;
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
  const signatures = signaturesIn(page, places);
  const [opening] = signatures;
  if (!opening) return [];
  const text = places.find((at) => isText(page[at] as PageLine)) ?? opening.at;
  // Ages stand above texts, and the head of such comments is text too.
  const isAbove = opening.at <= text || opening.isAge === true;
  const first = Math.min(opening.at, text);
  const names = new Set(signatures.flatMap(({ author }) => author ?? []));
  const found = signatures.map((signature, number) => {
    const from = isAbove ? signature.at + 1 : number === 0 ? first : (signatures[number - 1] as Signature).at + 1;
    const until = isAbove ? (signatures[number + 1]?.at ?? endOfLast(page, signature.at + 1, end)) : signature.at;
    return commentFrom(page, signature, range(from, until), names);
  });
  const areWhole = found.every(({ text }) => text.length > 0);
  // Fewer than the page states are all that a capture has which breaks off, or some were taken for one.
  const isCutOff = places.at(-1) === page.length - 1 && found.at(-1)?.text.at(-1) === page.length - 1;
  const areAll = stated === null ? !opening.isByPlace : found.length === stated || (isCutOff && found.length < stated);
  return areWhole && areAll ? withAnswers(found) : [];
}

function commentFrom(
  page: readonly PageLine[],
  { author, date, answered }: Signature,
  places: readonly number[],
  names: ReadonlySet<string>,
): WrittenComment {
  const textAt = (at: number): string => (page[at] as PageLine).line.text;
  const texts = new Set(places.filter((at) => isText(page[at] as PageLine)));
  const numberAt = (at: number): number => (page[at] as PageLine).line.number;
  // An address right below words of the comment is one of them.
  const isSaid = (at: number): boolean =>
    texts.has(at - 1) && !isOwnSite(textAt(at - 1)) && numberAt(at - 1) === numberAt(at) - 1;
  const written = [...texts].filter((at) => !isOwnSite(textAt(at)) || isSaid(at));
  const answers = written.find((at) => names.has(answeredIn(textAt(at)) ?? ""));
  const text = written.filter((at) => at !== answers);
  const [day] = places.flatMap((at) => (page[at]?.facts?.days?.length === 1 ? page[at].facts.days : []));
  const said = date ?? day;
  return {
    draft: { author, ...(said && { date: said }), body: treeOf(text.map((at) => (page[at] as PageLine).line)) },
    text,
    answered: answered ?? (answers === undefined ? null : answeredIn(textAt(answers))),
  };
}

/** The comments, each with the place of the one above that it answers, where only one is by who is named. */
function withAnswers(comments: readonly WrittenComment[]): FoundComment[] {
  return comments.map(({ draft, text, answered }, place) => {
    const above = comments.flatMap((one, at) => (at < place && one.draft.author === answered ? [at] : []));
    const [replyTo, ...others] = answered === null ? [] : above;
    return { draft: replyTo === undefined || others.length > 0 ? draft : { ...draft, replyTo }, text };
  });
}

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
