import { mark } from "../language/index.ts";

/** The mark that replaces a removed text, in Markdown, where `[` would start a link. */
export const markInMarkdown = mark.replace(/[[\]]/g, "\\$&");

const replaced = markInMarkdown.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const linkWithoutAddress = new RegExp(String.raw`!?\[((?:\\.|[^[\]\\])*)\]\(<?${replaced}[^)\n]*\)`, "g");
const autolink = new RegExp(`<${replaced}>`, "g");

/** Markdown in which links to a removed address have become their words and the mark. */
export function withoutEmptyLinks(markdown: string): string {
  return markdown.replace(linkWithoutAddress, `$1 ${markInMarkdown}`).replace(autolink, markInMarkdown);
}
