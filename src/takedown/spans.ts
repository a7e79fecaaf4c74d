import { unseenClass } from "./words.ts";

/** A part of a text: start and end in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** An address. It is removed whole, since a part of it could still lead to the same place. */
const address = /(?:https?:|mailto:|tel:|www\.)[^\s<>")\]]+|[^\s<>"()[\]]+@[^\s<>"()[\]]+|(?<=\]\()[^)\s]+/gi;

const wordBefore = new RegExp(`[\\p{L}\\p{N}\\p{M}${unseenClass}]*$`, "u");
const wordAfter = new RegExp(`^[\\p{L}\\p{N}\\p{M}${unseenClass}]*`, "u");

/** A span extended to whole words and addresses, and to the other end of emphasis and brackets that it would split. */
export function widened(text: string, [first, last]: Span): Span {
  const before = wordBefore.exec(text.slice(Math.max(0, first - 100), first))?.[0].length ?? 0;
  const after = wordAfter.exec(text.slice(last))?.[0].length ?? 0;
  let [start, end] = [first - before, last + after];
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index >= end || index + found.length <= start) continue;
    [start, end] = [Math.min(start, index), Math.max(end, index + found.length)];
  }
  // A link that begins in the span is removed to its end: its address belongs to no other words.
  const inside = text.slice(start, end);
  const isOpen = inside.lastIndexOf("[") > inside.lastIndexOf("]");
  const rest = isOpen ? /^[^[\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/.exec(text.slice(end)) : null;
  end += rest?.[0].length ?? 0;
  const within = text.slice(start, end);
  if (/\][([]/.test(within) && text[start - 1] === "[") start -= 1;
  for (const sign of new Set(within.match(/\*+|_+|~+|`+/g))) {
    if (within.split(sign).length % 2 === 1) continue;
    if (text.startsWith(sign, end)) end += sign.length;
    else if (text.startsWith(sign, start - sign.length)) start -= sign.length;
  }
  return [start, end];
}

/** Spans in order; those that touch are joined. */
export function joined(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** A text with each span replaced; the line ends within a span are kept, and with them the numbers of all lines. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  const pieces = spans.flatMap(([start, end], at) => [
    text.slice(spans[at - 1]?.[1] ?? 0, start),
    replacement,
    lineEndsOf(text.slice(start, end)),
  ]);
  return [...pieces, text.slice(spans.at(-1)?.[1] ?? 0)].join("");
}

export function lineEndsOf(text: string): string {
  return text.replace(/[^\n]+/g, "");
}
