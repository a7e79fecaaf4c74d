import type { CommentWords } from "../language.ts";
import { capitalise, count } from "./counts-and-lists.ts";

function sayComment({ id, author }: { id: number; author?: string | undefined }): string {
  return author === undefined ? `comment ${id}` : `comment ${id} by ${author}`;
}

function sayCommentOn(comment: { id: number; author?: string | undefined }, title: string): string {
  return `${capitalise(sayComment(comment))} on “${title}”`;
}

function sayCommentsKept(stated: number | null, kept: number | null): string {
  if (stated === null)
    return kept
      ? `${count(kept, "comment kept", "comments kept")}; the source does not state how many there were`
      : "unknown: the source says nothing about comments";
  if (stated === 0 && !kept)
    return "0 comments: the source states none, or shows only “Leave a comment”, which we read as zero";
  const all = stated === 0 ? "no comments" : count(stated, "comment", "comments");
  if (kept) return `${all} according to the source, ${kept} kept`;
  if (kept === null) return `${all} according to the source`;
  return `${all} according to the source; ${stated === 1 ? "its text is not kept" : "their texts are not kept"}`;
}

const commentersTold: CommentWords["commentersTold"] = {
  initials: "Those who wrote are shown by their initials.",
  named: "Those who wrote are shown by the names that the source has.",
  withheld: "Those who wrote are not named.",
};

export const commentWords: CommentWords = { sayComment, sayCommentOn, sayCommentsKept, commentersTold };
