import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

const options: Options = {
  bullet: "-",
  bulletOrdered: ".",
  listItemIndent: "one",
  rule: "*",
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
