import { headingClaim } from "../../dating/claims.ts";
import type { Problem } from "../../entry/problem.ts";
import { parseMonths } from "../../language/index.ts";
import type { Capture, PostDraft, Reader, Reading } from "../index.ts";
import { finishPosts } from "./blog-page.ts";
import { furnitureRule } from "./boilerplate.ts";
import { applyRules, type Rule } from "./rules.ts";

/**
 * A month's archive page of a theme that heads it "Monthly Archives" and the month, and sets "By author | category"
 * under each title. It says nothing of comments. Newest first.
 */

interface State {
  capture: Capture;
  headed: boolean;
  month: { text: string; month: string | null } | null;
  posts: PostDraft[];
  problems: Problem[];
}

const heading = /^(?:Monthly Archives|Månadsarkiv):?(?:\s+(.+))?$/i;
const byline = /^By(?:\s+(.*?))?\s*\|\s*(.+)$/;

export const monthArchiveRules: readonly Rule<State>[] = [
  {
    name: "furniture",
    owner: ({ line }) => {
      const rule = furnitureRule(line.text);
      return rule ? { owner: "furniture", rule } : null;
    },
  },
  {
    name: "heading",
    owner: ({ line }, state) => {
      const found = heading.exec(line.text);
      if (!found || state.headed) return null;
      state.headed = true;
      if (found[1] === undefined) return { owner: "apparatus", what: "archive heading" };
      return readMonth(state, found[1], line.number) ? { owner: "metadata", field: "date" } : null;
    },
  },
  {
    name: "month",
    owner: ({ line, below }, state) => {
      if (!state.headed || state.month || state.posts.length > 0 || byline.test(below?.text ?? "")) return null;
      return readMonth(state, line.text, line.number) ? { owner: "metadata", field: "date" } : null;
    },
  },
  {
    name: "title",
    owner: ({ line, below }, state) => {
      if (!below || !byline.test(below.text) || byline.test(line.text)) return null;
      const month = state.month?.month;
      state.posts.push({
        kind: "post",
        title: line.text,
        commentCount: null,
        categories: [],
        claims: month ? [headingClaim(month, state.month?.text ?? month)] : [],
        body: [],
        excerpt: false,
      });
      return { owner: "title", entry: state.posts.length - 1 };
    },
  },
  {
    name: "byline",
    owner: ({ line, above }, state) => {
      const found = byline.exec(line.text);
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
  state.month = { text, month };
  if (month) return true;
  state.problems.push({
    file: state.capture.name,
    where: `line ${line}`,
    message: `expected a month and a year such as "december 2017", got "${text}"; its posts are imported without a date`,
  });
  return false;
}

/** Reads a month archive with the given rules; a test takes one away to see that its lines become unknown. */
export function readMonthArchive(capture: Capture, rules = monthArchiveRules): Reading {
  const state: State = { capture, headed: false, month: null, posts: [], problems: [] };
  const ledger = applyRules(capture.lines, rules, state);
  if (state.headed && !state.month) {
    state.problems.push({
      file: capture.name,
      message: "no month under the archive heading; its posts are imported without a date",
    });
  }
  const drafts = finishPosts(capture, ledger, state.posts, undefined);
  return { drafts, ledger, problems: state.problems };
}

export const monthArchive: Reader = {
  kind: "month-archive",
  order: "newest-first",
  recognise({ lines }) {
    const headed = lines.find((line) => heading.test(line.text));
    const bylines = lines.filter((line) => byline.test(line.text));
    if (!headed || bylines.length === 0) return null;
    return `”${headed.text}” på rad ${headed.number} och ${bylines.length} rader ”By | kategori” under en rubrik`;
  },
  read: (capture) => readMonthArchive(capture),
};
