import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { linesOf } from "../src/capture/decoded.ts";
import type { Line } from "../src/capture/line.ts";
import { explicitClaim } from "../src/dating/claims.ts";
import { writeFileWhole } from "../src/disk/write-file.ts";
import type { Content } from "../src/entry/content.ts";
import { loadContent } from "../src/entry/load.ts";
import { planImport } from "../src/import/import.ts";
import { readCaptures } from "../src/import/read-captures.ts";
import type { ImportOptions } from "../src/import/reconcile.ts";
import type { CommentDraft, PostDraft } from "../src/readers/draft.ts";
import { readers } from "../src/readers/index.ts";
import type { Owner } from "../src/readers/ledger.ts";
import type { Reader } from "../src/readers/reader.ts";
import { treeOf } from "../src/readers/text/tree.ts";

/**
 * A throw-away reader of pages with comments. `== title | count` begins a post, `-- name | day | place of the comment that it
 * answers` one of its comments, `%%` a line of the site's own. All after the title may be left out.
 */
const title = /^== ([^|]*?)(?: \| (\d+))?$/;

/** The lines of a post, divided by the lines that begin a comment. */
interface Written {
  heading: Line;
  body: Line[];
  comments: { head: Line; lines: Line[] }[];
}

const commentedBlog: Reader = {
  kind: "commented-blog",
  order: "newest-first",
  read({ bytes }) {
    const lines = linesOf(bytes);
    if (!lines[0]?.text.startsWith("== ")) return null;
    const owners: Owner[] = [];
    const posts: Written[] = [];
    for (const line of lines) {
      const post = posts.at(-1);
      const comment = post?.comments.at(-1);
      const entry = posts.length - 1;
      if (line.text === "") owners.push({ owner: "blank" });
      else if (line.text.startsWith("%%")) owners.push({ owner: "boilerplate", rule: "own" });
      else if (line.text.startsWith("== ")) {
        posts.push({ heading: line, body: [], comments: [] });
        owners.push({ owner: "title", entry: entry + 1 });
      } else if (line.text.startsWith("-- ")) {
        post?.comments.push({ head: line, lines: [] });
        owners.push({ owner: "metadata", field: "commenter", entry });
      } else if (comment) {
        comment.lines.push(line);
        owners.push({ owner: "comment", entry, comment: (post?.comments.length ?? 0) - 1 });
      } else {
        post?.body.push(line);
        owners.push({ owner: "body", entry });
      }
    }
    return { because: [], doubts: [], problems: [], ledger: owners, drafts: posts.map(draftOf) };
  },
};

function draftOf({ heading, body, comments }: Written): PostDraft {
  const [, name = "", count] = title.exec(heading.text) ?? [];
  return {
    kind: "post",
    title: name,
    author: "Tyra Vintersol",
    commentCount: count === undefined ? null : Number(count),
    categories: [],
    claims: [explicitClaim("2018-05-02", heading)],
    excerpt: false,
    body: treeOf(body),
    ...(comments.length > 0 && {
      comments: comments.map(({ head, lines }): CommentDraft => {
        const [author = "", date, replyTo] = head.text
          .slice(3)
          .split("|")
          .map((part) => part.trim());
        return {
          author: author === "" ? null : author,
          ...(date && { date }),
          body: treeOf(lines),
          ...(replyTo && { replyTo: Number(replyTo) }),
        };
      }),
    }),
  };
}

/** The table of readers with the throw-away one in front. */
export const withCommentedBlog: readonly Reader[] = [commentedBlog, ...readers];

/** Imports pages by name into a folder as the command does, and returns the plan and what came of the first post. */
export function bringCommented(folder: string, pages: Record<string, string>, changes: Partial<ImportOptions> = {}) {
  const content: Content = loadContent(folder);
  const options = { facts: false, force: false, restore: [], ...changes };
  const kept = content.captures.flatMap(({ names: [name = ""] }) => {
    try {
      return [{ name, bytes: readFileSync(join(folder, "captures", name)), keptAs: join(folder, "captures", name) }];
    } catch {
      return [];
    }
  });
  const files = [...kept, ...Object.entries(pages).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))];
  const plan = planImport(readCaptures(files, content.captures, withCommentedBlog), content, options, null);
  const changed = [...plan.files].filter(([path, text]) => textAt(folder, path) !== String(text));
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileWhole(join(folder, path), text);
  }
  const after = loadContent(folder);
  if (after.problems.length > 0) throw new Error(JSON.stringify(after.problems));
  return { plan, written: changed.map(([path]) => path), comments: after.posts[0]?.comments, post: after.posts[0] };
}

function textAt(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}
