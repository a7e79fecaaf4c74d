import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";

/** A text that begins with a letter and has no sign that Markdown may read as one of its own, wherever it stands. */
const isPlain = /^\p{L}(?:[\p{L}\p{N} ,.:;!?()'"”“’–—…%/-]*[\p{L}\p{N},.:;?()'"”“’–—…%/-])?$/u;

const options: Options = {
  bullet: "-",
  bulletOrdered: ".",
  listItemIndent: "one",
  rule: "*",
  handlers: {
    // Most texts hold no sign of Markdown, and testing that is much faster than looking for each sign at each place.
    text: (node, parent, state, info) =>
      isPlain.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info),
  },
  join: [
    // In CommonMark only an ordered list that starts at 1 may follow a text without a blank line between them.
    (_, right) => (right.type === "list" && right.ordered && right.start !== 1 ? 1 : undefined),
  ],
};

/** A tree as Markdown (CommonMark) that renders to the same words; without a line end after the last block. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, options).trimEnd();
}

/** The Markdown of an entry as a tree, whose positions are those of the Markdown. */
export function treeOfMarkdown(markdown: string): Root {
  return fromMarkdown(markdown);
}
