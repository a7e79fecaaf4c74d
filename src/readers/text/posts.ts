import type { Line } from "../../capture/line.ts";
import { blog, lostLinkWords, untitled } from "../../language/index.ts";
import type { PostDraft } from "../draft.ts";
import { bodyLines, type Ledger } from "../ledger.ts";
import type { TextCapture } from "./text-reader.ts";
import { treeOf } from "./tree.ts";

/** A post of which only some facts are known yet. */
export function emptyPost(facts: Partial<PostDraft>): PostDraft {
  const body: PostDraft["body"] = { type: "root", children: [] };
  return { kind: "post", title: "", commentCount: null, categories: [], claims: [], body, excerpt: false, ...facts };
}

/** Gives posts their author and body, and says which of them the capture breaks off. */
export function finishPosts(
  { lines }: TextCapture,
  ledger: Ledger,
  posts: readonly PostDraft[],
  author: string | undefined,
): PostDraft[] {
  return posts.map((post, entry) => {
    const body = bodyLines(lines, ledger, entry);
    const tree = treeOf(body);
    return {
      ...post,
      title: post.title || untitled,
      author: post.author ?? author,
      body: tree,
      excerpt: post.excerpt || excerptOf(body.at(-1), tree.children.at(-1)?.type === "paragraph"),
    };
  });
}

const brokenOff = /(?:…|\[(?:…|\.{3})\])$/;

function excerptOf(last: Line | undefined, isParagraph: boolean): PostDraft["excerpt"] {
  if (last === undefined) return false;
  if (brokenOff.test(last.text)) return "marked";
  return isParagraph && stopsInMidSentence(last.text) ? "mid-sentence" : false;
}

/** So many words at least make a paragraph and not a name or a caption. */
const fewestWords = 8;

/** True for a paragraph that ends in a comma, a hyphen or a word that no sentence ends with. */
function stopsInMidSentence(text: string): boolean {
  const isProse = text.split(" ").length >= fewestWords && lostLinkWords(text) === null;
  return isProse && (/[,\-–]$/.test(text) || blog.neverLast.test(text) || endsUnfinished(text));
}

/** True where a sentence has ended in the line, and the last one has begun and has no end. */
function endsUnfinished(text: string): boolean {
  const rest = /[.!?] (\p{Lu}[^.!?]*)$/u.exec(text)?.[1];
  return rest !== undefined && /[\p{Ll},]$/u.test(rest) && rest.split(" ").length >= 3 && lostLinkWords(rest) === null;
}
