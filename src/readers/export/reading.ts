import { normalise } from "../../capture/line.ts";
import { OtherEncoding } from "../../capture/text-chunks.ts";
import type { Observation, Repair } from "../../entry/observation.ts";
import { untitled } from "../../language/index.ts";
import type { CommentDraft, PostDraft } from "../draft.ts";
import type { Piece } from "../ledger.ts";
import type { Reading } from "../reader.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "./item.ts";
import { bodyOfHtml } from "./item-body.ts";
import { UnreadableExport } from "./unreadable-export.ts";

/**
 * What an export has, as drafts with the owners of its texts. `because` tells what it was recognised by, `last` is the
 * number of its last line.
 */
export function readingOf({ posts, left, blogTexts, names }: Export, because: Observation, last: number): Reading {
  const authors = [...new Set(posts.flatMap(({ author }) => author?.value ?? []))];
  const pieces = posts.map(piecesOf);
  return {
    because: [{ ...because, count: posts.length }],
    doubts: [],
    drafts: posts.map(draftOf),
    ledger: [
      ...pieces.flat(),
      ...somewhere({ owner: "apparatus", what: "export-settings" }, last, blogTexts.settings + sum(posts, "settings")),
      ...somewhere({ owner: "private" }, last, blogTexts.private + sum(posts, "private")),
      ...left.flatMap(({ what, count }) => somewhere({ owner: "left", what }, last, count)),
    ],
    problems: [],
    notes: posts.flatMap(repairsIn),
    ...(left.length > 0 && { left }),
    ...((names.length > 0 || authors.length === 1) && {
      blog: { names, authors: authors.length === 1 ? authors : [] },
    }),
  };
}

/** What is read of a capture, or why an export cannot be read to its end. */
export function orUnreadable(read: () => Reading | null): Reading | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableExport || error instanceof OtherEncoding)) throw error;
    const { message } = error;
    const line = "line" in error ? error.line : 1;
    return {
      because: [],
      doubts: [{ kind: "unreadable-export", words: message, line }],
      drafts: [],
      ledger: [],
      problems: [],
    };
  }
}

function draftOf(post: ExportedPost): PostDraft {
  const { item, title, author, address, claims, categories, html, excerpt, commentCount, comments } = post;
  const { isOfCommentsOnly } = post;
  const base = address?.value;
  return {
    kind: "post",
    title: title?.value ?? untitled,
    ...(author && { author: author.value }),
    commentCount,
    categories: [...new Set(categories.map(({ value }) => value))],
    ...(address && { originalUrl: address.value }),
    item,
    claims: [...claims],
    body: html ? bodyOfHtml(html, base) : { type: "root", children: [] },
    excerpt,
    ...(isOfCommentsOnly && { isOfCommentsOnly }),
    ...(comments.length > 0 && { comments: commentDrafts(comments, base) }),
  };
}

function commentDrafts(comments: readonly ExportedComment[], base: string | undefined): CommentDraft[] {
  const places = new Map(comments.map(({ id }, at) => [id, at]));
  return comments.map(({ author, date, html, replyTo }, at) => {
    const answered = replyTo === undefined ? undefined : places.get(replyTo);
    return {
      author: author?.value ?? null,
      ...(date !== undefined && { date }),
      body: bodyOfHtml(html, base),
      ...(answered !== undefined && answered !== at && { replyTo: answered }),
    };
  });
}

/** The texts of a post, each with its owner. */
function piecesOf(post: ExportedPost, entry: number): Piece[] {
  const { title, author, address, dates, categories, html, comments } = post;
  const metadata = (field: string, texts: readonly (StatedText | null)[]): Piece[] =>
    texts.flatMap((text) => (text ? [{ owner: "metadata", field, entry, lines: text.lines }] : []));
  return [
    ...(title ? [{ owner: "title", entry, lines: title.lines } as const] : []),
    ...metadata("author", [author]),
    ...metadata("date", dates),
    ...metadata("originalUrl", [address]),
    ...metadata("categories", categories),
    ...(html ? [{ owner: "body", entry, lines: html.lines } as const] : []),
    ...comments.flatMap(({ author: name, html: text }, comment): Piece[] => [
      ...metadata("commenter", [name]),
      { owner: "comment", entry, comment, lines: text.lines },
    ]),
  ];
}

/** Pieces that are only counted: they may be on any line of the file. */
function somewhere(owner: Piece, last: number, times: number): Piece[] {
  return times === 0 ? [] : [{ ...owner, lines: [1, last], times }];
}

function sum(posts: readonly ExportedPost[], owner: keyof ExportedPost["otherTexts"]): number {
  return posts.reduce((total, { otherTexts, comments }) => {
    const ofComments = owner === "private" ? comments.reduce((count, one) => count + one.privateTexts, 0) : 0;
    return total + otherTexts[owner] + ofComments;
  }, 0);
}

/** What the normalisation of the texts of a post notes. */
function repairsIn({ title, html, comments }: ExportedPost): Repair[] {
  return [title, html, ...comments.map((comment) => comment.html)].flatMap((text) => (text ? repairsOf(text) : []));
}

function repairsOf({ value, lines: [first, last] }: StatedText): Repair[] {
  return value
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) => normalise(line).notes.map((note) => ({ line: Math.min(first + at, last), ...note })));
}
