import type { CommentWords } from "../language.ts";
import { count } from "./counts-and-lists.ts";

function sayComment({ id, author }: { id: number; author?: string | undefined }): string {
  return author === undefined ? `kommentar ${id}` : `kommentar ${id} av ${author}`;
}

function sayCommentOn(comment: { id: number; author?: string | undefined }, title: string): string {
  return `Kommentar${sayComment(comment).slice("kommentar".length)} till ”${title}”`;
}

function sayCommentsKept(stated: number | null, kept: number | null): string {
  if (stated === null)
    return kept
      ? `${count(kept, "kommentar bevarad", "kommentarer bevarade")}; källan anger inte hur många de var`
      : "okänt: källan säger ingenting om kommentarer";
  if (stated === 0 && !kept)
    return "0 kommentarer: källan anger inga, eller visar bara ”Lämna en kommentar”, vilket vi läser som noll";
  const all = stated === 0 ? "inga kommentarer" : count(stated, "kommentar", "kommentarer");
  if (kept) return `${all} enligt källan, ${count(kept, "bevarad", "bevarade")}`;
  if (kept === null) return `${all} enligt källan`;
  return `${all} enligt källan, ${stated === 1 ? "texten är inte bevarad" : "texterna är inte bevarade"}`;
}

const commentersTold: CommentWords["commentersTold"] = {
  initials: "De som skrev anges med initialer.",
  named: "De som skrev anges med de namn som källan har.",
  withheld: "Vilka som skrev anges inte.",
};

export const commentWords: CommentWords = { sayComment, sayCommentOn, sayCommentsKept, commentersTold };
