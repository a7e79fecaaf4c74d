import MarkdownIt from "markdown-it";

/** A block of Markdown: its text as a page shows it, and its range in the Markdown. */
export interface Block {
  text: string;
  start: number;
  end: number;
}

/** Markdown → its text as a page shows it. */
export function shownText(source: string): string {
  return shownBlocks(source)
    .map(({ text }) => text)
    .join("\n");
}

const markdown = new MarkdownIt("commonmark", { html: false });

/** Markdown → its blocks in order, without markup and addresses of links. */
export function shownBlocks(source: string): Block[] {
  const starts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1), source.length + 1];
  return markdown.parse(source, {}).flatMap(({ type, content, children, map }) => {
    if (!map || !["inline", "code_block", "fence"].includes(type)) return [];
    const text = children
      ? children.map((child) => (child.type.endsWith("break") ? " " : child.content)).join("")
      : content;
    return [{ text, start: starts[map[0]] ?? 0, end: (starts[map[1]] ?? source.length + 1) - 1 }];
  });
}
