import MarkdownIt from "markdown-it";
import { missingImage } from "../entry/missing-image.ts";

/** The schemes that a link in a captured text may have. */
const allowedLinks = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:]*$)/i;

/** Markdown of an entry → HTML. HTML in it is escaped; a missing image becomes a figure with its name. */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
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

const markdown = createRenderer();

function createRenderer() {
  const md = new MarkdownIt("commonmark", { html: false });
  md.validateLink = (url) => url === missingImage || allowedLinks.test(url.trim());
  md.core.ruler.push("missing images", (state) => {
    for (const [at, token] of state.tokens.entries()) {
      const [image, ...more] = token.children ?? [];
      if (token.type !== "inline" || image?.type !== "image" || more.length > 0) continue;
      if (image.attrGet("src") !== missingImage) continue;
      // HTML does not allow a figure inside a paragraph.
      for (const beside of [state.tokens[at - 1], state.tokens[at + 1]]) if (beside) beside.hidden = true;
      image.meta = { figure: true };
    }
  });
  md.renderer.rules.image = (tokens, at) => {
    const image = tokens[at];
    const name = md.utils.escapeHtml((image?.children ?? []).map(({ content }) => content).join(""));
    const address = String(image?.attrGet("src") ?? "");
    // An image of another host would be a request to it, so only its name is shown.
    if (address !== missingImage && !/^(?:[a-z]+:|\/\/)/i.test(address))
      return `<img src="${md.utils.escapeHtml(address)}" alt="${name}">`;
    if (!image?.meta?.figure) return `<span class="missing-image-inline">${name}</span>`;
    return `<figure class="missing-image"><figcaption>${name}</figcaption></figure>`;
  };
  const defaultLink = md.renderer.rules.link_open;
  md.renderer.rules.link_open = (tokens, at, options, env, self) => {
    tokens[at]?.attrSet("rel", "noopener noreferrer");
    return defaultLink ? defaultLink(tokens, at, options, env, self) : self.renderToken(tokens, at, options);
  };
  return md;
}
