import type { Line } from "../src/capture/line.ts";

/**
 * The law "every word kept" compares two sequences of lines: what a capture says after the declared normalisations, and
 * what the rendered Markdown says. Both are told here from the words of model.md, not from the code that converts.
 */

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

/** Rendered HTML → its lines of text. A number that an ordered list keeps stands before its item; a rule is "***". */
export function renderedLines(html: string): string[] {
  let text = "";
  /** The lists that are open: the number of the next item, null where they have none. */
  const lists: ({ next: number } | null)[] = [];
  for (const [token, close, name, attributes = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g)) {
    if (name === undefined)
      text += token.replace(/\s+/g, " ").replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity);
    else {
      // The paragraph of an item begins on the item's own line.
      const opensItem = name === "p" && !close && /(?:^|\n) *\d+\. +$/.test(text);
      if (!inline.has(name) && !opensItem) text += "\n";
      if (name === "hr") text += "***\n";
      if (name === "ul" || name === "ol") {
        if (close) lists.pop();
        else lists.push(name === "ul" ? null : { next: Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1) });
      }
      const list = lists.at(-1);
      if (name === "li" && !close && list) text += `${list.next++}. `;
    }
  }
  return text
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "");
}

const inline = new Set(["a", "em", "strong", "code", "span", "img", "s"]);

/** Captured lines → what they say after the declared normalisations: a list mark is dropped, a number is kept. */
export function saidLines(lines: readonly Line[]): string[] {
  const said = lines.filter(({ text }) => text !== "");
  return said.map((line, at) => {
    const { text, indent, number } = line;
    if (/^[•-] ./.test(text)) return text.slice(2);
    if (/^o ./.test(text) && indent > 0) return text.slice(2);
    const inARow = [said[at - 1], said[at + 1]].some(
      (other) => other !== undefined && Math.abs(other.number - number) === 1 && other.text.startsWith("– "),
    );
    if (/^– ./.test(text) && inARow) return text.slice(2);
    return text;
  });
}
