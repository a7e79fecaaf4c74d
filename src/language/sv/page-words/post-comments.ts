import type { MakeLink, Sentence } from "../../linked.ts";

export const postComments = {
  /** The number of a comment, with who wrote it and when; null where that is not told. */
  heading: <Linked>(
    comment: { id: number; author: Linked | null; date: Linked | null },
    link: MakeLink<Linked>,
  ): Sentence<Linked> => [
    link(`Kommentar ${comment.id}`),
    ...(comment.author === null ? [] : [" av ", comment.author]),
    ...(comment.date === null ? [] : [", ", comment.date]),
  ],
  answers: <Linked>(comment: string, link: MakeLink<Linked>): Sentence<Linked> => ["Svar till ", link(comment)],
};
