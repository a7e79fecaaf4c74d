/** Elements that are blocks of their own: a text that begins or ends with one is not put into a paragraph. */
const blocks =
  "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|header|footer|nav|figure|figcaption|details|summary|center";
const startsWithBlock = new RegExp(`^\\s*</?(?:${blocks})[\\s/>]`, "i");
const endsWithBlock = new RegExp(`</?(?:${blocks})(?:\\s[^<>]*)?/?>\\s*$`, "i");

/** Elements whose line breaks are their own. */
const asTyped = ["pre", "script", "style", "textarea"] as const;

/**
 * A text in which line breaks mean breaks and blank lines paragraphs, as HTML: the way WordPress and Movable Type show it. No
 * line is added or removed, so that each word stays on its line.
 */
export function withParagraphs(text: string): string {
  return splitAsTyped(text)
    .map(({ part, isTyped }) => (isTyped ? part : paragraphsIn(part)))
    .join("");
}

function splitAsTyped(text: string): { part: string; isTyped: boolean }[] {
  const parts: { part: string; isTyped: boolean }[] = [];
  const start = new RegExp(`<(${asTyped.join("|")})[\\s>]`, "gi");
  const lowerCase = text.toLowerCase();
  let from = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const end = `</${found[1]?.toLowerCase()}>`;
    const closed = lowerCase.indexOf(end, start.lastIndex);
    if (closed === -1) break;
    parts.push({ part: text.slice(from, found.index), isTyped: false });
    from = closed + end.length;
    parts.push({ part: text.slice(found.index, from), isTyped: true });
    start.lastIndex = from;
  }
  return [...parts, { part: text.slice(from), isTyped: false }];
}

function paragraphsIn(text: string): string {
  const lines = text.split("\n");
  return lines.map((line, at) => markBefore(lines[at - 1] ?? "", line) + line).join("\n");
}

/** What a line begins with: a paragraph after a blank line, a break after another line, nothing where a block says it. */
function markBefore(above: string, line: string): "" | "<p>" | "<br>" {
  if (line.trim() === "" || startsWithBlock.test(line)) return "";
  if (above.trim() === "") return "<p>";
  return endsWithBlock.test(above) ? "" : "<br>";
}
