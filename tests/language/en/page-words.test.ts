import { describe, expect, it } from "vitest";
import { pageWords } from "../../../src/language/en/page-words/index.ts";

const { archive, commentCounts, periods, postList } = pageWords;

/** A sentence with its links in brackets. */
const link = (words: string): string => `[${words}]`;

it.each<[number | null, string]>([
  [null, "Posts with an unknown number of comments"],
  [0, "Posts with no comments"],
  [1, "Posts with 1 comment"],
  [12, "Posts with 12 comments"],
])("the list of posts with %s comments has the title %j", (comments, title) => {
  expect(commentCounts.postsWith(comments)).toBe(title);
});

it.each<[number, number, string]>([
  [0, 0, "The sources state 0 comments; none of the texts is kept. "],
  [1, 1, "The sources state 1 comment; 1 of the texts is kept. "],
  [12_000, 2, "The sources state 12,000 comments; 2 of the texts are kept. "],
])("of %i comments stated and %i kept it says %j", (stated, kept, said) => {
  expect(commentCounts.lead(stated, kept)).toContain(said);
});

it.each<[Parameters<typeof commentCounts.listLead>[0], string]>([
  [{ posts: 1, isStated: true, kept: 0 }, "1 post. The number is the one that the source states."],
  [{ posts: 2, isStated: true, kept: 1 }, "2 posts. The number is the one that the source states. 1 comment is kept."],
  [{ posts: 2, isStated: false, kept: 3 }, "2 posts. The source says nothing about comments. 3 comments are kept."],
])("a list of posts by comments begins %j", (list, said) => expect(commentCounts.listLead(list)).toBe(said));

it.each<[number | null, number, string]>([
  [null, 0, "unknown number of comments"],
  [null, 2, "unknown number of comments, 2 kept"],
  [3, 1, "3 comments, 1 kept"],
  [1, 0, "1 comment"],
])("a row of %s comments stated and %i kept says %j", (stated, kept, said) => {
  expect(postList.comments(stated, kept)).toBe(said);
});

describe("a period says what it has", () => {
  it.each<[number, number, lead: string, held: string]>([
    [5, 2, "5 posts: 5 stated. 2 visits.", "5 posts (5 stated), 2 visits"],
    [1, 0, "1 post: 1 stated. ", "1 post (1 stated)"],
    [0, 1, "1 visit.", "no posts kept, 1 visit"],
  ])("of %i posts and %i visits", (posts, visits, lead, held) => {
    expect(periods.lead(posts, `${posts} stated`, visits)).toBe(lead);
    expect(periods.held(posts, `${posts} stated`, visits)).toBe(held);
  });
});

it("sentences lead to undated posts where there are any", () => {
  expect(archive.lead(17, 0, link).join("")).toBe("17 posts.");
  expect(archive.lead(17, 1, link).join("")).toBe("17 posts, including [1 without a month].");
  expect(postList.maybeNewer(1, link).join("")).toBe("[1 undated post] may be newer.");
  expect(postList.maybeNewer(3, link).join("")).toBe("[3 undated posts] may be newer.");
});
