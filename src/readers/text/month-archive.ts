import { headingClaim } from "../../dating/claims.ts";
import type { Problem } from "../../entry/problem.ts";
import { blog, monthName, parseMonths } from "../../language/index.ts";
import { messages } from "../../language/messages.ts";
import type { PostDraft } from "../draft.ts";
import type { Found, Reading } from "../reader.ts";
import { boilerplate } from "./boilerplate.ts";
import { doubtsOf } from "./doubts.ts";
import { observed } from "./observed.ts";
import { emptyPost, finishPosts } from "./posts.ts";
import { applyRules, placesOf, type Rule } from "./rules.ts";
import { type TextCapture, textReader } from "./text-reader.ts";

/**
 * A month's archive page of a theme that heads it "Monthly Archives" and the month, and sets "By author | category"
 * under each title. It says nothing about comments. Newest first.
 */

interface State {
  capture: TextCapture;
  headed: boolean;
  month: { text: string; line: number; month: string | null } | null;
  posts: PostDraft[];
  problems: Problem[];
}

export const monthArchiveRules: readonly Rule<State>[] = [
  boilerplate,
  {
    name: "heading",
    owner: ({ line }, state) => {
      const found = blog.archiveHeading.exec(line.text);
      if (!found || state.headed) return null;
      state.headed = true;
      if (found[1] === undefined) return { owner: "apparatus", what: "archive heading" };
      return readMonth(state, found[1], line.number) ? { owner: "metadata", field: "date" } : null;
    },
  },
  {
    name: "month",
    owner: ({ line, below }, state) => {
      if (!state.headed || state.month || state.posts.length > 0 || blog.byline.test(below?.text ?? "")) return null;
      return readMonth(state, line.text, line.number) ? { owner: "metadata", field: "date" } : null;
    },
  },
  {
    name: "title",
    owner: ({ line, below }, state) => {
      if (!below || !blog.byline.test(below.text) || blog.byline.test(line.text)) return null;
      const { month, ...written } = state.month ?? { month: null, text: "", line: 0 };
      state.posts.push(
        emptyPost({
          title: line.text,
          claims: month ? [headingClaim(month, { text: written.text, number: written.line })] : [],
        }),
      );
      return { owner: "title", entry: state.posts.length - 1 };
    },
  },
  {
    name: "byline",
    owner: ({ line, above }, state) => {
      const found = blog.byline.exec(line.text);
      const post = state.posts.at(-1);
      if (!found || !post || above?.text !== post.title) return null;
      if (found[1]) post.author = found[1];
      post.categories = (found[2] ?? "").split(/\s*,\s*/).filter((category) => category !== "");
      return { owner: "metadata", field: "categories", entry: state.posts.length - 1 };
    },
  },
  {
    name: "body",
    owner: (_, state) => (state.posts.length > 0 ? { owner: "body", entry: state.posts.length - 1 } : null),
  },
];

/** Notes the month of the page; a month that is no month is a problem, and its line stays unknown. */
function readMonth(state: State, text: string, line: number): boolean {
  const months = parseMonths(text);
  const month = months?.length === 1 ? (months[0] ?? null) : null;
  state.month = { text, line, month };
  if (month) return true;
  state.problems.push({
    file: state.capture.name,
    where: messages.entry.line(line),
    message: messages.readers.monthArchive.noMonth(`${monthName(12)} 2017`, text),
  });
  return false;
}

/** Reads a month archive with the given rules; a test takes one away to see that its lines become unknown. */
export function readMonthArchive(capture: TextCapture, rules = monthArchiveRules): Found {
  const state: State = { capture, headed: false, month: null, posts: [], problems: [] };
  const ledger = applyRules(capture.lines, rules, state);
  if (state.headed && !state.month) {
    state.problems.push({
      file: capture.name,
      message: messages.readers.monthArchive.noHeading,
    });
  }
  const drafts = finishPosts(capture, ledger, state.posts, undefined);
  return { drafts, ledger, problems: state.problems };
}

function read(capture: TextCapture): Reading | null {
  const { lines } = capture;
  const headed = lines.find((line) => blog.archiveHeading.test(line.text));
  const bylines = lines.filter((line) => blog.byline.test(line.text));
  const [byline] = bylines;
  if (!headed || !byline) return null;
  const found = readMonthArchive(capture);
  const posts = found.drafts.filter((draft) => draft.kind === "post");
  const count = placesOf(lines).find(({ line, afterBlank }) => afterBlank && blog.commentCount.test(line.text));
  return {
    ...found,
    because: [
      { kind: "archive-heading", words: headed.text, line: headed.number },
      { kind: "bylines", line: byline.number, count: bylines.length },
    ],
    doubts: [
      ...(count ? [observed("other-comment-wording", count.line)] : []),
      ...doubtsOf(lines.slice(byline.number - 1), posts),
    ],
  };
}

export const monthArchive = textReader({
  kind: "month-archive",
  order: "newest-first",
  read,
});
