import { attribute, childrenOf, isElement, type Node, textOf, walk } from "./elements.ts";
import { parseHtml } from "./parse.ts";

/** The types of scripts that hold markup, and nothing that runs. */
const ofTemplate = /template|html|handlebars|mustache|tmpl/i;

/** The words of a part of a page that only its scripts would have shown: those of templates. */
export function wordsInTemplates(part: Node): string {
  return wordsIn(part, (node) => {
    if (!isElement(node)) return null;
    if (node.tagName === "template") return "content" in node ? (node.content ?? null) : null;
    if (node.tagName !== "script" || !ofTemplate.test(attribute(node, "type"))) return null;
    const written = childrenOf(node).map((child) => ("value" in child ? child.value : ""));
    return parseHtml(written.join(""), { fragment: true });
  });
}

/** The words of a part of a page that only a browser without scripts would have shown. */
export function wordsWithoutScripts(part: Node): string {
  return wordsIn(part, (node) =>
    isElement(node) && node.tagName === "noscript" ? { type: "root", children: node.children } : null,
  );
}

function wordsIn(part: Node, contentOf: (node: Node) => Node | null): string {
  const contents = [...walk(part)].flatMap((node) => contentOf(node) ?? []);
  return contents
    .map((content) => textOf(content))
    .join(" ")
    .trim();
}
