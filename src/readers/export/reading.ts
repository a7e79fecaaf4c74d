import { normalise } from "../../capture/line.ts";
import { OtherEncoding } from "../../capture/text-chunks.ts";
import type { Observation, Repair } from "../../entry/observation.ts";
import { untitled } from "../../language/index.ts";
import { messages } from "../../language/messages.ts";
import type { CommentDraft, PostDraft } from "../draft.ts";
import type { Piece } from "../ledger.ts";
import { packedDraft } from "../packed-reading.ts";
import type { Reading } from "../reader.ts";
import type { Export, ExportedComment, ExportedPost, StatedText } from "./item.ts";
import { bodyOfHtml } from "./item-body.ts";
import { TooLongExport, UnreadableExport } from "./unreadable-export.ts";

/**
 * What an export has, as drafts with the owners of its texts. `because` tells what it was recognised by, `last` is the
 * number of its last line.
 */
export function readingOf({ posts, left, blogTexts, names }: Export, because: Observation, last: number): Reading {
  const drafts: PostDraft[] = [];
  const pieces: Piece[] = [];
  const notes: Repair[] = [];
  const authors = new Set<string>();
  const { ...texts } = blogTexts;
  for (const post of posts) {
    if (post.author) authors.add(post.author.value);
    for (const piece of piecesOf(post, drafts.length)) pieces.push(piece);
    notes.push(...repairsIn(post));
    texts.settings += post.otherTexts.settings;
    texts.private += post.otherTexts.private + privateTextsOf(post.comments);
    drafts.push(packedDraft(draftOf(post)));
  }
  return {
    because: [{ ...because, count: drafts.length }],
    doubts: [],
    drafts,
    ledger: [
      ...pieces,
      ...somewhere({ owner: "apparatus", what: "export-settings" }, last, texts.settings),
      ...somewhere({ owner: "private" }, last, texts.private),
      ...left.flatMap(({ what, count }) => somewhere({ owner: "left", what }, last, count)),
    ],
    problems: [],
    notes,
    ...(left.length > 0 && { left }),
    ...((names.length > 0 || authors.size === 1) && {
      blog: { names, authors: authors.size === 1 ? [...authors] : [] },
    }),
  };
}

/** What is read of a capture, or why an export cannot be read to its end. */
export function orUnreadable(read: () => Reading | null): Reading | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableExport || error instanceof OtherEncoding)) throw error;
    const words = error instanceof TooLongExport ? error.message : messages.readers.export.damaged(error.message);
    const line = "line" in error ? error.line : 1;
    return {
      because: [],
      doubts: [{ kind: "unreadable-export", words, line }],
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

function privateTextsOf(comments: readonly ExportedComment[]): number {
  return comments.reduce((count, { privateTexts }) => count + privateTexts, 0);
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
