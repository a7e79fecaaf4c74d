import { describe, expect, it } from "vitest";
import { captureOf } from "../../../src/capture/capture.ts";
import { chooseReader } from "../../../src/readers/index.ts";
import { textRuns } from "../../../src/readers/tree-text.ts";

const text =
  "The new crossing was on the agenda again, and nobody could say what it will cost the town before the summer.";
const post = ["Keys to the pavilion", "May 4, 2011 by Ebba Lind", text];

/** The comments of a page with one post, each as who wrote it, when, what it says, and the place of what it answers. */
function comments(lines: readonly string[]): unknown[] {
  const { reading } = chooseReader(captureOf("page.txt", Buffer.from([...post, ...lines].join("\n\n"))));
  return reading.drafts.flatMap((draft) =>
    draft.kind === "post"
      ? (draft.comments ?? []).map(({ author, date, body, replyTo }) => [
          author,
          date ?? null,
          textRuns(body, { images: true })
            .map((run) => run.text)
            .join(" "),
          ...(replyTo === undefined ? [] : [replyTo]),
        ])
      : [],
  );
}

describe("a comment stands below the line that names who wrote it", () => {
  it.each([
    ["a name above a day with its time", ["Anna Ek", "5 May 2011 at 08:12"], "2011-05-05"],
    ["a name and an age", ["Anna Ek • 2 years ago"], null],
    ["a name and an age in Swedish, with a number", ["#1 Anna Ek, för 3 dagar sedan"], null],
    ["a name and a day", ["anna ek, 5 May 2011"], "2011-05-05"],
    ["a word with a colon, and any name", ["Postat av: anna ek"], null],
  ])("%s", (_, signature, day) => {
    expect(comments(["1 comment", ...signature, "Good news."])).toEqual([
      [expect.stringMatching(/^anna ek$/i), day, "Good news."],
    ]);
  });

  it("where only its place shows that, there are as many as the page states, or none is read", () => {
    const both = ["Anna Ek", "5 May 2011 at 08:12", "Good news.", "Bo Alm", "6 May 2011 at 21:50", "Where is it?"];
    expect(comments(["2 comments", ...both])).toHaveLength(2);
    expect(comments(["3 comments", ...both, "Leave a Reply"])).toEqual([]);
  });
});

describe("a comment answers the one by whom it names", () => {
  it.each([
    ["behind the commenter", ["Anna says:", "Good.", "Bo replied to Anna:", "Is it?"]],
    ["below the commenter", ["Anna skriver:", "Good.", "Bo skriver:", "Svar till Anna", "Is it?"]],
    ["as Disqus writes it", ["Anna • 2 years ago", "Good.", "Bo Anna • 1 year ago", "Is it?"]],
  ])("%s", (_, lines) => {
    expect(comments(["2 comments", ...lines])).toEqual([
      ["Anna", null, "Good."],
      ["Bo", null, "Is it?", 0],
    ]);
  });

  it("but answers none where two are by that name", () => {
    const lines = ["Anna says:", "Good.", "Anna says:", "Very good.", "Bo replied to Anna:", "Is it?"];
    expect(comments(["3 comments", ...lines]).at(-1)).toEqual(["Bo", null, "Is it?"]);
  });
});
