import type { PageWords } from "../../page-words.ts";

export const postComments: PageWords["postComments"] = {
  heading: ({ id, author, date }, link) => [
    link(`Comment ${id}`),
    ...(author === null ? [] : [" by ", author]),
    ...(date === null ? [] : [", ", date]),
  ],
  answers: (comment, link) => ["Reply to ", link(comment)],
};
