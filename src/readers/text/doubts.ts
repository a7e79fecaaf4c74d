import type { Line } from "../../capture/line.ts";
import type { Observation } from "../../entry/observation.ts";
import { blog } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import { observed } from "./observed.ts";
import { commenterOf, dayIn, frameOf, statesComments } from "./page.ts";

/**
 * What speaks against a shape whose posts were found. A page with any of this has parts that the shape does not know, so
 * a count, a comment or a sidebar could become part of the wrong post.
 */
export function doubtsOf(lines: readonly Line[], posts: readonly PostDraft[]): Observation[] {
  const written = lines.filter(({ text }) => text !== "");
  return [
    ...firstOf(
      "other-comment-wording",
      written,
      (line, at) => isAlone(written, at) && isOtherCommentWording(line.text),
    ),
    ...firstOf("comment-section", written, (line, at) => opensComments(line.text) || isCommenter(written, at)),
    ...firstOf("sidebar", written, (line, at) => isAlone(written, at) && frameOf(line.text) === "beside"),
    ...posts
      .filter(({ body }) => body.children.length === 0)
      .map(({ title }) => ({ kind: "post-without-body" as const, words: title })),
  ];
}

/** True for the number of a post's comments in other words than those that open the posts of the shapes. */
export function isOtherCommentWording(text: string): boolean {
  return !blog.commentCount.test(text) && statesComments(text);
}

/** True for a line of the form for comments, or for one that introduces a comment: "Anna sa...". */
export function opensComments(text: string): boolean {
  const isForm = frameOf(text) === "form" && !blog.commentCount.test(text);
  return isForm || (/(?:\.{3}|…)$/.test(text) && commenterOf(text) !== null);
}

/** A line with more characters than this is a paragraph. */
const longestTitle = 200;

/** Titles that may be paragraphs, where nothing but their place shows that they are titles. */
export function longTitles(posts: readonly PostDraft[]): Observation[] {
  return posts
    .filter(({ title }) => title.length > longestTitle)
    .map(({ title }) => ({ kind: "long-title", words: title.slice(0, 80) }));
}

/** A longer line is a text, and no part of the page around it. */
const longestPart = 60;

function firstOf(
  kind: Observation["kind"],
  lines: readonly Line[],
  found: (line: Line, at: number) => boolean,
): Observation[] {
  const line = lines.find((one, at) => one.text.length <= longestPart && found(one, at));
  return line ? [observed(kind, line)] : [];
}

/** True where the lines above and below are blank, or where the capture has lost its blank lines. */
function isAlone(written: readonly Line[], at: number): boolean {
  const [above, line, below] = [written[at - 1], written[at], written[at + 1]].map((one) => one?.number);
  return (
    above === undefined ||
    below === undefined ||
    line === undefined ||
    above < line - 1 ||
    below > line + 1 ||
    written.length === written.at(-1)?.number
  );
}

/** "Anna skriver:" with a day and a time on one of the next three lines. */
function isCommenter(written: readonly Line[], at: number): boolean {
  if (commenterOf(written[at]?.text ?? "") === null) return false;
  return written.slice(at + 1, at + 4).some(({ text }) => /\d[.:]\d\d/.test(text) || dayIn(text) !== null);
}
