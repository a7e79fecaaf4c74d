import MarkdownIt, { type Token } from "markdown-it";
import { imagePathOf } from "../entry/image-files.ts";
import { type LostMedia, lostKindOf } from "../entry/lost-media.ts";
import { missingImage } from "../entry/missing-image.ts";

const leadsOut = /^(?:https?:)?\/\//i;

/** The schemes that a link in a captured text may have. */
const allowedLinks = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:]*$)/i;

/** Where the files of a kept image are: the largest, its size in pixels, and the smaller ones as `srcset` has them. */
export interface ImageSource {
  src: string;
  width?: number;
  height?: number;
  srcset?: string;
}

/** The files of a kept image, from its path below the content folder; null for an image that the site does not show. */
export type LinkToImage = (path: string) => ImageSource | null;

/** How wide an image is shown: the column of text, or the whole of a narrow window. */
export const imageWidths = "(min-width: 44rem) 40rem, 100vw";

/** The link to the page that has what was at an address of the blog; null for an address of nothing that the archive has. */
export type LinkToPage = (url: string) => string | null;

/** What gives the links of a text. `lostPage` says of an address of the blog that the archive does not have it; null for any other. */
export interface TextLinks {
  linkToImage: LinkToImage;
  linkToPage: LinkToPage;
  lostPage: (url: string) => string | null;
}

/** What a text says where something is missing: before the name of an image, and of what a player showed. */
export interface HoleWords {
  imageLabel: string;
  sayLostMedia: (media: LostMedia) => string;
}

function sayHost({ host = "" }: LostMedia): string {
  return host;
}

/** What is said of a link to an address of the blog that leads nowhere in the archive; null for any other link. */
export function saysLost(address: string, { linkToPage, lostPage }: Partial<TextLinks>): string | null {
  if (!leadsOut.test(address) || (linkToPage?.(address) ?? null) !== null) return null;
  return lostPage?.(address) ?? null;
}

/**
 * Markdown of an entry → HTML. HTML in it is escaped. Images in a paragraph without text become figures: a missing one with
 * its name, another with its title as caption. An image within a text has its title as a tooltip. `headingsBelow` is added to
 * the level of each heading, which stays at most 6; `imageLabel` stands before the name of a missing image, and `sayLostMedia`
 * says what a player showed. A link to a page of the blog that the archive has leads there.
 */
export function renderMarkdown(
  source: string,
  linkToImage: LinkToImage = () => null,
  {
    headingsBelow = 0,
    imageLabel = "",
    sayLostMedia = sayHost,
    linkToPage = () => null,
    lostPage = () => null,
  }: { headingsBelow?: number } & Partial<HoleWords & Omit<TextLinks, "linkToImage">> = {},
): string {
  return markdown.render(source, { linkToImage, linkToPage, lostPage, headingsBelow, imageLabel, sayLostMedia });
}

/** The words of an entry's Markdown, with " / " between blocks and without the names of images. */
export function plainText(source: string): string {
  const blocks = markdown.parse(source, {}).map(({ type, content, children }) => {
    if (type !== "inline") return type === "code_block" || type === "fence" ? content : "";
    return (children ?? [])
      .map(({ type, content }) => (type.endsWith("break") ? " " : type === "image" ? "" : content))
      .join("");
  });
  return blocks
    .map((words) => words.replace(/[\s\u200b]+/g, " ").trim())
    .filter((words) => words !== "")
    .join(" / ");
}

/** The lines of an entry's Markdown as they are shown, without blank ones; a missing image is the line with its name. */
export function textLines(source: string): string[] {
  return markdown
    .parse(source, {})
    .flatMap(({ type, content, children }) => {
      if (type === "hr") return ["***"];
      if (type !== "inline") return type === "code_block" || type === "fence" ? content.split("\n") : [];
      const text = (children ?? []).map((child) => (child.type.endsWith("break") ? "\n" : child.content)).join("");
      return text.split("\n");
    })
    .filter((line) => line.trim() !== "");
}

/** True for an image that the archive has or lacks, and for what a player showed. */
function isOfArchive(address: string): boolean {
  return isMissing(address) || imagePathOf(address) !== null;
}

