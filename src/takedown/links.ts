import { addressOfEntry } from "../archive/entry-address.ts";
import { addressOfLink } from "../archive/link-address.ts";
import type { Filed, Page } from "../entry/schema.ts";
import type { Site } from "../entry/site.ts";
import { markdownOf, treeOfMarkdown } from "../readers/markdown.ts";
import { linkNodes } from "../readers/tree-text.ts";
import type { Entry } from "./fields.ts";
import { changeStrings } from "./strings.ts";

/** The address of an entry that was given a new slug → its new address. */
export type Moved = ReadonlyMap<string, string>;

/** An entry whose links to entries with a new slug lead to their new addresses: an old address may repeat a removed title. */
export function withLinksMoved<E extends Entry | Filed<Page>>(
  entry: E,
  moved: Moved,
  site: Pick<Site, "address"> | null,
): E {
  if (moved.size === 0) return entry;
  const from = addressOfEntry(entry);
  const newLink = (link: string): string | null => {
    const address = moved.get(addressOfLink(link, from, site)?.replace(/^\/+/, "") ?? "");
    // A new slug is in the same folder as the old one.
    return address === undefined ? null : link.replace(/[^/?#]*(?=$|[?#])/, address.replace(/^.*\//, ""));
  };
  return changeStrings(entry, (text, { kind }) => (kind === "markdown" ? withLinks(text, newLink) : text));
}

/** Markdown with other links, where `newLink` gives one. All else stays as it is written. */
function withLinks(markdown: string, newLink: (link: string) => string | null): string {
  return linkNodes(treeOfMarkdown(markdown)).reduceRight((text, node) => {
    const url = newLink(node.url);
    const { start, end } = node.position ?? {};
    if (url === null || start?.offset === undefined || end?.offset === undefined) return text;
    return text.slice(0, start.offset) + written(withUrl(node, url)) + text.slice(end.offset);
  }, markdown);
}

type LinkNode = ReturnType<typeof linkNodes>[number];

/** An autolink shows its address, which is then the new one too. */
function withUrl(node: LinkNode, url: string): LinkNode {
  if (node.type === "definition") return { ...node, url };
  const children = node.children.map((child) =>
    child.type === "text" && child.value === node.url ? { ...child, value: url } : child,
  );
  return { ...node, url, children };
}

function written(node: LinkNode): string {
  const block = node.type === "definition" ? node : { type: "paragraph" as const, children: [node] };
  return markdownOf({ type: "root", children: [block] });
}
