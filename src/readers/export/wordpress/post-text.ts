import { withParagraphs } from "../line-breaks.ts";

/** A text of WordPress as HTML, and what it says that only WordPress could show. */
export interface PostText {
  html: string;
  /** The number of blocks that have no text of their own, such as a list of the latest posts. */
  lostBlocks: number;
}

/**
 * The text of a post as WordPress stores it → HTML on the same lines: line breaks of a text without blocks become paragraphs,
 * captions the text below their image, addresses of films and sounds links, galleries missing images by their shortcode.
 * Other shortcodes stay as they are written.
 */
export function htmlOf(stored: string): PostText {
  const withoutShortcodes = shortcodes(stored);
  const hasBlocks = /<!-- wp:/.test(stored);
  const lost = stored.match(/<!-- wp:(?!(?:more|nextpage|separator|spacer)\b)[^<>]{0,2000}\/-->/g) ?? [];
  return { html: hasBlocks ? withoutShortcodes : withParagraphs(withoutShortcodes), lostBlocks: lost.length };
}

/** What stands in a shortcode after its name: up to its end, and in no other. */
const attributes = /(?:\s[^[\]]{0,2000})?/.source;

const rules: readonly { pattern: RegExp; html: (found: readonly string[]) => string }[] = [
  {
    pattern: new RegExp(
      `\\[(?:wp_)?caption(${attributes})\\]((?:<a\\s[^<>[]{0,2000}>)?\\s*<img\\s[^<>[]{0,2000}>\\s*(?:</a>)?)([^[]{0,2000})\\[/(?:wp_)?caption\\]`,
      "g",
    ),
    html: ([, written = "", image = "", text = ""]) =>
      `${breaksOf(written)}<div>${image}</div><div>${text.trim() === "" ? statedCaption(written) : text}</div>`,
  },
  { pattern: new RegExp(`\\[/?(?:wp_)?caption${attributes}\\]`, "g"), html: ([written = ""]) => breaksOf(written) },
  {
    pattern: new RegExp(`\\[((?:gallery|playlist)${attributes})\\]`, "g"),
    html: ([, written = ""]) => `<img alt="${escaped(written)}">${breaksOf(written)}`,
  },
  {
    pattern:
      /\[(?:embed|youtube|vimeo|video|audio)(?:\s[^[\]]{0,500})?\](https?:\/\/[^\s[\]<>"]{1,2000})\[\/\w{1,10}\]/g,
    html: ([, address = ""]) => linkTo(address),
  },
  {
    pattern:
      /\[(?:embed|youtube|vimeo|video|audio)[\s=](?:[^[\]]{0,200}?["'=\s])?(https?:\/\/[^\s[\]<>"']{1,2000})[^[\]]{0,500}\](?:\[\/\w{1,10}\])?/g,
    html: ([, address = ""]) => linkTo(address),
  },
];

function shortcodes(stored: string): string {
  return rules.reduce((text, { pattern, html }) => text.replace(pattern, (...found) => html(found)), stored);
}

/** Old versions wrote the caption as an attribute. */
function statedCaption(written: string): string {
  return (/\scaption=(["'])(.*?)\1/s.exec(written)?.[2] ?? "").replace(/\s+/g, " ");
}

function linkTo(address: string): string {
  return `<a href="${escaped(address)}">${escaped(address)}</a>`;
}

function breaksOf(written: string): string {
  return "\n".repeat(written.split("\n").length - 1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replace(/\s+/g, " ");
}
