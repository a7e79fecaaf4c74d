import { mark } from "../language/index.ts";

/** The mark that replaces a removed text, in Markdown, where `[` would start a link. */
export function markInMarkdown(): string {
  return mark.replace(/[[\]]/g, "\\$&");
}

/** Markdown in which links to a removed address have become their words and the mark. */
export function withoutEmptyLinks(markdown: string): string {
  const marked = markInMarkdown();
  // Most texts have no mark.
  if (!markdown.includes(marked)) return markdown;
  const escaped = marked.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const linkWithoutAddress = new RegExp(String.raw`!?\[((?:\\.|[^[\]\\])*)\]\(<?${escaped}[^)\n]*\)`, "g");
  return markdown.replace(linkWithoutAddress, `$1 ${marked}`).replaceAll(`<${marked}>`, marked);
}
