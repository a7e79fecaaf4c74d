import type { Break, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent, Text } from "mdast";
import { markdownOf, treeOfMarkdown } from "../markdown.ts";

/**
 * A tree as the conversion makes it → the same words in as many paragraphs as a reader of the page saw: two line breaks end a
 * paragraph, and nothing is empty. Emphasis is around words, not around the space beside them, and is not in the same emphasis.
 */
export function tidied(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((node) => tidiedNode(node, new Set()) as RootContent[]) };
}

function tidiedNode(node: Nodes, within: ReadonlySet<string>): Nodes[] {
  if (!("children" in node)) return [node];
  const isEmphasis = node.type === "emphasis" || node.type === "strong";
  const inner = isEmphasis ? new Set([...within, node.type]) : within;
  const children = node.children.flatMap((child) => tidiedNode(child, inner));
  if (isEmphasis && within.has(node.type)) return children;
  if (children.every(isBlank)) return isEmphasis ? children.filter(({ type }) => type === "text").slice(0, 1) : [];
  if (isEmphasis) return withSpaceOutside({ ...node, children } as Parent & Nodes);
  const whole = { ...node, children: withoutOuterBlanks(node, children) } as Nodes;
  return whole.type === "paragraph" ? paragraphsOf(whole) : [whole];
}

function isBlank(node: Nodes): node is Break | Text {
  return node.type === "break" || (node.type === "text" && node.value.trim() === "");
}

/** A break at the end of a block says nothing, and Markdown would show its sign. */
function withoutOuterBlanks(node: Nodes, children: readonly Nodes[]): Nodes[] {
  if (node.type === "root" || node.type === "list") return [...children];
  return children.slice(
    children.findIndex((child) => !isBlank(child)),
    children.findLastIndex((child) => !isBlank(child)) + 1,
  );
}

/** Emphasis with the space at its ends beside it: Markdown reads no sign that a space follows. */
function withSpaceOutside(node: Parent & Nodes): Nodes[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const before = first?.type === "text" && /^\s/.test(first.value);
  const after = last?.type === "text" && /\s$/.test(last.value);
  const children = node.children.map((child) => {
    if (child.type !== "text") return child;
    const start = child === first ? child.value.trimStart() : child.value;
    return { ...child, value: child === last ? start.trimEnd() : start };
  });
  const space: Text = { type: "text", value: " " };
  return [...(before ? [space] : []), { ...node, children } as Nodes, ...(after ? [space] : [])];
}

/** A paragraph at each place where two breaks or more follow each other: many blogs have no other paragraphs. */
function paragraphsOf(whole: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let blanks: PhrasingContent[] = [];
  for (const child of whole.children) {
    if (isBlank(child)) {
      blanks.push(child);
      continue;
    }
    if (blanks.filter(({ type }) => type === "break").length > 1) parts.push([]);
    else parts.at(-1)?.push(...blanks);
    blanks = [];
    parts.at(-1)?.push(child);
  }
  return parts.length === 1 ? [whole] : parts.map((children) => ({ ...whole, children, ...placeOf(children) }));
}

function placeOf(children: readonly Nodes[]): Pick<Paragraph, "position"> {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return start && end ? { position: { start, end } } : {};
}

/**
 * The tree, if its Markdown is read as the same words; else the tree without emphasis and links, or its texts alone, which
 * Markdown can always say.
 */
export function sound(tree: Root): Root {
  return (
    [tree, withoutMarks(tree)].find((one) => wordsOf(treeOfMarkdown(markdownOf(one))) === wordsOf(one)) ?? plain(tree)
  );
}

function withoutMarks(tree: Root): Root {
  const change = (node: Nodes): Nodes[] => {
    if (!("children" in node)) return [node];
    const children = node.children.flatMap((child) => change(child));
    return ["emphasis", "strong", "link", "delete"].includes(node.type) ? children : [{ ...node, children } as Nodes];
  };
  return { ...tree, children: tree.children.flatMap((node) => change(node) as RootContent[]) };
}

function plain(tree: Root): Root {
  const texts: RootContent[] = [];
  const add = (node: Nodes): void => {
    if (node.type === "text")
      texts.push({
        type: "paragraph",
        children: [{ ...node, value: node.value.trim() }],
        ...(node.position && { position: node.position }),
      });
    else if (node.type === "image")
      texts.push({ type: "paragraph", children: [node], ...(node.position && { position: node.position }) });
    else if ("children" in node) node.children.forEach(add);
  };
  add(tree);
  return {
    type: "root",
    children: texts.filter(
      (one) => one.type === "paragraph" && !(one.children[0]?.type === "text" && one.children[0].value === ""),
    ),
  };
}

/** The words of a tree without the space between them, the names of images and targets of links included. */
function wordsOf(node: Nodes): string {
  if (node.type === "image") return node.alt?.replace(/\s/g, "") ?? "";
  if ("value" in node) return node.value.replace(/\s/g, "");
  const target = node.type === "link" ? `<${node.url}>` : "";
  return "children" in node ? node.children.map((child) => wordsOf(child as Nodes)).join("") + target : "";
}