function isMissing(address: string): boolean {
  return address === missingImage || lostKindOf(address) !== null;
}

/** The images of a block that has nothing else than images that the archive has or lacks; otherwise none. */
function imagesAlone({ type, children }: Token): Token[] {
  if (type !== "inline" || !children) return [];
  const parts = children.filter(
    ({ type, content }) => !(type.endsWith("break") || (type === "text" && !content.trim())),
  );
  return parts.every((part) => part.type === "image" && isOfArchive(String(part.attrGet("src")))) ? parts : [];
}

function imageAttributes({ src, width, height, srcset }: ImageSource): string {
  const attributes = { src, width, height, srcset, sizes: srcset && imageWidths };
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
}

const { escapeHtml } = new MarkdownIt().utils;

/** What renders the Markdown of entries. */
export const markdown = createRenderer();

function createRenderer() {
  const md = new MarkdownIt("commonmark", { html: false });
  md.validateLink = (url) => isMissing(url) || allowedLinks.test(url.trim());
  md.core.ruler.push("figures", (state) => {
    for (const [at, token] of state.tokens.entries()) {
      const images = imagesAlone(token);
      if (images.length === 0) continue;
      // HTML does not allow a figure inside a paragraph.
      for (const beside of [state.tokens[at - 1], state.tokens[at + 1]]) if (beside) beside.hidden = true;
      for (const image of images) image.meta = { figure: true };
      token.children = images;
    }
  });
  md.renderer.rules.image = (tokens, at, _, env) => {
    const {
      linkToImage,
      imageLabel = "",
      sayLostMedia = sayHost,
    } = env as {
      linkToImage: LinkToImage;
    } & Partial<HoleWords>;
    const image = tokens[at];
    const written = (image?.children ?? []).map(({ content }) => content).join("");
    const name = md.utils.escapeHtml(written);
    const address = String(image?.attrGet("src") ?? "");
    const kind = lostKindOf(address);
    if (kind !== null) {
      const said = md.utils.escapeHtml(sayLostMedia({ kind, ...(written !== "" && { host: written }) }));
      return image?.meta?.figure === true
        ? `<figure class="missing-image missing-media"><figcaption><span class="hole-word">${said}</span></figcaption></figure>`
        : `<span class="missing-image-inline missing-media"><span class="hole-word">${said}</span></span>`;
    }
    const path = imagePathOf(address);
    const link = path === null ? null : linkToImage(path);
    const isFigure = image?.meta?.figure === true;
    if (link !== null) {
      const caption = md.utils.escapeHtml(String(image?.attrGet("title") ?? ""));
      const title = caption && !isFigure ? ` title="${caption}"` : "";
      const shown = `<img${imageAttributes(link)} alt="${name}"${title} loading="lazy">`;
      if (!isFigure) return shown;
      return `<figure class="image">${shown}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
    }
    // An image of another host would be a request to it, so only its name is shown.
    const label = imageLabel && `<span class="hole-word">${md.utils.escapeHtml(imageLabel)}</span> `;
    return isFigure
      ? `<figure class="missing-image"><figcaption>${label}${name}</figcaption></figure>`
      : `<span class="missing-image-inline">${label}${name}</span>`;
  };
  for (const rule of ["heading_open", "heading_close"]) {
    md.renderer.rules[rule] = (tokens, at, options, env, self) => {
      const { headingsBelow } = env as { headingsBelow: number };
      const token = tokens[at];
      if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + headingsBelow)}`;
      return self.renderToken(tokens, at, options);
    };
  }
  const defaultLink = md.renderer.rules.link_open;
  md.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const links = env as Partial<TextLinks>;
    const [link, address] = [tokens[at], String(tokens[at]?.attrGet("href") ?? "")];
    const page = links.linkToPage?.(address) ?? null;
    const lost = saysLost(address, links);
    if (page !== null) link?.attrSet("href", page);
    else if (leadsOut.test(address)) link?.attrSet("rel", "external noopener noreferrer");
    if (lost !== null) link?.attrSet("title", lost);
    return defaultLink ? defaultLink(tokens, at, options, env, self) : self.renderToken(tokens, at, options);
  };
  return md;
}
