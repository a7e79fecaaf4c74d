import type { Root } from "mdast";
import { type CapturedComment, type Commenters, commenterAs, isCaptured, withAuthor } from "../entry/comments.ts";
import type { Comment, Filed, Post, Source } from "../entry/schema.ts";
import { markdownOf, treeOfMarkdown } from "../readers/markdown.ts";
import { textRuns } from "../readers/tree-text.ts";
import { mergeInOrder } from "./merge-in-order.ts";
import { placeOf } from "./place.ts";
import type { Witness } from "./witnesses.ts";

/** A comment before it has its id and the id of the one that it answers. */
interface FoundComment {
  /** What tells it from the other comments of the post: name, words, and its number among those with the same of both. */
  key: string;
  words: string;
  /** The key of the comment that it answers. */
  answers: string | undefined;
  /** Every place where it was found, as `placeOf` names it. */
  places: string[];
  comment: Omit<CapturedComment, "id" | "replyTo">;
}

type Known = Pick<Filed<Post>, "comments"> | undefined;

/**
 * The comments of a post from all captures that have it, each once, in the order they came. The same text by the same name
 * is the same comment. A comment keeps the id that the entry has for it; another gets the next free one. Those of the entry
 * whose captures, `absent`, are not among those of this import stay.
 */
export function composeComments(
  witnesses: readonly Witness[],
  existing: Known,
  absent: readonly Source[],
  commenters: Commenters,
): Comment[] {
  const atHand = witnesses.map(commentsIn).reduce(mergeFound, []);
  const before = (existing?.comments ?? []).filter(isCaptured);
  const isAbsent = new Set(absent.map(({ capture }) => capture));
  const kept = before.filter(({ source }) => isAbsent.has(source.capture));
  const all = mergeFound(withKeys(atHand, commenters), keptComments(kept, before, commenters));
  const ids = idsOf(all, existing, commenters);
  return all.map(({ key, answers, comment }) => {
    const replyTo = answers === undefined || answers === key ? undefined : ids.get(answers);
    const id = ids.get(key) as number;
    const { author, ...rest } = comment;
    return {
      ...withAuthor({ id, ...rest }, commenterAs(commenters, author)),
      ...(replyTo !== undefined && { replyTo }),
    };
  });
}

/** The comments of a post in one capture. One without words is none. */
function commentsIn({ capture, draft, commentLines }: Witness): FoundComment[] {
  const all = draft.comments ?? [];
  const nextKey = keyMaker();
  const words = all.map(({ body }) => wordsOf(body));
  const keys = all.map(({ author }, at) => (words[at] ? nextKey(author, words[at]) : null));
  return all.flatMap(({ author, date, body, replyTo }, at): FoundComment[] => {
    const key = keys[at];
    if (!key) return [];
    const lines = commentLines[at] ?? [1, 1];
    const source = { capture, lines };
    const comment = { ...(date !== undefined && { date }), body: markdownOf(body), source };
    return [
      {
        key,
        words: words[at] ?? "",
        answers: (replyTo === undefined ? null : keys[replyTo]) ?? undefined,
        places: [placeOf(source)],
        comment: author === null ? comment : { author, ...comment },
      },
    ];
  });
}

/** Returns what gives each comment of a list its key. */
function keyMaker(): (author: string | null | undefined, words: string) => string {
  const times = new Map<string, number>();
  return (author, words) => {
    const key = JSON.stringify([author ?? null, words]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key} ${time}`;
  };
}

function wordsOf(body: Root): string {
  const texts = textRuns(body, { images: true }).map(({ text }) => text);
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

/** The comments of two captures: each once, with what either knows of it. */
function mergeFound(one: readonly FoundComment[], rest: readonly FoundComment[]): FoundComment[] {
  const other = withKeysOf(one, rest);
  const others = new Map(other.map((found) => [found.key, found]));
  const known = new Set(one.map(({ key }) => key));
  return mergeInOrder(one, other, ({ key }) => key).map((found) => {
    const second = known.has(found.key) ? others.get(found.key) : undefined;
    if (!second) return found;
    const dates = [found, second].flatMap(({ comment }) => comment.date ?? []);
    // A feed states a time in UTC, where a page shows the day.
    const date = dates.find((one) => !one.endsWith("?")) ?? dates[0];
    return {
      ...found,
      answers: found.answers ?? second.answers,
      places: [...found.places, ...second.places],
      comment: { ...found.comment, ...(date !== undefined && { date }) },
    };
  });
}

/** What is said at such length on one day, in characters, is said once. */
const lengthOfOne = 40;

/**
 * The comments of a capture with the keys of those that another has under another name: who writes may change the name that the
 * blog shows, and an export has the one of then.
 */
function withKeysOf(one: readonly FoundComment[], other: readonly FoundComment[]): FoundComment[] {
  const [known, own] = [new Set(one.map(({ key }) => key)), new Set(other.map(({ key }) => key))];
  const saying = ({ words, comment: { date } }: FoundComment): string | null =>
    words.length < lengthOfOne || date === undefined ? null : `${date} ${words}`;
  const bySaying = new Map(one.flatMap((found) => (own.has(found.key) ? [] : [[saying(found), found.key]])));
  const sameAs = (found: FoundComment): string | undefined =>
    known.has(found.key) || saying(found) === null ? undefined : bySaying.get(saying(found));
  const keys = new Map(other.map((found) => [found.key, sameAs(found) ?? found.key]));
  return other.map((found) => ({
    ...found,
    key: keys.get(found.key) ?? found.key,
    answers: found.answers === undefined ? undefined : (keys.get(found.answers) ?? found.answers),
  }));
}

/** Comments with the keys that they have by the names that the archive tells: an entry knows no others. */
function withKeys(found: readonly FoundComment[], commenters: Commenters): FoundComment[] {
  const nextKey = keyMaker();
  const keys = new Map(
    found.map(({ key, words, comment }) => [key, nextKey(commenterAs(commenters, comment.author), words)]),
  );
  return found.map((one) => ({
    ...one,
    key: keys.get(one.key) as string,
    answers: one.answers === undefined ? undefined : keys.get(one.answers),
  }));
}

/** Comments of an entry as found ones. `all` are those among which they name the one that they answer. */
function keptComments(
  kept: readonly CapturedComment[],
  all: readonly CapturedComment[],
  commenters: Commenters,
): FoundComment[] {
  if (kept.length === 0) return [];
  const keys = keysIn(all, commenters);
  const answered = new Map(all.map((comment) => [comment.id, keys.get(comment)]));
  return kept.map((comment) => {
    const { id: _, replyTo, ...rest } = comment;
    return {
      key: keys.get(comment) as string,
      words: wordsOf(treeOfMarkdown(comment.body)),
      answers: replyTo === undefined ? undefined : answered.get(replyTo),
      places: [placeOf(comment.source)],
      comment: rest,
    };
  });
}

function keysIn(comments: readonly Comment[], commenters: Commenters): Map<Comment, string> {
  const nextKey = keyMaker();
  return new Map(
    comments.map((comment) => [
      comment,
      nextKey(commenterAs(commenters, comment.author), wordsOf(treeOfMarkdown(comment.body))),
    ]),
  );
}

/** Key → id: the one that the entry has for the comment at its place, or for its words; else the next that is free. */
function idsOf(found: readonly FoundComment[], existing: Known, commenters: Commenters): Map<string, number> {
  const before = existing?.comments ?? [];
  const captured = before.filter(isCaptured);
  const byPlace = new Map(captured.map(({ source, id }) => [placeOf(source), id]));
  // In markup several comments may begin on one line, of a capture that only some of them name: their words tell them apart.
  const here = found.flatMap(({ places }) => [...new Set(places)]);
  for (const place of [...twiceIn(captured.map(({ source }) => placeOf(source))), ...twiceIn(here)])
    byPlace.delete(place);
  const ids = new Map<string, number>();
  const given = new Set<number>();
  const give = (key: string, id: number | undefined): void => {
    if (id === undefined || given.has(id) || ids.has(key)) return;
    ids.set(key, id);
    given.add(id);
  };
  for (const { key, places } of found) for (const place of places) give(key, byPlace.get(place));
  if (found.some(({ key }) => !ids.has(key))) {
    const keys = keysIn(captured, commenters);
    const byKey = new Map(captured.map((comment) => [keys.get(comment) as string, comment.id]));
    for (const { key } of found) give(key, byKey.get(key));
  }
  let next = before.reduce((highest, { id = 0 }) => Math.max(highest, id), 0) + 1;
  for (const { key } of found) {
    if (ids.has(key)) continue;
    give(key, next);
    next += 1;
  }
  return ids;
}

function twiceIn(places: readonly string[]): Set<string> {
  const known = new Set<string>();
  return new Set(places.filter((place) => known.size === known.add(place).size));
}
